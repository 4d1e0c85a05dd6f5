"""The signature chain: from what was recorded to where the memo stands.

:func:`state_of` is the one function that computes a memo's status, its holder and for how long.
Everything that shows or asks for a status goes through it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from clerkdesk.domain.form.form import Form, Meaning, Step
from clerkdesk.domain.memo.circuits import counting_signatures, returns_of
from clerkdesk.domain.memo.conditions import Asked, steps_asked
from clerkdesk.domain.memo.entries import (
    Entry,
    HandedOver,
    Printed,
    Published,
    Returned,
    Signature,
    TakenIn,
    Withdrawn,
    standing,
)
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import ENDED, Status
from clerkdesk.domain.words import Wording


class Turn(StrEnum):
    """What one step of the chain is doing.

    SKIPPED: its condition says that it is not asked for. PASSED: the matter was decided without
    it, though it should have come before; it may still be recorded.
    """

    SIGNED = "signed"
    READY = "ready"
    TO_COME = "to_come"
    SKIPPED = "skipped"
    PASSED = "passed"


@dataclass(frozen=True)
class StepState:
    """One step with its signature in the memo's present circuit, if it has one."""

    step: Step
    turn: Turn
    signature: Signature | None = None
    meaning: Meaning | None = None


@dataclass(frozen=True)
class Holder:
    """Whose desk the memo lies on: a step to be signed, or the publisher's role."""

    title: Wording
    step: str = ""
    roles: tuple[str, ...] = ()
    person: str = ""


