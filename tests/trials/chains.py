"""Random acts on random chains, and on the same memos by two clerks at once.

    python -m tests.trials.chains FOLDER STEPS SEED

A clerk says each entry as soon as the store acknowledged it. Prints a line of JSON.
"""

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from random import Random
from typing import NoReturn

from clerkdesk.domain.form.form import Condition, Form, Step
from clerkdesk.domain.memo.memo import Memo
from tests.domain.memo.test_chain_machine import CHOICES, Chain
from tests.samples import memo_form
from tests.store.samples import add_memo, open_store

_LONGEST = 40
_AT_ONCE, _ACTS_EACH = 4, 15

_SUBJECTS = ("แผนปฏิบัติการ", "อื่น")

ACTS: tuple[Callable[[Chain, Random], None], ...] = (
    lambda chain, chance: chain.sign_a_step(chance),
    lambda chain, chance: chain.sign_a_step(chance),
    lambda chain, chance: chain.sign_a_step(chance),
    lambda chain, chance: chain.correct_a_signature(chance),
    lambda chain, chance: chain.return_it(chance),
    lambda chain, chance: chain.cancel_anything(chance),
    lambda chain, _: chain.print_it(),
    lambda chain, _: chain.hand_it_over(),
    lambda chain, _: chain.publish_it(),
    lambda chain, _: chain.withdraw_it(),
)
LAWS = (
    Chain.status_is_the_same_function_of_what_was_recorded,
    Chain.a_signature_that_counts_stands_on_the_present_text,
    Chain.there_is_at_most_one_decision,
    Chain.one_signature_stands_for_a_step_and_circuit,
    Chain.what_is_published_was_permitted,
    Chain.holder_days_and_turns_fit_the_status,
)


@dataclass
class Walked:
    """How many steps were taken on how many chains, how many of them were recorded (the others
    refused), and what was illegal."""

    steps: int = 0
    chains: int = 0
    recorded: int = 0
    wrong: list[str] = field(default_factory=list)


def walk(steps: int, seed: int) -> Walked:
    """Takes so many steps, on a new chain every few."""
    chance, found = Random(seed), Walked()
    acts = (*ACTS, lambda chain, chance: chain.change_the_text(chance.choice(_SUBJECTS)))
    while found.steps < steps:
        chain = _begun(_random_form(chance))
        found.chains += 1
        for _ in range(min(chance.randint(1, _LONGEST), steps - found.steps)):
            before = len(chain.memo.entries)
            chance.choice(acts)(chain, chance)
            found.steps += 1
            found.recorded += len(chain.memo.entries) > before
            found.wrong += _broken(chain, (Chain.nothing_recorded_disappears, *LAWS))
    return found


def _begun(form: Form) -> Chain:
    from tests.samples import memo_of

    chain = Chain()
    chain.memo, chain.seen = memo_of(form), {}
    return chain


def _broken(chain: Chain, laws: Sequence[Callable[[Chain], None]]) -> list[str]:
    """The laws that do not hold."""
    wrong = []
    for law in laws:
        try:
            law(chain)
        except AssertionError:
            wrong.append(f"{law.__name__}: {[type(each).__name__ for each in chain.memo.entries]}")
    return wrong


def _random_form(chance: Random) -> Form:
    """A chain of 1 to 12 steps; each comes after any earlier ones, some on condition."""
    steps: list[Step] = []
    for place in range(chance.randint(1, 12)):
        ids = [step.id for step in steps]
        after = (
            None if chance.random() < 0.4 else tuple(each for each in ids if chance.random() < 0.3)
        )
        choices = chance.choice(CHOICES)
        step = Step(f"s{place}", f"ขั้น {place}", choices=choices, after=after)
        steps.append(replace(step, only_if=_random_condition((*steps, step), step, chance)))
    return memo_form(tuple(steps))


def _random_condition(steps: tuple[Step, ...], step: Step, chance: Random) -> Condition | None:
    before = sorted(memo_form(steps).all_before(step))
    kind = chance.choice(("none", "step", "field") if before else ("none", "field"))
    if kind == "step":
        wanted = chance.choice(before)
        looked_at = next(each for each in steps if each.id == wanted)
        means = [choice.means for choice in looked_at.choices]
        return Condition(step=wanted, means=chance.choice(means) if means else None)
    return None if kind == "none" else Condition(field="subject", is_=chance.choice(_SUBJECTS))


def two_clerks(folder: Path, steps: int, seed: int) -> Walked:
    """Two processes do so many acts each on the same few memos. No signature may be lost, and no
    memo ever have been in an illegal state."""
    memos = max(_AT_ONCE, 2 * steps // _ACTS_EACH)
    with open_store(folder) as store:
        for _ in range(memos):
            add_memo(store, subject=_SUBJECTS[0])
    hear, say = os.pipe()
    clerks = [_fork(folder, (steps, memos), seed + each, say) for each in range(2)]
    os.close(say)
    with os.fdopen(hear, encoding="utf-8") as file:
        said = file.read().split()
    found = Walked(2 * steps, memos, len(said))
    ends = [os.waitpid(pid, 0)[1] for pid in clerks]
    found.wrong += [f"a clerk broke off: {end}" for end in ends if end]
    with open_store(folder, wait=60) as store:
        found.wrong += [str(each) for each in store.check() if each.serious]
        with store.read() as tx:
            kept = tx.memos.all()
    there = {str(entry.id) for memo in kept for entry in memo.entries}
    found.wrong += [f"entry {each} is lost" for each in said if each not in there]
    for memo in kept:
        found.wrong += _ever_broken(memo)
    return found


def _ever_broken(memo: Memo) -> list[str]:
    """The laws that did not hold after one of the acts."""
    chain, wrong = Chain(), list[str]()
    for length in range(1, len(memo.entries) + 1):
        chain.memo = replace(memo, entries=memo.entries[:length])
        wrong += _broken(chain, LAWS)
    return wrong


def _fork(folder: Path, share: tuple[int, int], seed: int, say: int) -> int:
    pid = os.fork()
    if not pid:
        _work(folder, *share, Random(seed), say)
    return pid


def _work(folder: Path, steps: int, memos: int, chance: Random, say: int) -> NoReturn:
    """Does what comes to mind on the next few memos; the other clerk is at the same ones."""
    chain = Chain()
    with open_store(folder, wait=60) as store:
        for step in range(steps):
            memo_id = min(memos, 1 + step * memos // steps + chance.randrange(_AT_ONCE))
            with store.write("memo.trial") as tx:
                chain.memo = tx.memos.get(memo_id)
                before = len(chain.memo.entries)
                chance.choice(ACTS)(chain, chance)
                made = [replace(each, id=0) for each in chain.memo.entries[before:]]
                kept = [tx.memos.record(memo_id, each).id for each in made]
                for entry in kept:
                    tx.journal.note(f"memo {memo_id}", after={"entry": entry})
            for entry in kept:
                os.write(say, f"{entry}\n".encode())
    os._exit(0)


if __name__ == "__main__":
    told = two_clerks(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    sys.stdout.write(json.dumps(asdict(told)))
