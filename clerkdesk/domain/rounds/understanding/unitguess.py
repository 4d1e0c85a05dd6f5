"""Whose sheet it is: what its titles or its tab name, among the units that the office knows."""

import re
from collections.abc import Iterator, Sequence

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.tracking import unit_line
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.rounds.understanding.said import fold, is_blank, likeness, without_dots
from clerkdesk.domain.rounds.understanding.understood import UnitGuess
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import th

_KINDS = re.compile(
    r"(?P<kind>กลุ่มโรงเรียน|กลุ่มเครือข่าย\S*|กลุ่ม\s*/\s*หน่วย(\s*/\s*สถานศึกษา)?|สถานศึกษา|โรงเรียน|ศูนย์เครือข่าย\S*"
    r"|กลุ่ม|หน่วย)\s*:?\s*(?P<name>.*)"
)
_ENDS = re.compile(r"\s*(ประจำเดือน|เดือน|สำนักงาน|สังกัด|ปีงบประมาณ).*$")
_WHOLE = fold(unit_line(None))
_NEAR = 0.8
_SHORTEST = 3

Guess = tuple[UnitGuess, ClerkError | None]


def guess_unit(titles: Sequence[str], tab: str, units: Sequence[Unit], office: Office) -> Guess:
    """The unit of a sheet with these ``titles`` over its table, and why it is not sure."""
    lines = [one_line(without_dots(title)) for title in titles]
    if any(fold(line) == _WHOLE for line in lines):
        return UnitGuess(sure=True, whole=True), None
    own = {fold(office.name), fold(office.short_name)}
    lines = [line for line in lines if fold(line) not in own]
    named = [name for line in lines if (name := _named(line)) is not None]
    known = _exact([*named, *lines], units)
    if known is not None:
        return UnitGuess(known.name, known, sure=True), None
    return _unsure(named, [*lines, tab], units)


def _unsure(named: Sequence[str], texts: Sequence[str], units: Sequence[Unit]) -> Guess:
    name = next((each for each in named if not is_blank(each)), "")
    likely = _inside(texts, units) or _alike(name, units)
    if likely is not None:
        reason = ClerkError(
            th("หน่วย “{typed}” อาจหมายถึง {unit}"),
            do=th("ตรวจแล้วเลือกหน่วยให้ถูก"),
            typed=name or texts[-1],
            unit=likely.name,
        )
        return UnitGuess(name or likely.name, likely), reason
    if name:
        reason = ClerkError(
            th("ไม่รู้จักหน่วย “{typed}”"),
            do=th("เลือกหน่วยเอง หรือเพิ่มหน่วยนี้ในหน้าตั้งค่าก่อน"),
            typed=name,
        )
        return UnitGuess(name), reason
    return UnitGuess(), ClerkError(th("ไม่พบว่าเป็นของหน่วยใด"), do=th("เลือกหน่วยเอง"))


def _named(line: str) -> str | None:
    """What follows กลุ่มโรงเรียน and the like at the beginning of a line."""
    found = _KINDS.match(line)
    return _ENDS.sub("", found["name"]) if found else None


def _exact(texts: Sequence[str], units: Sequence[Unit]) -> Unit | None:
    """The unit that a line names and says nothing else."""
    folded = {fold(text) for text in texts if not is_blank(text)}
    found = [unit for unit in units if folded & set(_names(unit))]
    return found[0] if len(found) == 1 else None


def _names(unit: Unit) -> Iterator[str]:
    for key in unit.keys:
        yield fold(key)
        bare = _KINDS.match(key)
        if bare and len(fold(bare["name"])) >= _SHORTEST:
            yield fold(bare["name"])
    yield fold(unit_line(unit))


def _inside(texts: Sequence[str], units: Sequence[Unit]) -> Unit | None:
    """The unit whose name is in one of the texts; the longest, for กลุ่ม 1 is in กลุ่ม 12."""
    found = [
        (len(name), unit)
        for text in map(fold, texts)
        for unit in units
        for name in _names(unit)
        if len(name) >= _SHORTEST and name in text
    ]
    return max(found, key=lambda each: each[0])[1] if found else None


def _alike(name: str, units: Sequence[Unit]) -> Unit | None:
    folded = fold(name)
    if not folded:
        return None
    scored = [(likeness(folded, known), unit) for unit in units for known in _names(unit)]
    best = max(scored, key=lambda each: each[0], default=(0.0, None))
    return best[1] if best[0] >= _NEAR else None
