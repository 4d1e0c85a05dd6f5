"""The evidence as pages: cover, contents, the record of each step, each with its page numbers.

Where a paper comes to stand depends on how long the records are, and they say where it stands; so
they are laid out once to be counted and once more with the numbers, which take as much room.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from clerkdesk.desk.evidencepapers import Kept, Key, Part
from clerkdesk.desk.evidencerows import Chapter
from clerkdesk.desk.press import Press
from clerkdesk.desk.tables import Cells, table_of
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.procedure import IN_FULL, STAGES

if TYPE_CHECKING:
    from clerkdesk.domain.memo.tracking import Sheet
    from clerkdesk.paper.placed import Layout

TITLE = "หลักฐานการดำเนินการเผยแพร่ข้อมูลข่าวสาร\nต่อสาธารณะผ่านเว็บไซต์"
NO_COPY = "–"

_CONTENTS = (
    Column("step", "ขั้นที่", width=8, align_=Align.CENTRE),
    Column("title", "การดำเนินการ", width=50),
    Column("stage", "สถานะ", width=14, align_=Align.CENTRE),
    Column("last", "วันที่ล่าสุด", type=CellType.DATE, width=17, align_=Align.CENTRE),
    Column("page", "หน้า", width=9, align_=Align.CENTRE),
)
_RECORD = (
    Column("row", "ลำดับ", width=8, align_=Align.CENTRE),
    Column("on", "วันที่", type=CellType.DATE, width=15, align_=Align.CENTRE),
    Column("what", "เรื่อง", width=36),
    Column("how", "ผลและผู้ดำเนินการ", width=34),
    Column("page", "หน้า", width=9, align_=Align.CENTRE),
)

Pages = Mapping[Kept, tuple[int, ...]]
"""How many pages each part of a paper has."""


@dataclass(frozen=True)
class Section:
    """A step laid out: its record begins on page ``first``, its papers on
    ``places``, each part of them on its own."""

    chapter: Chapter
    layout: "Layout"
    first: int
    places: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Bound:
    """Everything with its place; ``pages`` is how many there are."""

    cover: "Layout"
    contents: "Layout"
    sections: tuple[Section, ...]
    pages: int


_NO_PAPER = "เรื่องไม่มีกระดาษในแฟ้มนี้ ยังไม่ได้พิมพ์จากโปรแกรมและยังไม่ได้แนบสำเนาที่ลงนามแล้ว"


class Binding:
    """Lays out the evidence of ``year`` (พ.ศ.) for an office."""

    def __init__(self, press: Press, office: Office, year: int, made: str) -> None:
        self._press, self._office = press, office
        self._said = (f"ปีงบประมาณ พ.ศ. {year}", office.name)
        self._made = made

    def lay_out(
        self, chapters: Sequence[Chapter], pages: Pages, told: Callable[[int, int], None]
    ) -> Bound:
        """The pages; ``told`` hears how many steps are laid out."""
        page_of: dict[Key, int] = {}
        laid: list[Section] = []
        for _time in range(2):
            contents = self._contents(laid)
            laid, page_of = self._sections(chapters, 2 + len(contents.pages), pages, page_of, told)
        last = laid[-1]
        end = last.first + len(last.layout.pages) - 1
        end += sum(sum(pages[each]) for each in last.chapter.papers)
        return Bound(self._cover(), self._contents(laid), tuple(laid), end)

    def _cover(self) -> "Layout":
        from clerkdesk.paper.binding import cover_page

        digits = self._office.digits
        texts = [digits.of(each) for each in (TITLE, *self._said, self._made) if each]
        return cover_page(texts, self._press.measure, self._press.breaker)

    def _contents(self, laid: Sequence[Section]) -> "Layout":
        rows: list[Cells] = [
            (
                each.chapter.step.number,
                IN_FULL[each.chapter.step.number],
                str(STAGES[each.chapter.step.stage]),
                each.chapter.step.last,
                self._figure(each.first),
            )
            for each in laid
        ]
        blank = [(step, IN_FULL[step], "", None, "") for step in IN_FULL]
        return self._placed("สารบัญ", ("สารบัญ", *self._said), _CONTENTS, rows or blank)

    def _sections(
        self,
        chapters: Sequence[Chapter],
        first: int,
        pages: Pages,
        page_of: Mapping[Key, int],
        told: Callable[[int, int], None],
    ) -> tuple[list[Section], dict[Key, int]]:
        laid: list[Section] = []
        found: dict[Key, int] = {}
        for chapter in chapters:
            layout = self._record(chapter, page_of)
            after = first + len(layout.pages)
            places = []
            for paper in chapter.papers:
                places.append(_places(after, pages[paper]))
                found[paper.key] = after
                after += sum(pages[paper])
            laid.append(Section(chapter, layout, first, tuple(places)))
            first = after
            told(len(laid), len(chapters))
        return laid, found

    def _record(self, chapter: Chapter, page_of: Mapping[Key, int]) -> "Layout":
        step = chapter.step
        rows: list[Cells] = [
            (place, row.on, row.what, row.how, self._page(row.paper, page_of))
            for place, row in enumerate(chapter.rows, start=1)
        ]
        rows += [(None, None, f"ยังขาด: {each}", "", "") for each in chapter.missing]
        if chapter.without_paper:
            rows.append((None, None, f"หมายเหตุ: {chapter.without_paper} {_NO_PAPER}", "", ""))
        heading = f"ขั้นที่ {step.number} {IN_FULL[step.number]}"
        stage = f"สถานะ: {STAGES[step.stage]}"
        return self._placed(heading, (heading, stage, *self._said), _RECORD, rows)

    def _page(self, paper: Key, page_of: Mapping[Key, int]) -> str:
        return self._figure(page_of[paper]) if paper in page_of else NO_COPY

    def _figure(self, page: int) -> str:
        return self._office.digits.of(page)

    def _placed(
        self,
        name: str,
        titles: Sequence[str],
        columns: Sequence[Column],
        rows: Sequence[Cells],
    ) -> "Layout":
        titles = tuple(filter(None, titles))
        sheet: Sheet = table_of(name, titles, columns, rows, self._office)
        upright = replace(sheet, form=replace(sheet.form, landscape=False))
        return self._press.sheet_layout(upright, numbered=False)


def _places(first: int, pages: Sequence[int]) -> tuple[int, ...]:
    """Where each part begins."""
    return tuple(first + sum(pages[:at]) for at in range(len(pages)))


def lost_layout(press: Press, name: str, part: Part, office: Office) -> "Layout":
    """The page in the place of a paper whose file is gone or damaged."""
    from clerkdesk.paper.binding import lost_page

    texts = (
        "ไม่พบสำเนาของเอกสารนี้ในโฟลเดอร์ข้อมูล",
        name,
        f"ไฟล์ {part[:16]}…" if isinstance(part, str) else "",
    )
    said = [office.digits.of(each) for each in texts[:2]]
    return lost_page([*said, texts[2]], press.measure, press.breaker)
