"""Random acts on random chains: no illegal state, no lost signature, one function of status."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Condition, Form, Step
from clerkdesk.domain.memo.chain import MemoState, Turn, state_of
from clerkdesk.domain.memo.entries import Cancelled, Changed, Entry, Published, Signature, standing
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.publicationrules import publish
from clerkdesk.domain.memo.rules import (
    cancel,
    change,
    hand_over,
    printed,
    send_back,
    withdraw,
)
from clerkdesk.domain.memo.signing import Signing, correct, sign
from clerkdesk.domain.memo.status import ENDED, Status
from tests.samples import DECISIONS, NOW, OPINIONS, TODAY, memo_form, memo_of, recording, with_entry

Chance = st.DataObject | Random
"""Who chooses: Hypothesis, or dice where there are very many steps."""

Thing = TypeVar("Thing")


def one_of(data: Chance, several: Sequence[Thing]) -> Thing:
    """One of ``several``."""
    if isinstance(data, Random):
        return data.choice(several)
    return data.draw(st.sampled_from(several))


CHOICES = ((), OPINIONS, DECISIONS)


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Chains of 1 to 12 steps; each comes after any earlier ones, some on condition."""
    steps: list[Step] = []
    for place in range(draw(st.integers(1, 12))):
        ids = [step.id for step in steps]
        after = draw(st.none() | st.lists(st.sampled_from(ids), unique=True)) if ids else ()
        step = Step(
            f"s{place}",
            f"ขั้น {place}",
            choices=draw(st.sampled_from(CHOICES)),
            after=None if after is None else tuple(after),
        )
        steps.append(replace(step, only_if=draw(conditions((*steps, step), step))))
    return memo_form(tuple(steps))


@st.composite
def conditions(draw: st.DrawFn, steps: tuple[Step, ...], step: Step) -> Condition | None:
    """No condition, one on a step that comes before, or one on the memo's fields."""
    before = sorted(memo_form(steps).all_before(step))
    kind = draw(st.sampled_from(("none", "step", "field") if before else ("none", "field")))
    if kind == "step":
        wanted = draw(st.sampled_from(before))
        looked_at = next(each for each in steps if each.id == wanted)
        meanings = [choice.means for choice in looked_at.choices]
        means = draw(st.sampled_from(meanings)) if meanings else None
        return Condition(step=looked_at.id, means=means)
    if kind == "field":
        return Condition(field="subject", is_=draw(st.sampled_from(("แผนปฏิบัติการ", "อื่น"))))
    return None


