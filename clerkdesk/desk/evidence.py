"""The evidence of a fiscal year in one PDF: what was done in each step of the procedure, when, by
whom, and after each record the papers themselves, as they were signed or printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidencepages import Binding, Bound, lost_layout
from clerkdesk.desk.evidencepapers import Kept, Part, count_of, source_of
from clerkdesk.desk.evidencerows import read_chapters
from clerkdesk.desk.outfile import Step, folder_beside, move_into_place
from clerkdesk.desk.procedure import procedure_of
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.yearrecords import read_year_records
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.paper.placed import Layout
    from clerkdesk.scans.binding import Binder
    from clerkdesk.scans.reading import ScanReader


@dataclass(frozen=True)
class Evidence:
    """What was written: how many pages, how many papers among them, and the names of those whose
    files are ``lost``; ``without_paper`` counts documents and memos of which there is none."""

    path: Path
    pages: int
    papers: int
    lost: tuple[str, ...] = ()
    without_paper: int = 0

    @property
    def notes(self) -> tuple[Sentence, ...]:
        """What is to be told of papers that are lost, or were never there."""
        said = th("ไม่พบไฟล์สำเนาของ {name} ในแฟ้มมีหน้าแจ้งไว้แทน")
        notes = tuple(Sentence(said, {"name": each}) for each in self.lost)
        if not self.without_paper:
            return notes
        none = th("{count} เรื่องไม่มีกระดาษในแฟ้ม พิมพ์จากโปรแกรมหรือแนบสำเนาที่ลงนามแล้ว แล้วรวมใหม่")
        return (*notes, Sentence(none, {"count": self.without_paper}))


def _silent(_done: int, _of: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class _Share:
    """The part of the work from ``first`` to ``last`` of a hundred."""

    step: Step
    first: int
    last: int

    def tell(self, done: int, of: int) -> None:
        """Tells that so much of this part is done."""
        self.step(self.first + (self.last - self.first) * done // max(1, of), 100)


def export_evidence(
    desk: Desk, out: Path, year: FiscalYear | None = None, step: Step = _silent
) -> Evidence:
    """Writes the evidence of a fiscal year, of that of today for None. ``out`` stays as it was
    when ``step`` stops the work."""
    from clerkdesk.scans.reading import ScanReader

    _refuse_unless_pdf(out)
    step(0, 100)
    office, records = load_office(desk), read_year_records(desk, year)
    told = procedure_of(records, office.digits)
    chapters = read_chapters(desk, records, told, office.digits, _Share(step, 0, 30).tell)
    papers = [paper for chapter in chapters for paper in chapter.papers]
    made = f"จัดทำ ณ วันที่ {format_date(desk.today(), DateStyle.LONG, office.digits)}"
    binding = Binding(desk.press, office, records.year.name, made)
    with ScanReader() as scans:
        pages = _page_counts(desk, papers, scans, _Share(step, 30, 40))
        bound = binding.lay_out(chapters, pages, _Share(step, 40, 50).tell)
        lost = _Writing(desk, office, bound, scans, _Share(step, 50, 100)).into(out)
    lacking = sum(each.without_paper for each in chapters)
    return Evidence(out, bound.pages, len(papers), lost, lacking)


def _refuse_unless_pdf(out: Path) -> None:
    if out.suffix.lower() != ".pdf":
        raise ClerkError(
            th("ไฟล์ {path} จะเป็น PDF แต่ชื่อไม่ได้ลงท้ายด้วย .pdf"),
            do=th("ตั้งชื่อไฟล์ให้ลงท้ายด้วย .pdf"),
            path=out.name,
        )


def _page_counts(
    desk: Desk, papers: Sequence[Kept], scans: "ScanReader", share: _Share
) -> dict[Kept, tuple[int, ...]]:
    """How many pages each part of a paper has; 1 for a lost one, whose place says so."""
    found: dict[Kept, tuple[int, ...]] = {}
    for place, paper in enumerate(papers):
        share.tell(place, len(papers))
        found[paper] = tuple(
            _count(desk, part, scans if paper.outside else None) for part in paper.parts
        )
    return found


def _count(desk: Desk, part: Part, scans: "ScanReader | None") -> int:
    from clerkdesk.scans.binding import Unreadable

    try:
        return count_of(desk, part, scans)
    except (ClerkError, OSError, Unreadable):
        return 1


class _Writing:
    """Writes what was laid out, paper by paper."""

    def __init__(
        self, desk: Desk, office: Office, bound: Bound, scans: "ScanReader", share: _Share
    ) -> None:
        self._desk, self._office, self._bound, self._share = desk, office, bound, share
        self._scans = scans
        self._lost: list[str] = []

    def into(self, out: Path) -> tuple[str, ...]:
        """Writes the file; gives the names of papers whose files are lost."""
        from clerkdesk.scans.binding import Binder

        with Binder() as binder, folder_beside(out) as folder:
            self._bind(binder)
            fresh = folder / out.name
            try:
                binder.save(fresh)
            except OSError as error:
                raise explain_os_error(error, out) from error
            self._share.tell(1, 1)
            move_into_place(fresh, out)
        return tuple(self._lost)

    def _bind(self, binder: "Binder") -> None:
        self._add(binder, self._bound.cover, 1)
        self._add(binder, self._bound.contents, 2)
        for section in self._bound.sections:
            self._add(binder, section.layout, section.first)
            for paper, places in zip(section.chapter.papers, section.places, strict=True):
                for part, place in zip(paper.parts, places, strict=True):
                    self._share.tell(place, self._bound.pages)
                    self._append(binder, paper, part, place)

    def _add(self, binder: "Binder", layout: "Layout", first: int) -> None:
        """Appends pages that were laid out here."""
        from clerkdesk.paper.binding import numbered

        press, digits = self._desk.press, self._office.digits
        counted = numbered(layout, first, self._bound.pages, press.measure, digits)
        binder.add(press.pdf(counted, self._desk.clock()))

    def _append(self, binder: "Binder", paper: Kept, part: Part, place: int) -> None:
        """Appends a part of a paper, or the page that stands for it."""
        from clerkdesk.paper.binding import FROM_RIGHT, FROM_TOP, stamps
        from clerkdesk.scans.binding import Unreadable

        desk, bound = self._desk, self._bound
        try:
            scans = self._scans if paper.outside else None
            pdf, count = source_of(desk, part, scans), count_of(desk, part, scans)
            laid = stamps(place, count, bound.pages, desk.press.measure, self._office.digits)
            binder.add(pdf, desk.press.pdf(laid, desk.clock()), (FROM_RIGHT, FROM_TOP))
        except (ClerkError, OSError, Unreadable):
            self._lost.append(paper.name)
            self._add(binder, lost_layout(desk.press, paper.name, part, self._office), place)