class MemoState:
    """Where a memo stands, computed from its form and the entries that stand.

    A value object: two states of the same memo are alike, and asking twice gives the same.
    """

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        self.form: Form = memo.form
        self.entries: tuple[Entry, ...] = standing(memo.entries)

    @cached_property
    def circuit(self) -> int:
        """The number of the present circuit, from 1."""
        return 1 + len(returns_of(self.entries))

    @cached_property
    def signatures(self) -> dict[str, Signature]:
        """The signatures that count now, by step."""
        return counting_signatures(self.form, self.entries)

    @cached_property
    def decision(self) -> Signature | None:
        """The signature that ended the matter, or None."""
        return next(iter(self.decisions), None)

    @cached_property
    def decisions(self) -> tuple[Signature, ...]:
        """The signatures that end the matter. The rules never let a second one be recorded."""
        return tuple(
            signature
            for signature in self.signatures.values()
            if (meaning := self.meaning_of(signature)) is not None and meaning.ends
        )

    def meaning_of(self, signature: Signature) -> Meaning | None:
        """What the signature's choice means, or None when the step has no choices."""
        step = self.form.step(signature.step)
        choice = step.choice(signature.choice) if step else None
        return choice.means if choice else None

    @cached_property
    def _asked(self) -> dict[str, Asked]:
        return steps_asked(self.form, self.memo.values, self.signatures, self.meaning_of)

    @cached_property
    def skipped(self) -> frozenset[str]:
        """The steps whose condition says that they are not asked for."""
        return frozenset(step for step, asked in self._asked.items() if asked is Asked.NO)

    @cached_property
    def undecided(self) -> frozenset[str]:
        """The steps whose condition cannot be answered yet."""
        return frozenset(step for step, asked in self._asked.items() if asked is Asked.NOT_YET)

    def missing_before(self, step: Step) -> tuple[Step, ...]:
        """The steps that should be signed before ``step`` and are not, nearest first.

        A step that is skipped hands the question on to the steps before it.
        """
        missing: list[Step] = []
        waiting = list(self.form.before(step))
        seen: set[str] = set()
        while waiting:
            step_id = waiting.pop(0)
            earlier = self.form.step(step_id)
            if earlier is None or step_id in seen:
                continue
            seen.add(step_id)
            if step_id in self.skipped:
                waiting.extend(self.form.before(earlier))
            elif step_id not in self.signatures:
                missing.append(earlier)
        return tuple(missing)

    @cached_property
    def steps(self) -> tuple[StepState, ...]:
        """Each step of the chain, in the form's order."""
        return tuple(self._step_state(step) for step in self.form.steps)

    def _step_state(self, step: Step) -> StepState:
        signature = self.signatures.get(step.id)
        if signature is not None:
            return StepState(step, Turn.SIGNED, signature, self.meaning_of(signature))
        if step.id in self.skipped:
            return StepState(step, Turn.SKIPPED)
        if step.id in self._passed:
            return StepState(step, Turn.PASSED)
        if step.id in self.undecided or self.missing_before(step) or not self._open:
            return StepState(step, Turn.TO_COME)
        return StepState(step, Turn.READY)

    @cached_property
    def _passed(self) -> frozenset[str]:
        """The steps that the decision did not wait for."""
        decided = self.form.step(self.decision.step) if self.decision else None
        return self.form.all_before(decided) if decided else frozenset()

    @cached_property
    def _open(self) -> bool:
        """Whether anything may still be signed."""
        return not self._withdrawn and not self._refused

    @property
    def _withdrawn(self) -> bool:
        return any(isinstance(entry, Withdrawn) for entry in self.entries)

    @property
    def _refused(self) -> bool:
        return self.decision is not None and self.meaning_of(self.decision) is Meaning.REFUSES

    @cached_property
    def ready(self) -> tuple[Step, ...]:
        """The steps that may be signed now in good order."""
        return tuple(state.step for state in self.steps if state.turn is Turn.READY)

    @cached_property
    def complete(self) -> bool:
        """Whether every step that is asked for is signed, in a chain that has steps."""
        done = (Turn.SIGNED, Turn.SKIPPED)
        return bool(self.steps) and all(state.turn in done for state in self.steps)

    @property
    def permitted(self) -> bool:
        """Whether the matter may be published: by decision, or because all have signed and
        nobody ended it."""
        if self.decision is not None:
            return not self._refused
        return self.complete

    @property
    def handed_over(self) -> bool:
        """Whether the memo lies with the publisher; a return for correction takes it back."""
        return self._in_circuit(HandedOver) or self.taken_in

    @property
    def taken_in(self) -> bool:
        """Whether the publisher's register says that the memo came in."""
        return self._in_circuit(TakenIn)

    @property
    def published(self) -> bool:
        """Whether a publication stands."""
        return any(isinstance(entry, Published) for entry in self.entries)

    @cached_property
    def status(self) -> Status:
        """The memo's status: always the same function of what was recorded."""
        if self._withdrawn:
            return Status.VOID if self.form.is_document else Status.WITHDRAWN
        if self.published:
            return Status.PUBLISHED
        if self._refused:
            return Status.REFUSED
        if self.permitted:
            return self._permitted_status()
        return self._open_status()

    def _permitted_status(self) -> Status:
        if self.form.is_document:
            return Status.IN_FORCE if self.form.filing.takes_effect else Status.SIGNED
        if self.handed_over:
            return Status.HANDED_OVER
        return Status.ALLOWED if self.decision is not None else Status.SIGNED

    def _open_status(self) -> Status:
        if self._in_circuit(Signature) or self._in_circuit(Printed):
            return Status.WAITING
        return Status.RETURNED if self.circuit > 1 else Status.DRAFT

    def _in_circuit(self, kind: type[Entry]) -> bool:
        return any(isinstance(e, kind) and e.circuit == self.circuit for e in self.entries)

    @cached_property
    def holder(self) -> Holder | None:
        """Whose desk the memo lies on; None when the matter has ended."""
        if self.status in ENDED:
            return None
        if self.ready and self.status is not Status.HANDED_OVER:
            return self._holder_of(self.ready[0])
        publisher = self.form.filing.publisher
        return Holder(Wording(publisher), roles=(publisher,)) if publisher else None

    def _holder_of(self, step: Step) -> Holder:
        person = str(self.memo.values.get(step.signed_by_field, "") or "")
        return Holder(step.wording, step.id, step.signed_by, person)

    @cached_property
    def since(self) -> date:
        """The local date on which the memo came to its holder."""
        moved = (Signature, Returned, HandedOver, TakenIn)
        dates = [entry.on for entry in self.entries if isinstance(entry, moved)]
        return max(dates) if dates else self._started

    @property
    def _started(self) -> date:
        printed = [entry.on for entry in self.entries if isinstance(entry, Printed)]
        return printed[0] if printed else self.memo.created_on

    def days(self, today: date) -> int | None:
        """Full days with the present holder, at least 0; None when the matter has ended."""
        if self.holder is None:
            return None
        return max(0, (today - self.since).days)


def state_of(memo: Memo) -> MemoState:
    """Where ``memo`` stands."""
    return MemoState(memo)


def in_signing_order(state: MemoState) -> list[StepState]:
    """The steps as they are signed one after another; the form's order is that of the paper."""
    places = {each.id: place for place, each in enumerate(state.form.steps)}
    depths = {each.id: len(state.form.all_before(each)) for each in state.form.steps}
    return sorted(state.steps, key=lambda each: (depths[each.step.id], places[each.step.id]))
