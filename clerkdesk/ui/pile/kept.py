"""The memos that lie in the pile. They stay there while the window is open."""

from collections.abc import Iterable

from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services

_MARK = "pile"


def ids_in_pile(services: Services) -> list[int]:
    """The memos in the pile, in the order in which they came into it."""
    return [int(each) for each in services.marks.get(_MARK, "").split()]


def keep_pile(services: Services, ids: Iterable[int]) -> None:
    """From now on these memos are the pile."""
    services.marks[_MARK] = " ".join(map(str, ids))


def take_to_pile(services: Services, ids: Iterable[int]) -> None:
    """Puts memos that were chosen elsewhere into the pile, and shows it."""
    keep_pile(services, dict.fromkeys([*ids_in_pile(services), *ids]))
    services.go(Place.PILE)
