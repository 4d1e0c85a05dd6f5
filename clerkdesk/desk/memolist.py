"""The list of memos, and what waits in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, load_drafts
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.views import MemoLine, memo_line
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording

_ALLOWED = (Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER)
_WITH_SOMEBODY = (Status.WAITING, Status.RETURNED)


def list_lines(desk: Desk, text: str = "") -> list[MemoLine]:
    """The lines of all memos that answer to ``text``, the newest first."""
    return [memo_line(desk, memo) for memo in find_memos(desk, text)]


@dataclass(frozen=True)
class Waiting:
    """Memos that lie with one holder, those that lie longest first."""

    holder: Wording
    name: str
    lines: tuple[MemoLine, ...]


@dataclass(frozen=True)
class Today:
    """What needs doing now. ``unpublished`` was allowed and is not on the web yet; ``written``
    was never printed; ``drafts`` were never saved. ``any_memo`` is False in a new office."""

    waiting: tuple[Waiting, ...]
    unpublished: tuple[MemoLine, ...]
    written: tuple[MemoLine, ...]
    drafts: tuple[Draft, ...]
    any_memo: bool


def todays_work(desk: Desk) -> Today:
    """What needs doing, in the order in which it hurts."""
    lines = list_lines(desk)
    return Today(
        waiting=_by_holder([line for line in lines if line.status in _WITH_SOMEBODY]),
        unpublished=_late_first(line for line in lines if line.status in _ALLOWED),
        written=tuple(line for line in lines if line.status is Status.DRAFT),
        drafts=tuple(load_drafts(desk)),
        any_memo=bool(lines),
    )


def _by_holder(lines: Sequence[MemoLine]) -> tuple[Waiting, ...]:
    found: dict[tuple[Wording, str], list[MemoLine]] = {}
    for line in _late_first(lines):
        found.setdefault((line.holder, line.holder_name), []).append(line)
    return tuple(Waiting(*holder, tuple(held)) for holder, held in found.items())


def _late_first(lines: Iterable[MemoLine]) -> tuple[MemoLine, ...]:
    return tuple(sorted(lines, key=lambda line: (-(line.days or 0), line.id)))
