"""The card to keep beside the keyboard: the steps of the work and the main keys on one A4 page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk

if TYPE_CHECKING:
    from clerkdesk.paper.placed import Item, Layout


@dataclass(frozen=True)
class Step:
    """One step of the work: what it is called, how it is done, and the keys for it."""

    title: str
    how: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class HelpCard:
    """What stands on the card, in the language in which it is printed."""

    title: str
    steps: Sequence[Step]
    keys_title: str
    keys: Sequence[tuple[str, str]]
    foot: str


# The page, in mm; sizes of letters in points of TH Sarabun.
_LEFT, _RIGHT, _TOP, _BOTTOM = 18.0, 192.0, 26.0, 283.0
_TITLE, _HEAD, _TEXT, _SMALL = 28.0, 20.0, 16.0, 15.0
_STEP, _STEP_GAP = 23.0, 3.0
_NUMBER = 13.0
_KEY, _KEY_ROW, _KEY_WIDTH = 6.4, 9.2, 30.0
_SHADE = 0.08


def card_pdf(desk: Desk, card: HelpCard) -> bytes:
    """The card as PDF."""
    return desk.press.pdf(card_layout(desk, card), desk.clock())


def card_layout(desk: Desk, card: HelpCard) -> "Layout":
    """The card, placed."""
    from clerkdesk.paper.placed import Layout, Page

    with desk.store.read() as tx:
        office = tx.office.load().short_name
    return Layout(card.title, (Page(tuple(_Writer(desk).card(card, office))),), author=office)


class _Writer:
    """Places texts, boxes and keys."""

    def __init__(self, desk: Desk) -> None:
        self._press = desk.press

    def card(self, card: HelpCard, office: str) -> Iterator["Item"]:
        from clerkdesk.paper.placed import Line

        yield self._text(_LEFT, _TOP, card.title, _TITLE, bold=True)
        yield self._text(_RIGHT - self._width(office, _TEXT), _TOP, office, _TEXT)
        yield Line(_LEFT, _TOP + 4, _RIGHT, _TOP + 4, 0.5)
        top = _TOP + 10
        for number, step in enumerate(card.steps, start=1):
            yield from self._step(top, number, step)
            top += _STEP + _STEP_GAP
        yield self._text(_LEFT, top + 9, card.keys_title, _HEAD, bold=True)
        yield from self._table(top + 15, card.keys)
        yield Line(_LEFT, _BOTTOM - 7, _RIGHT, _BOTTOM - 7)
        yield self._text(_LEFT, _BOTTOM, card.foot, _SMALL)

    def _step(self, top: float, number: int, step: Step) -> Iterator["Item"]:
        """A box with its number at the left, and its keys at the right."""
        from clerkdesk.paper.placed import Box

        yield Box(_LEFT, top, _RIGHT - _LEFT, _STEP)
        yield Box(_LEFT, top, _NUMBER, _STEP, shade=_SHADE)
        shown = f"{number}"
        centre = _LEFT + (_NUMBER - self._width(shown, _TITLE, bold=True)) / 2
        yield self._text(centre, top + _STEP / 2 + 3, shown, _TITLE, bold=True)
        left, right = _LEFT + _NUMBER + 5, _RIGHT - 4
        yield self._text(left, top + 7.5, step.title, _HEAD, bold=True)
        for keys in reversed(step.keys):
            width = self._key_width(keys)
            right -= width
            yield from self._key(right, top + 2.4, width, keys)
            right -= 2
        room = _RIGHT - 4 - left
        for place, line in enumerate(self._lines(step.how, room)):
            yield self._text(left, top + 14 + 6.4 * place, line, _TEXT)

    def _table(self, top: float, keys: Sequence[tuple[str, str]]) -> Iterator["Item"]:
        """Keys with their words, in two columns read downwards."""
        half = (len(keys) + 1) // 2
        column = (_RIGHT - _LEFT) / 2
        for place, (shown, words) in enumerate(keys):
            left = _LEFT + column * (place // half)
            y = top + _KEY_ROW * (place % half)
            yield from self._key(left, y, _KEY_WIDTH, shown)
            yield self._text(left + _KEY_WIDTH + 4, y + 4.7, words, _TEXT)

    def _key(self, x: float, y: float, width: float, keys: str) -> Iterator["Item"]:
        """A key, drawn as one."""
        from clerkdesk.paper.placed import Box

        yield Box(x, y, width, _KEY, shade=_SHADE)
        centre = x + (width - self._width(keys, _SMALL)) / 2
        yield self._text(centre, y + 4.6, keys, _SMALL)

    def _key_width(self, keys: str) -> float:
        return self._width(keys, _SMALL) + 6

    def _lines(self, text: str, room: float) -> list[str]:
        breaker = self._press.breaker
        lines = breaker.greedy_lines(text, lambda part: self._width(part, _TEXT), [room])
        return [line.text for line in lines]

    def _width(self, text: str, size: float, bold: bool = False) -> float:
        return self._press.width_of(text, size, bold)

    def _text(self, x: float, y: float, text: str, size: float, bold: bool = False) -> "Item":
        from clerkdesk.paper.placed import Text

        return Text(x, y, text, size, self._width(text, size, bold), bold)
