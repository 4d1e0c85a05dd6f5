"""Two clerks take book numbers from the same registers, are killed, spoil some, change others; now
and then records are replaced by older ones. No number may go out twice.

    python -m tests.trials.numbers FOLDER TIMES KILLS RESTORES SEED

A clerk says each number as soon as the store acknowledged it. Prints a line of JSON.
"""

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from select import select
from typing import NoReturn

from clerkdesk.domain.office.registers import REGISTERS, BookNumber, RegisterKey, gaps_of
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.reached import go_on_after, reached
from clerkdesk.store.writer import Writer
from tests.store.samples import TODAY, add_memo, open_store

KEYS = [RegisterKey(kind, "", 2569) for kind in REGISTERS]
CLERKS = 2
_MEMOS = 20
_COPY = "older.db"
_ISSUED, _SPOILT, _TYPED = "issued", "spoilt", "typed"
_FRESH = (_ISSUED, _SPOILT)

Taken = tuple[str, int]
"""A number that went out: the kind of its register and itself."""


class Clerk:
    """Takes numbers until it is killed; ``hear`` is what it says them through."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.hear, say = os.pipe()
        self._rest = b""
        self.pid = os.fork()
        if not self.pid:
            _work(folder, Random(seed), say)
        os.close(say)

    def said(self) -> Iterator[tuple[str, Taken]]:
        """What it said since it was listened to last."""
        lines = (self._rest + os.read(self.hear, 1 << 16)).split(b"\n")
        self._rest = lines.pop()
        for line in lines:
            what, kind, running = line.decode().split()
            yield what, (kind, int(running))

    def kill(self) -> list[tuple[str, Taken]]:
        """Kills it; what it had said before."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        last: list[tuple[str, Taken]] = []
        while more := [*self.said()]:
            last += more
        os.close(self.hear)
        return last


def _work(folder: Path, chance: Random, say: int) -> NoReturn:
    mine: list[BookNumber] = []
    given_up: list[BookNumber] = []
    acts = (_issue, _spoil, _change, _type)
    with open_store(folder, wait=60) as store:
        while True:
            act = chance.choices(acts, (90, 4, 3, 3))[0]
            with store.write("number.trial") as tx:
                said = act(tx, chance, mine, given_up)
            for what, number in said:
                os.write(say, f"{what} {number.register.kind} {number.running}\n".encode())


Said = list[tuple[str, BookNumber]]


def _issue(tx: Writer, chance: Random, mine: list[BookNumber], _: list[BookNumber]) -> Said:
    number = tx.registers.issue(chance.choice(KEYS), TODAY, chance.randint(1, _MEMOS))
    mine.append(number)
    return [(_ISSUED, number)]


def _spoil(tx: Writer, chance: Random, _: list[BookNumber], __: list[BookNumber]) -> Said:
    """The next number is spoilt on paper."""
    key = chance.choice(KEYS)
    return [(_SPOILT, tx.registers.void(key, tx.registers.next(key), "พิมพ์เสีย", TODAY))]


def _change(tx: Writer, chance: Random, mine: list[BookNumber], given_up: list[BookNumber]) -> Said:
    """A memo goes over to a new number."""
    if not mine:
        return _issue(tx, chance, mine, given_up)
    old = mine.pop(chance.randrange(len(mine)))
    given_up.append(tx.registers.give_up(old, "เปลี่ยนเลข"))
    number = tx.registers.issue(old.register, TODAY, old.memo)
    return [(_ISSUED, number)]


def _type(tx: Writer, chance: Random, mine: list[BookNumber], given_up: list[BookNumber]) -> Said:
    """A number that was given up is typed from paper for another memo."""
    if not given_up:
        return _issue(tx, chance, mine, given_up)
    old = given_up.pop()
    memo = chance.randint(1, _MEMOS)
    return [(_TYPED, tx.registers.issue(old.register, TODAY, memo, old.running))]


@dataclass
class Found:
    """What came of it. ``last`` adds up the last numbers of all registers, ``passed_over`` counts
    those that older records do not know any more; ``wrong`` has a line for each number that went
    out twice, was lost, or has no explanation."""

    numbers: int = 0
    kills: int = 0
    restores: int = 0
    typed: int = 0
    void: int = 0
    passed_over: int = 0
    last: int = 0
    wrong: list[str] = field(default_factory=list)


