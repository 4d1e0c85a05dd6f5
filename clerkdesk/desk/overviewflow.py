"""How long the memos of a year took, and in which step of the chain they waited longest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.waits import HANDED_OVER, PUBLISHED, SIGNED, Spread, Waits, waits_of
from clerkdesk.domain.words import Wording, th
from clerkdesk.store.progress import Way

FEWEST = 3
"""Memos that have to have passed a step before it is said to be the slowest of all, where any
step has so many."""


class Span(StrEnum):
    """From one stage of a memo's life to another."""

    ALLOWED = "allowed"
    PUBLISHED = "published"
    WHOLE = "whole"


SPANS = {
    Span.ALLOWED: th("จากวันที่ของบันทึกถึงอนุญาต"),
    Span.PUBLISHED: th("จากอนุญาตถึงเผยแพร่"),
    Span.WHOLE: th("จากวันที่ของบันทึกถึงเผยแพร่"),
}

_STAGES = {
    HANDED_OVER: th("ส่งให้ผู้เผยแพร่"),
    PUBLISHED: th("นำขึ้นเผยแพร่"),
}

_BEYOND = 1000  # behind every step of a chain


@dataclass(frozen=True)
class Stage:
    """A stage with the days of each memo that passed it."""

    title: Wording
    spread: Spread
    passed: Sequence[tuple[int, int]]

    @cached_property
    def memos(self) -> tuple[int, ...]:
        """The memos, the one that took longest first."""
        return tuple(memo for _days, memo in sorted(self.passed, reverse=True))


@dataclass(frozen=True)
class Flow:
    """``spans`` are of the whole way, ``steps`` what memos waited for one after another, in the
    order of the chain. ``slowest`` is the step with the longest median (of those alike, the longest
    upper quartile, then the longest mean); None where none took a day."""

    spans: dict[Span, Stage]
    steps: tuple[Stage, ...]
    slowest: Stage | None


_Passed = list[tuple[int, int]]
_Order = tuple[int, str]


def flow_of(ways: Iterable[Way], permitted: Set[int]) -> Flow:
    """The flow of memos, of which those in ``permitted`` may be published."""
    spans: dict[Span, _Passed] = defaultdict(list)
    steps: dict[_Order, dict[Wording, _Passed]] = defaultdict(lambda: defaultdict(list))
    for way in ways:
        waits = waits_of(way.form, way.passings, way.made)
        for span, passed in _spans(way, waits, permitted):
            spans[span] += passed
        for (kind, step), passed in waits.passed.items():
            order, title = _place(way.form, kind, step)
            steps[order][title] += passed
    shown = _stages(steps)
    whole = {span: _stage(SPANS[span], spans[span]) for span in Span if spans[span]}
    return Flow(whole, shown, _slowest(shown))


def _spans(way: Way, waits: Waits, permitted: Set[int]) -> Iterator[tuple[Span, _Passed]]:
    allowed = {memo: day for memo, day in waits.decided.items() if memo in permitted}
    out, dated = waits.published, way.dated
    yield Span.ALLOWED, _between(dated, allowed)
    yield Span.PUBLISHED, _between(allowed, out)
    yield Span.WHOLE, _between(dated, out)


def _between(first: Mapping[int, int], last: Mapping[int, int]) -> _Passed:
    return [(max(0, day - first[memo]), memo) for memo, day in last.items() if memo in first]


def _place(form: Form, kind: str, step: str) -> tuple[_Order, Wording]:
    """What puts a stage in order, and its title: steps of all forms that stand equally far along
    their chains lie beside one another."""
    if kind != SIGNED:
        return (_BEYOND + list(_STAGES).index(kind), kind), _STAGES[kind]
    found = form.step(step)
    if found is None:
        return (_BEYOND - 1, step), Wording(step)
    return (len(form.all_before(found)), step), found.wording


def _stages(steps: dict[tuple[int, str], dict[Wording, _Passed]]) -> tuple[Stage, ...]:
    """One stage for each title, where most memos passed it."""
    by_title: dict[Wording, _Passed] = {}
    for order in sorted(steps):
        for title, passed in steps[order].items():
            by_title.setdefault(title, []).extend(passed)
    return tuple(_stage(title, passed) for title, passed in by_title.items())


def _stage(title: Wording, passed: _Passed) -> Stage:
    spread = Spread.of(days for days, _memo in passed)
    if spread is None:
        raise ValueError(title)
    return Stage(title, spread, passed)


def _slowest(stages: Sequence[Stage]) -> Stage | None:
    often = [stage for stage in stages if stage.spread.count >= FEWEST] or list(stages)
    found = max(often, key=_slowness, default=None)
    return found if found is not None and found.spread.mean > 0 else None


def _slowness(stage: Stage) -> tuple[float, float, float]:
    spread = stage.spread
    return spread.median, spread.upper, spread.mean
