"""What still counts of things that are only ever added: corrections and cancellings decide."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar


class Line(Protocol):
    """Something recorded under a rising id, perhaps in the place of an earlier one."""

    @property
    def id(self) -> int:
        """Its number in the order of recording."""

    @property
    def supersedes(self) -> int | None:
        """The one that it takes the place of, or takes back."""


L = TypeVar("L", bound=Line)


def standing_of(entries: Sequence[L], cancelling: type[L]) -> tuple[L, ...]:
    """The entries that count, each correction in the place of what it corrects.

    An entry that was corrected no longer counts, and what it had corrected itself does not come
    back. An entry that one of the kind ``cancelling`` takes back counts as if it had never been:
    what it had corrected comes back. An entry can only supersede an earlier one, so one pass from
    the newest back decides.
    """
    superseded: set[int] = set()
    never_been: set[int] = set()
    stands: list[L] = []
    for entry in sorted(entries, key=lambda each: each.id, reverse=True):
        if entry.id in never_been:
            continue
        if isinstance(entry, cancelling):
            never_been.add(entry.supersedes or 0)
            continue
        if entry.supersedes is not None:
            superseded.add(entry.supersedes)
        if entry.id not in superseded:
            stands.append(entry)
    by_id = {entry.id: entry for entry in entries}
    return tuple(sorted(stands, key=lambda entry: first_place(entry, by_id)))


def first_place(entry: L, by_id: Mapping[int, L]) -> int:
    """The id of the entry with which the line of corrections began that leads to this one."""
    while entry.supersedes is not None and entry.supersedes in by_id:
        entry = by_id[entry.supersedes]
    return entry.id