class Chain(RuleBasedStateMachine):
    """One memo on which a clerk does whatever comes to mind."""

    memo: Memo
    known: tuple[Memo, MemoState] | None = None

    @property
    def state(self) -> MemoState:
        """Where the memo stands; found once for each memo, however many ask."""
        if self.known is None or self.known[0] is not self.memo:
            self.known = self.memo, state_of(self.memo)
        return self.known[1]

    @initialize(form=forms())
    def begin(self, form: Form) -> None:
        self.memo = memo_of(form)
        self.seen: dict[int, object] = {}

    def attempt(self, act: Callable[[MemoState], Entry]) -> None:
        """Records what ``act`` gives; a refusal changes nothing."""
        with suppress(ClerkError):
            self.memo = with_entry(self.memo, act(self.state))

    @rule(data=st.data())
    def sign_a_step(self, data: Chance) -> None:
        step = one_of(data, self.memo.form.steps)
        keys = [choice.key for choice in step.choices] or [""]
        signing = Signing(step.id, "ผู้ลงนาม", choice=one_of(data, keys))
        self.attempt(lambda state: sign(state, signing, recording()))

    @rule(data=st.data())
    def correct_a_signature(self, data: Chance) -> None:
        made = [entry for entry in self.memo.entries if isinstance(entry, Signature)]
        if made:
            entry = one_of(data, made)
            step = self.memo.form.step(entry.step)
            keys = [choice.key for choice in step.choices] if step else []
            signing = Signing(entry.step, "อีกคน", choice=one_of(data, keys or [""]))
            self.attempt(lambda state: correct(state, entry, signing, recording(), "ผิด"))

    @rule(data=st.data())
    def return_it(self, data: Chance) -> None:
        step = one_of(data, self.memo.form.steps)
        self.attempt(lambda state: send_back(state, step.id, recording(), "แก้"))

    @rule(data=st.data())
    def cancel_anything(self, data: Chance) -> None:
        if self.memo.entries:
            entry = one_of(data, self.memo.entries)
            self.attempt(lambda state: cancel(state, entry, recording(), "ผิด"))

    @rule(subject=st.sampled_from(("แผนปฏิบัติการ", "อื่น")))
    def change_the_text(self, subject: str) -> None:
        values = {**self.memo.values, "subject": subject}
        with suppress(ClerkError):
            entry = change(self.state, values, recording(), "")
            self.memo = replace(self.memo, values=values)
            if entry is not None:
                self.memo = with_entry(self.memo, entry)

    @rule()
    def print_it(self) -> None:
        self.attempt(lambda state: printed(state, recording()))

    @rule()
    def hand_it_over(self) -> None:
        self.attempt(lambda state: hand_over(state, recording(), "", ""))

    @rule()
    def publish_it(self) -> None:
        entry = Published(on=TODAY, recorded_at=NOW, by="ธุรการ", url="https://example.go.th")
        self.attempt(lambda state: publish(state, entry))

    @rule()
    def withdraw_it(self) -> None:
        self.attempt(lambda state: withdraw(state, recording(), "ไม่ขอแล้ว"))

    @invariant()
    def nothing_recorded_disappears(self) -> None:
        for entry_id, entry in self.seen.items():
            assert self.memo.entries[entry_id - 1] == entry
        self.seen = {entry.id: entry for entry in self.memo.entries}

    @invariant()
    def status_is_the_same_function_of_what_was_recorded(self) -> None:
        again = replace(self.memo, entries=tuple(reversed(self.memo.entries)))
        other = state_of(again)
        assert other.status is self.state.status
        assert other.signatures == self.state.signatures

    @invariant()
    def a_signature_that_counts_stands_on_the_present_text(self) -> None:
        changes = [entry.id for entry in self.memo.entries if isinstance(entry, Changed)]
        for signature in self.state.signatures.values():
            first = signature.supersedes or signature.id
            assert not changes or first > max(changes)

    @invariant()
    def there_is_at_most_one_decision(self) -> None:
        state = self.state
        ending = [each for each in state.steps if each.meaning is not None and each.meaning.ends]
        assert len(ending) <= 1

    @invariant()
    def one_signature_stands_for_a_step_and_circuit(self) -> None:
        stands = [
            (each.step, each.circuit)
            for each in standing(self.memo.entries)
            if isinstance(each, Signature)
        ]
        assert len(stands) == len(set(stands))

    @invariant()
    def what_is_published_was_permitted(self) -> None:
        state = self.state
        if any(isinstance(entry, Published) for entry in state.entries):
            assert state.status in (Status.PUBLISHED, Status.WITHDRAWN)
            assert state.status is Status.WITHDRAWN or state.permitted

    @invariant()
    def holder_days_and_turns_fit_the_status(self) -> None:
        state = self.state
        if state.status in ENDED:
            assert state.holder is None
        ready = [each for each in state.steps if each.turn is Turn.READY]
        if state.status in (Status.REFUSED, Status.WITHDRAWN):
            assert not ready
        if state.status in (Status.DRAFT, Status.WAITING, Status.RETURNED):
            assert ready
        assert not any(isinstance(entry, Cancelled) for entry in state.entries)
        assert state.holder is None or (state.days(TODAY) or 0) >= 0


TestChain = Chain.TestCase
TestChain.settings = settings(max_examples=70, stateful_step_count=30, deadline=None)
