"""Text typed or pasted by people: made regular once, at the door, and searched by a key.

Thai is stored in the order in which it is typed, and many orders look alike on screen. Only one of
them is found by search and broken into words, so the others are turned into it.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from clerkdesk.domain.thai.digits import to_arabic

# Old Windows programs and PDFs made with them give shifted Thai glyphs as private characters
# (the WTT 2.0 / Windows table, also in HarfBuzz's hb-ot-shaper-thai.cc).
_SHIFTED_GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ"
        "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ODD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u206f\ud800-\uffff\U000e0000-\U000e007f]"
)

# Phinthu, vowel below, vowel above, tone, silencing mark: the order that Unicode gives where it
# gives one, and the order in which Thai is typed where it does not.
_RANKS = (
    "\u0e3a",
    "\u0e38\u0e39",
    "\u0e31\u0e34-\u0e37\u0e47\u0e4d",
    "\u0e48-\u0e4b",
    "\u0e4c\u0e4e",
)
_MARKS = "".join(_RANKS)
_DISORDER = re.compile(
    "|".join(f"[{_RANKS[i]}][{''.join(_RANKS[:i])}]" for i in range(1, len(_RANKS)))
    + f"|([{_MARKS}])\\1|\u0e33[{_MARKS}]|\u0e4d[\u0e48-\u0e4b]*\u0e32|เเ"
)
_RUN_OF_MARKS = re.compile(f"[{_MARKS}]{{2,}}")
_AM_BEFORE_MARKS = re.compile(f"\u0e33([{_MARKS}]+)")
_NIKHAHIT_AA = re.compile("\u0e4d([\u0e48-\u0e4b]*)\u0e32")
_SPACES = re.compile(r"\s+")
_LINE_END = re.compile(r"\s*\n\s*")


def normalise(text: str) -> str:
    """The text in its one regular form; doing it again changes nothing.

    Thai marks come in canonical order and never twice (ท่ี → ที่), นํ้า and นำ้ become น้ำ, เเ becomes แ,
    every line end is one line feed, a tab is a space. Control, zero-width and direction characters
    are dropped; a lone surrogate becomes U+FFFD. All else, spaces and figures included, stays.
    """
    if _ODD.search(text):
        text = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_SHIFTED_GLYPHS)
        text = _UNWRITABLE.sub("\ufffd", _UNWANTED.sub("", text))
    text = unicodedata.normalize("NFC", text)
    # one repair can uncover another: a tone carried over ำ lands among other marks
    while _DISORDER.search(text):
        text = _repair_thai(text)
    return text


def one_line(text: str) -> str:
    """Regular text in one line, without spaces around it: what names, reasons, numbers are."""
    return _LINE_END.sub(" ", normalise(text).strip())


def _repair_thai(text: str) -> str:
    text = text.replace("เเ", "แ")
    text = _AM_BEFORE_MARKS.sub("\\1\u0e33", text)
    text = _RUN_OF_MARKS.sub(_in_order, text)
    return _NIKHAHIT_AA.sub("\\1\u0e33", text)


def _in_order(run: re.Match[str]) -> str:
    marks = sorted(run.group(), key=_rank)
    return "".join(mark for i, mark in enumerate(marks) if i == 0 or mark != marks[i - 1])


def _rank(mark: str) -> int:
    return next(i for i, marks in enumerate(_RANKS) if re.match(f"[{marks}]", mark))


def search_key(text: str) -> str:
    """What search compares: regular text without case, Thai figures as Arabic, spaces folded.

    ฤๅ and ฤา count as the same. A text is found when its key holds the key of what was typed.
    """
    text = normalise(text)
    folded = text.casefold()
    if folded != text:  # hardly ever in Thai, and folding can take a composed letter apart
        folded = normalise(unicodedata.normalize("NFD", text).casefold())
    folded = to_arabic(folded).replace("\u0e45", "\u0e32")
    return _SPACES.sub(" ", normalise(folded)).strip()


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that was probably meant by a mistyped word, or None when none is near."""
    by_key = {search_key(choice): choice for choice in choices}
    key = search_key(word)
    begun = [choice for known, choice in by_key.items() if key and known.startswith(key)]
    if len(begun) == 1:
        return begun[0]
    near = difflib.get_close_matches(key, by_key, n=1, cutoff=0.6)
    return by_key[near[0]] if near else None
