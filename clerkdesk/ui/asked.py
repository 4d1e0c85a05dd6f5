"""What a start was asked for, or a reader typed into the search box: a memo, or a place."""

from collections.abc import Callable, Sequence

from clerkdesk.desk.pilefinding import Typed, find_typed
from clerkdesk.domain.memo.wanted import Coded, pieces, read_wanted
from clerkdesk.ui.places import FURTHER, SIDE_BAR, Place
from clerkdesk.ui.services import Services, Writing


def show_asked(services: Services, words: Sequence[str]) -> None:
    """Shows ``month``, ``12``, ``/45``, ``CD1:…``; ``new`` begins a memo; nothing for no words."""
    text = " ".join(words).strip()
    known = _known(services).get(text.casefold())
    if known is not None:
        known()
    elif text:
        show_typed(services, text)


def show_typed(services: Services, text: str) -> None:
    """Shows the memo that was typed or scanned; says why when there is none."""
    desk = services.desk

    def show(typed: Typed) -> None:
        if typed.ids:
            services.ways.memo_wanted.emit(typed.ids[0])
        elif typed.refused:
            services.messages.complain(typed.refused[0].error)

    services.work.run(services.ways, lambda: find_typed(desk, text), show)


def is_code(text: str) -> bool:
    """Whether a text is the code of a paper, on whichever keyboard the reader typed it."""
    return any(isinstance(each, Coded) for piece in pieces(text) for each in read_wanted(piece))


def _known(services: Services) -> dict[str, Callable[[], None]]:
    places = {place.value: _goer(services, place) for place in (*SIDE_BAR, *FURTHER, Place.PILE)}
    return {**places, "new": lambda: services.ways.writing_wanted.emit(Writing())}


def _goer(services: Services, place: Place) -> Callable[[], None]:
    return lambda: services.go(place)
