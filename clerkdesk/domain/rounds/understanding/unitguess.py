"""Whose sheet it is: what its titles or its tab name, among the units that the office knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.tracking import unit_line
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.rounds.understanding.said import fold, is_blank, likeness, without_dots
from clerkdesk.domain.rounds.understanding.understood import UnitGuess
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import th

_KINDS = re.compile(
    r"(?:(?:ชื่อ|ของ)\s*:?\s*)?"
    r"(?P<kind>กลุ่มโรงเรียน|กลุ่มเครือข่าย\S*|กลุ่ม\s*/\s*หน่วย(งาน)?(\s*/\s*สถานศึกษา)?|สถานศึกษา|โรงเรียน|ศูนย์เครือข่าย\S*"
    r"|หน่วยงาน|กลุ่ม|หน่วย)\s*:?\s*(?P<name>.*)"
)
_ENDS = re.compile(
    r"\s*(ประจำเดือน|เดือน|สำนักงาน|สังกัด|ปีงบประมาณ).*$|\s+(สพป\.|สพม\.|อำเภอ|อ\.|จังหวัด|จ\.).*$"
)
_SHORT = re.compile(r"ร\.\s?ร\.|รร\.")
_OF_KIND = (
    (re.compile("โรงเรียน|สถานศึกษา"), UnitKind.SCHOOL),
    (re.compile("กลุ่มโรงเรียน|.*เครือข่าย"), UnitKind.SCHOOL_GROUP),
)
"""Words that only units of one kind have before their names."""
_WHOLE = fold(unit_line(None))
_NEAR = 0.8
_SHORTEST = 3

Guess = tuple[UnitGuess, ClerkError | None]


@dataclass(frozen=True)
class _Named:
    """What follows กลุ่มโรงเรียน and the like; ``kind`` where that word is said of one alone."""

    name: str
    kind: UnitKind | None = None

    def may_be(self, unit: Unit) -> bool:
        """Whether the word before the name goes with the unit."""
        return self.kind is None or unit.kind is self.kind


def guess_unit(titles: Sequence[str], tab: str, units: Sequence[Unit], office: Office) -> Guess:
    """The unit of a sheet with these ``titles`` over its table, and why it is not sure."""
    lines = [_SHORT.sub("โรงเรียน", one_line(without_dots(title))) for title in titles]
    if any(fold(line) == _WHOLE for line in lines):
        return UnitGuess(sure=True, whole=True), None
    own = {fold(office.name), fold(office.short_name)}
    lines = [line for line in lines if fold(line) not in own]
    named = [name for line in lines if (name := _named(line)) is not None]
    known = _exact([*named, *map(_Named, lines)], units)
    if known is not None:
        return UnitGuess(known.name, known, sure=True), None
    return _unsure(named, [*lines, tab], units)


def guess_unit_beside(texts: Sequence[str], units: Sequence[Unit]) -> Guess:
    """The unit of a sheet that does not say one, by what stands beside it; never sure."""
    return _unsure((), texts, units)


def _unsure(named: Sequence[_Named], texts: Sequence[str], units: Sequence[Unit]) -> Guess:
    name = next((each.name for each in named if not is_blank(each.name)), "")
    said, likely = _inside(texts, units) or (name, _alike(name, units))
    if likely is not None:
        reason = ClerkError(
            th("หน่วย “{typed}” อาจหมายถึง {unit}"),
            do=th("ตรวจแล้วเลือกหน่วยให้ถูก"),
            typed=said,
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


def _named(line: str) -> _Named | None:
    """What follows กลุ่มโรงเรียน and the like at the beginning of a line."""
    found = _KINDS.match(line)
    if found is None:
        return None
    kinds = (kind for word, kind in _OF_KIND if word.fullmatch(found["kind"]))
    return _Named(_ENDS.sub("", found["name"]), next(kinds, None))


def _exact(texts: Sequence[_Named], units: Sequence[Unit]) -> Unit | None:
    """The unit that a line names and says nothing else."""
    folded = [(fold(each.name), each) for each in texts if not is_blank(each.name)]
    found = [unit for unit in units if _is_named(unit, folded)]
    return found[0] if len(found) == 1 else None


def _is_named(unit: Unit, texts: Sequence[tuple[str, _Named]]) -> bool:
    names = set(_names(unit))
    return any(text in names and named.may_be(unit) for text, named in texts)


def _names(unit: Unit) -> Iterator[str]:
    for own in unit.keys:
        key = _SHORT.sub("โรงเรียน", own)
        yield fold(key)
        bare = _KINDS.match(key)
        if bare and len(fold(bare["name"])) >= _SHORTEST:
            yield fold(bare["name"])
    yield fold(unit_line(unit))


def _inside(texts: Sequence[str], units: Sequence[Unit]) -> tuple[str, Unit] | None:
    """The unit whose name is in one of the texts, with the text; the longest name, for กลุ่ม 1 is
    in กลุ่ม 12."""
    found = [
        (len(name), text, unit)
        for text in texts
        for unit in units
        for name in _names(unit)
        if len(name) >= _SHORTEST and name in fold(text)
    ]
    return max(found, key=lambda each: each[0])[1:] if found else None


def _alike(name: str, units: Sequence[Unit]) -> Unit | None:
    folded = fold(name)
    if not folded:
        return None
    scored = [(likeness(folded, known), unit) for unit in units for known in _names(unit)]
    best = max(scored, key=lambda each: each[0], default=(0.0, None))
    return best[1] if best[0] >= _NEAR else None
