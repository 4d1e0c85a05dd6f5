"""Text as it may stand in a cell or on a tab: legal characters, and no longer than Excel holds."""

import re
import unicodedata
from collections.abc import Container, Iterable

MOST_IN_CELL = 32_767  # UTF-16 units: Excel counts an emoji twice
MOST_ON_TAB = 31
_SURELY_HELD = 10_000  # letters: with two units each, and all of them to be escaped
CUT = " … [ข้อความยาวเกินช่อง จึงตัดตรงนี้]"

_LINE_ENDS = re.compile("\r\n?")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE_BEGINS = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_ON_TAB = re.compile(r"[\[\]:*?/\\\s\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
_RESERVED_TABS = {"history"}  # Excel keeps this name for itself
_MARKS = {"Mn", "Mc", "Me"}


def legal(text: str) -> str:
    """The text with every line end as a line feed and U+FFFD for what a workbook cannot hold."""
    if not _UNFIT.search(text):
        return text
    return _ILLEGAL.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def escaped(text: str) -> str:
    """The text as a workbook spells it: a typed ``_x000D_`` is no line end there."""
    return _ESCAPE_BEGINS.sub("_x005F_", text)


def cut_to_cell(text: str) -> str:
    """The text itself when a cell holds it, else its beginning with words that say so."""
    if len(text) <= _SURELY_HELD:
        return text
    spelt_longer = len(escaped(text[:MOST_IN_CELL])) - len(text[:MOST_IN_CELL])
    return _shorten(text, MOST_IN_CELL - spelt_longer, CUT)


def tab_name(text: str) -> str:
    """The text as the name of a tab: without ``[]:*?/\\``, 31 units at most, never empty."""
    name = _shorten(_NOT_ON_TAB.sub(" ", text).strip(" '"), MOST_ON_TAB, "…").strip(" '")
    return "แผ่นที่ 1" if not name or name.lower() in _RESERVED_TABS else name


def tab_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts as names of the tabs of one workbook, which are never alike in any spelling."""
    taken: set[str] = set()
    names: list[str] = []
    for text in texts:
        name = _not_taken(tab_name(text), taken)
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _not_taken(name: str, taken: Container[str]) -> str:
    """The name itself, or with the first number behind it that makes it another one."""
    numbered, number = name, 1
    while numbered.casefold() in taken:
        number += 1
        ending = f" ({number})"
        numbered = _shorten(name, MOST_ON_TAB - len(ending), "…").rstrip(" '") + ending
    return numbered


def _shorten(text: str, most: int, ending: str) -> str:
    if _units(text) <= most:
        return text
    room = most - _units(ending)
    # decoding drops half an emoji at the end
    kept = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore")
    return kept[: _whole_letters(text, len(kept))] + ending


def _whole_letters(text: str, end: int) -> int:
    while end and (text[end] == "ำ" or unicodedata.category(text[end]) in _MARKS):
        end -= 1
    return end


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
