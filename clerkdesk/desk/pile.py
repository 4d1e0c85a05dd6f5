"""A pile of memos before the same signature is recorded on all: tried, and taken back."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.early import why_early
from clerkdesk.desk.effects import take_back_effect
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.signatures import (
    Signed,
    find_entry,
    refuse_unseen,
    written_signature,
)
from clerkdesk.desk.signers import SeveralMaySign, Usual, usual_signer
from clerkdesk.desk.undo import UNDONE
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Ask, Step
from clerkdesk.domain.memo import rules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class PileStep:
    """A step with the memos that wait for it, by id."""

    step: Step
    memos: tuple[int, ...] = ()


@dataclass(frozen=True)
class PileMemo:
    """One memo of the pile, tried with what is to be recorded.

    ``waits_for`` is the step that is ready now, or empty. ``refusal`` says why the signature
    cannot be recorded; ``early`` why it would be out of order. ``usual`` is who usually signs,
    ``doubt`` what is to be looked at when somebody else does.
    """

    line: MemoLine
    waits_for: str = ""
    refusal: ClerkError | None = None
    early: Sentence | None = None
    usual: Usual | None = None
    doubt: Sentence | None = None

    @property
    def fits(self) -> bool:
        """Whether the signature can be recorded in good order."""
        return self.refusal is None and self.early is None


@dataclass(frozen=True)
class Tried:
    """The memos in their order; every step of their forms; ``step`` is the one that was tried."""

    step: str
    steps: tuple[PileStep, ...]
    memos: tuple[PileMemo, ...]


def waiting_steps(desk: Desk) -> tuple[PileStep, ...]:
    """The steps that memos on their way wait for, the one with the most memos first."""
    with desk.store.read() as tx:
        states = [state_of(memo) for memo in tx.memos.perhaps_open()]
    on_their_way = [state for state in states if state.status is Status.WAITING and state.ready]
    steps = [each for each in _steps_of(on_their_way) if each.memos]
    return tuple(sorted(steps, key=lambda each: -len(each.memos)))


def try_pile(desk: Desk, memo_ids: Sequence[int], signed: Signed) -> Tried:
    """What would become of a pile, without recording anything.

    Without ``signed.step``, the step is tried that most of the memos wait for; without a signer,
    where several may sign, the one who is to be thought of first for all of them. What is not
    filled in yet beside the signer (choice, reason, amount) stands against no memo. ClerkError
    when ``signed.on`` is no day on which anything can have been signed.
    """
    desk.recording(signed.on)
    with desk.store.read() as tx:
        known = {memo.id: memo for memo in tx.memos.all(ids=memo_ids)}
        states = [state_of(known[memo_id]) for memo_id in memo_ids if memo_id in known]
        steps = _steps_of(states)
        step = signed.step or _most_waited_for(steps)
        wanted = replace(signed, step=step)
        tried = tuple(_tried(desk, tx, state, wanted) for state in states)
        thought_of = None if signed.by else _thought_of(tried)
        if thought_of is not None:
            wanted = replace(wanted, by=thought_of.name)
            again = (_tried(desk, tx, state, wanted) for state in states)
            tried = tuple(replace(each, usual=thought_of) for each in again)
        return Tried(step, steps, tried)


def _thought_of(tried: Iterable[PileMemo]) -> Usual | None:
    """Who is shown as the signer of all, where the same several may sign each."""
    usuals = Counter(
        each.usual
        for each in tried
        if each.usual and (each.refusal is None or isinstance(each.refusal, SeveralMaySign))
    )
    several = {frozenset(usual.among) for usual in usuals}
    if len(several) != 1 or not several.pop():
        return None
    return usuals.most_common(1)[0][0]


def undo_pile(desk: Desk, recorded: Iterable[Recorded], reason: str = UNDONE) -> list[int]:
    """Takes back everything that was recorded of a pile, in one act; gives the memos' ids.

    What was corrected or cancelled meanwhile is left as it is. All or nothing: ClerkError names
    the memo on which something else stands by now.
    """
    undone: list[int] = []
    with desk.store.write("memo.cancel_pile") as tx:
        for each in recorded:
            state = state_of(tx.memos.get(each.memo.id))
            if all(entry.id != each.entry.id for entry in state.entries):
                continue
            entry = find_entry(state, each.entry.id)
            try:
                cancelled = rules.cancel(state, entry, desk.recording(), reason)
            except ClerkError as refusal:
                raise _of_memo(refusal, each.memo.id) from refusal
            take_back_effect(desk, tx, keep(tx, each.memo.id, cancelled))
            undone.append(each.memo.id)
    return undone


def _steps_of(states: Iterable[MemoState]) -> tuple[PileStep, ...]:
    """Every step of the memos' forms, in the order of the forms."""
    steps: dict[str, Step] = {}
    waiting: dict[str, list[int]] = {}
    for state in states:
        for step in state.form.steps:
            steps.setdefault(step.id, step)
        if state.ready:
            waiting.setdefault(state.ready[0].id, []).append(state.memo.id)
    return tuple(PileStep(step, tuple(waiting.get(key, ()))) for key, step in steps.items())


def _most_waited_for(steps: Sequence[PileStep]) -> str:
    counts = Counter({each.step.id: len(each.memos) for each in steps})
    return counts.most_common(1)[0][0] if counts else ""


def _tried(desk: Desk, tx: "Reader", state: MemoState, signed: Signed) -> PileMemo:
    line = memo_line(desk, state.memo)
    waits_for = state.ready[0].id if state.ready else ""
    tried = PileMemo(line, waits_for)
    try:
        step = find_step(state.form, signed.step)
        usual = usual_signer(tx, state, step, signed.on or desk.today())
        tried = replace(tried, usual=usual)
        refuse_unseen(desk, tx, state, signed)
        written = written_signature(desk, tx, state, _filled_in(step, signed))
    except ClerkError as refusal:
        return replace(tried, refusal=refusal)
    early = why_early(state, step) if written.entry.out_of_order else None
    return replace(tried, early=early, doubt=written.doubt)


_LEFT_OUT = (Ask.NO, Ask.OPTIONAL)
"""What is asked so beside a signature is never missed there."""


def _filled_in(step: Step, signed: Signed) -> Signed:
    """``signed`` with something in the place of what can still be filled in."""
    choice = step.choices[0].key if step.choices else ""
    return replace(
        signed,
        choice=signed.choice or choice,
        remark=signed.remark or ("" if step.reason in _LEFT_OUT else "-"),
        amount=signed.amount or ("" if step.amount in _LEFT_OUT else "-"),
    )


def _of_memo(refusal: ClerkError, memo_id: int) -> ClerkError:
    where = th("บันทึกลำดับที่ {memo}")
    return ClerkError(
        refusal.what, do=refusal.do, where=where, **{**refusal.values, "memo": memo_id}
    )
