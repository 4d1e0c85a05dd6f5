"""The year as tables of figures: what stands in each cell, and which memos are behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clerkdesk.desk.overview import Counted, Ids, Overview, Waiting
from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice

COUNTS = (
    (th("บันทึกที่ทำ"), "written"),
    (th("อนุญาตแล้ว"), "allowed"),
    (th("เผยแพร่แล้ว"), "published"),
    (th("ยังไม่เผยแพร่"), "open"),
)
"""The columns of what was counted, each with its field of :class:`Counted`."""

_NONE = "–"


@dataclass(frozen=True)
class Cell:
    """A figure, with the memos behind it and what they are called as a list."""

    text: str
    memos: Ids = ()
    title: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Figures:
    """A table. The first column names the rows; ``headings`` are those of all columns."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def month_figures(voice: Voice, overview: Overview) -> Figures:
    """The twelve months, and the year below them."""
    rows = [_counted(voice, voice.month(month), each) for month, each in overview.months.items()]
    rows.append(_counted(voice, voice.say("รวมทั้งปี"), overview.total, strong=True))
    return Figures(voice.say("รายเดือน"), _headings(voice, voice.say("เดือน")), rows)


def waiting_figures(voice: Voice, overview: Overview) -> Figures:
    """Whose desk memos lie on today, and for how long."""
    say = voice.say
    headings = (say("อยู่ที่"), say("จำนวนเรื่อง"), say("ค่ากลาง"), say("นานที่สุด"))
    rows = [_waiting(voice, each) for each in overview.waiting]
    return Figures(say("รออยู่ที่ใครวันนี้"), headings, rows)


def unit_figures(voice: Voice, overview: Overview) -> Figures:
    """The units that asked."""
    return _named(voice, voice.say("แยกตามหน่วยงาน"), voice.say("หน่วยงาน"), overview.units)


def topic_figures(voice: Voice, overview: Overview) -> Figures:
    """The topics of what is to be published; no rows where no memo names one."""
    named = {} if set(overview.topics) <= {""} else overview.topics
    return _named(voice, voice.say("แยกตามหัวข้อ"), voice.say("หัวข้อ"), named)


def _named(voice: Voice, name: str, first: str, counted: Mapping[str, Counted]) -> Figures:
    said = ((each or voice.say("ไม่ได้ระบุ"), figures) for each, figures in counted.items())
    rows = [_counted(voice, each, figures) for each, figures in said]
    return Figures(name, _headings(voice, first), rows)


def _headings(voice: Voice, first: str) -> tuple[str, ...]:
    return (first, *(voice.of(words) for words, _field in COUNTS))


def _counted(voice: Voice, name: str, counted: Counted, strong: bool = False) -> list[Cell]:
    return [Cell(name, counted.written, name, strong), *_counts(voice, name, counted, strong)]


def _counts(voice: Voice, name: str, counted: Counted, strong: bool) -> Iterator[Cell]:
    for words, field in COUNTS:
        memos: Ids = getattr(counted, field)
        yield Cell(_number(voice, len(memos)), memos, f"{name} · {voice.of(words)}", strong)


def _waiting(voice: Voice, waiting: Waiting) -> list[Cell]:
    holder, memos = voice.of(waiting.holder), waiting.memos
    title = voice.say("รออยู่ที่ {holder}", holder=holder)
    days = [voice.days(waiting.middle), voice.days(waiting.longest)]
    said = (holder, _number(voice, len(memos)), *days)
    return [Cell(text, memos, title) for text in said]


def _number(voice: Voice, count: int) -> str:
    return voice.figure(count) if count else _NONE
