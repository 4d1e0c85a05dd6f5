"""Where all memos stand, in short. Loads no database library."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording


@dataclass(frozen=True)
class MemoGroup:
    """The memos, by id, that have the same status and lie on the same desk.

    ``holder`` is the title of the step that they wait for, ``role`` the key of the role that holds
    them where no step does; both are empty when the matter has ended.
    """

    status: Status
    holder: Wording
    role: str
    memos: Sequence[int]


@dataclass(frozen=True)
class Standing:
    """Where all memos stand after the act ``seq``; the same memo is in one group alone."""

    seq: int
    groups: tuple[MemoGroup, ...]

    @cached_property
    def group_of(self) -> dict[int, int]:
        """The place among :attr:`groups` of each memo."""
        places: dict[int, int] = {}
        for place, group in enumerate(self.groups):
            places.update(dict.fromkeys(group.memos, place))
        return places

    @cached_property
    def newest_first(self) -> list[int]:
        """The ids of all memos, those that were written last first."""
        return sorted(self.group_of, reverse=True)