class Trial:
    """Two clerks at one folder."""

    def __init__(self, folder: Path, times: int, kills: int, seed: int) -> None:
        self._folder, self._chance = folder, Random(seed)
        self._between = max(2, 2 * CLERKS * times // max(1, kills))
        self._counts = dict.fromkeys(range(CLERKS), 0)
        self._taken: set[Taken] = set()
        self._since: list[Taken] = []
        self.found = Found()

    def work(self, goal: int) -> None:
        """Lets each clerk work until so many numbers are taken, and kills it now and then."""
        clerks: dict[int, Clerk] = {}
        until: dict[int, int] = {}
        while min(self._counts.values()) < goal:
            for place, count in self._counts.items():
                if place not in clerks and count < goal:
                    clerks[place] = Clerk(self._folder, self._chance.getrandbits(32))
                    until[place] = min(goal, count + self._chance.randint(1, self._between))
            heard, _, _ = select([clerk.hear for clerk in clerks.values()], [], [])
            for place, clerk in [*clerks.items()]:
                if clerk.hear in heard:
                    self._note(place, clerk.said())
                if self._counts[place] >= until[place]:
                    self._note(place, clerks.pop(place).kill())
                    self.found.kills += 1

    def _note(self, place: int, said: Iterable[tuple[str, Taken]]) -> None:
        for what, number in said:
            self._since.append(number)
            self.found.typed += what == _TYPED
            if what not in _FRESH:
                continue
            self._counts[place] += 1
            self.found.numbers += 1
            if number in self._taken:
                self.found.wrong.append(f"{number} went out twice")
            self._taken.add(number)

    def copy(self) -> None:
        """Keeps a copy of the records, after a look at what was taken since the last one."""
        with open_store(self._folder) as store:
            self._look(store)
            store.copy_to(self._folder / _COPY)

    def restore(self) -> None:
        """Puts the kept copy in the place of the records. The registers go on where they were."""
        with open_store(self._folder) as store:
            self._look(store)
            with store.read() as tx:
                before = reached(tx)
        (self._folder / _COPY).replace(self._folder / FILE)
        with open_store(self._folder) as store, store.write("number.restore") as tx:
            go_on_after(tx, before)
        self.found.restores += 1

    def finish(self) -> Found:
        """Looks at all that was kept."""
        with open_store(self._folder) as store:
            self._look(store)
            self.found.wrong += [str(each) for each in store.check() if each.serious]
            with store.read() as tx:
                for key in KEYS:
                    self._explain(tx.registers.start(key), tx.registers.numbers(key))
        return self.found

    def _look(self, store: Store) -> None:
        """Whether every number that was said since the last look is kept."""
        with store.read() as tx:
            kept = {(key.kind, each.running) for key in KEYS for each in tx.registers.numbers(key)}
        self.found.wrong += [f"{each} is lost" for each in set(self._since) - kept]
        self._since.clear()

    def _explain(self, start: int, numbers: Sequence[BookNumber]) -> None:
        """Whether each number of a register has a memo, or a reason why it has none."""
        running = {each.running for each in numbers}
        last = max(running, default=0)
        self.found.void += sum(not each.in_use for each in numbers)
        self.found.passed_over += len(set(range(1, start + 1)) - running)
        self.found.last += last
        self.found.wrong += [f"a gap at {gap}" for gap in gaps_of(start, numbers)]
        odd = [each for each in numbers if each.memo is None and not each.void_reason]
        self.found.wrong += [f"{each} has neither memo nor reason" for each in odd]


def take_numbers(folder: Path, times: int, kills: int, restores: int, seed: int) -> Found:
    """Lets both clerks take so many each, with so many ``kills`` and older records put back."""
    with open_store(folder) as store:
        for _ in range(_MEMOS):
            add_memo(store)
    trial, parts = Trial(folder, times, kills, seed), restores + 1
    for part in range(parts):
        trial.work((2 * part + 1) * times // (2 * parts))
        trial.copy()
        trial.work((part + 1) * times // parts)
        if part < restores:
            trial.restore()
        sys.stderr.write(f"{trial.found.numbers} numbers, {len(trial.found.wrong)} wrong so far\n")
    return trial.finish()


if __name__ == "__main__":
    found = take_numbers(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    sys.stdout.write(json.dumps(asdict(found)))
