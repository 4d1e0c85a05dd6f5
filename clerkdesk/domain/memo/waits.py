"""How long memos waited: at each step of their chain, until permission, until publication.

Very many memos at once: what happened to memos of one form on one day is told together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor
from typing import NamedTuple

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.entries import (
    KIND_OF,
    Entry,
    HandedOver,
    Printed,
    Published,
    Returned,
    Signature,
    TakenIn,
)

MOVES = (Returned, Printed, Signature, HandedOver, TakenIn, Published)
"""What brings a memo on its way, in the order in which it comes within one day."""

RETURNED, PRINTED, SIGNED, HANDED_OVER, TAKEN_IN, PUBLISHED = (KIND_OF[kind] for kind in MOVES)
_RANKS = {KIND_OF[kind]: rank for rank, kind in enumerate(MOVES)}
_WAITED_FOR = frozenset({SIGNED, HANDED_OVER, PUBLISHED})


class Passing(NamedTuple):
    """What brought ``memos`` on, on one day: ``kind`` is a word of
    :data:`~clerkdesk.domain.memo.entries.KINDS`, ``step`` the step of a signature."""

    kind: str
    step: str
    on: date
    circuit: int
    memos: Sequence[int]


def passings_of(memo: int, entries: Iterable[Entry]) -> list[Passing]:
    """What brought one memo on, from the entries that stand."""
    return [
        Passing(
            KIND_OF[type(entry)],
            entry.step if isinstance(entry, Signature) else "",
            entry.on,
            entry.circuit,
            (memo,),
        )
        for entry in entries
        if isinstance(entry, MOVES)
    ]


@dataclass
class Waits:
    """The days that memos waited for something: by kind and step, each with the memo's id; and
    the days, as ordinals, on which they were decided on and first published."""

    passed: dict[tuple[str, str], list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    decided: dict[int, int] = field(default_factory=dict)
    published: dict[int, int] = field(default_factory=dict)


def waits_of(form: Form, passings: Iterable[Passing], made: Mapping[int, int]) -> Waits:
    """The waits of memos of one form.

    The first counts from the first print, or from the day on which the memo was written (``made``,
    ordinals by memo). What happened on one day counts in the order of the chain. Only the first
    publication is waited for.
    """
    deciding = _deciding(form)
    waits, since = Waits(), dict(made)
    begun: set[int] = set()
    for each in sorted(passings, key=lambda passing: _order(form, passing)):
        day, memos = each.on.toordinal(), each.memos
        if each.kind == PRINTED:
            memos = [memo for memo in memos if memo not in begun]
        elif each.kind in _WAITED_FOR:
            waiting = [memo for memo in memos if memo not in waits.published]
            if waiting:
                passed = waits.passed[each.kind, each.step]
                passed += [(max(0, day - since.get(memo, day)), memo) for memo in waiting]
            if each.kind == PUBLISHED:
                waits.published.update(dict.fromkeys(waiting, day))
            elif each.kind == SIGNED and (each.step in deciding or not deciding):
                waits.decided.update(dict.fromkeys(waiting, day))
        since.update(dict.fromkeys(memos, day))
        begun.update(memos)
    return waits


def _deciding(form: Form) -> frozenset[str]:
    """The steps at which the matter may be ended; a form may have none."""
    return frozenset(
        step.id
        for step in form.steps
        if any(choice.means is not None and choice.means.ends for choice in step.choices)
    )


def _order(form: Form, passing: Passing) -> tuple[date, int, int, int]:
    step = form.step(passing.step) if passing.step else None
    depth = len(form.all_before(step)) if step else 0
    return passing.on, passing.circuit, _RANKS.get(passing.kind, 0), depth


@dataclass(frozen=True)
class Spread:
    """How days are spread: a quarter is at most ``lower``, half at most ``median``, a quarter
    ``upper`` or more; ``mean`` on average, ``longest`` the most, ``count`` of them."""

    lower: float
    median: float
    upper: float
    mean: float
    longest: int
    count: int

    @classmethod
    def of(cls, days: Iterable[int]) -> "Spread | None":
        """The spread of days; None without any. Quartiles lie between two values in proportion
        (as QUARTILE.INC of spreadsheets has them)."""
        ordered = sorted(days)
        if not ordered:
            return None
        lower, median, upper = (_at(ordered, share) for share in (0.25, 0.5, 0.75))
        mean = sum(ordered) / len(ordered)
        return cls(lower, median, upper, mean, ordered[-1], len(ordered))


def _at(ordered: Sequence[int], share: float) -> float:
    place = share * (len(ordered) - 1)
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
