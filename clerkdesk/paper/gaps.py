"""Gaps to write in, amid running text: dotted leaders that are measured like letters."""

import re
from collections.abc import Iterator

from clerkdesk.paper.measure import ANCHORS, Measure
from clerkdesk.paper.placed import Dots, Item
from clerkdesk.paper.strips import Room

LEADER_DROP = 0.7  # mm below the baseline, so that letters stand on the dots and not in them
GAP = "\ufdd0"  # no character, so that no text holds it
GAP_STEP = 3.0  # mm for each
_RUNS = re.compile(f"({GAP}+)")


def gap(length: float) -> str:
    """A gap of about ``length`` mm."""
    return GAP * max(1, round(length / GAP_STEP))


def stretched(line: str, spare: float) -> str:
    """The line with its last gap longer, so that ``spare`` mm less are left at its end."""
    more = int(spare / GAP_STEP)
    end = line.rfind(GAP) + 1
    return f"{line[:end]}{GAP * more}{line[end:]}" if end and more > 0 else line


class Gaps:
    """Measures and places lines that may hold gaps, at one size."""

    def __init__(self, measure: Measure, size: float, bold: bool) -> None:
        self._measure, self._size, self._bold = measure, size, bold

    def width(self, text: str) -> float:
        """The width in mm."""
        gaps = text.count(GAP)
        if not gaps:
            return self._measure.width_mm(text, self._size, self._bold)
        letters = text.replace(GAP, "")
        return gaps * GAP_STEP + self._measure.width_mm(letters, self._size, self._bold)

    def placed(self, room: Room, baseline: float, text: str, anchor: str) -> list[Item]:
        """The line on its baseline, condensed where it is wider than its room."""
        if GAP not in text:
            return [self._text(room, baseline, text, anchor)] if text else []
        left = room.left + (room.width - self.width(text)) * ANCHORS[anchor]
        return list(self._runs(left, baseline, text))

    def _runs(self, x: float, baseline: float, text: str) -> Iterator[Item]:
        for run in filter(None, _RUNS.split(text)):
            width = self.width(run)
            if run[0] == GAP:
                yield Dots(x, baseline + LEADER_DROP, width)
            elif run.strip():
                yield self._measure.text(x, baseline, run, self._size, self._bold)
            x += width

    def _text(self, room: Room, baseline: float, text: str, anchor: str) -> Item:
        x = room.left + room.width * ANCHORS[anchor]
        return self._measure.text(
            x, baseline, text, self._size, self._bold, anchor=anchor, most=room.width
        )
