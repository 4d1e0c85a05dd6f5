"""Everything of the office as open files, which anybody can read without this program, and from
which it can be made anew: see :mod:`clerkdesk.desk.importall`."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from clerkdesk import __version__
from clerkdesk.desk import exportindex
from clerkdesk.desk.backups import Tell, quietly
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.exportfolder import whole_folder
from clerkdesk.desk.exportnames import named_files
from clerkdesk.desk.journalfile import export_journal, journal_name, journal_years
from clerkdesk.desk.sheetbook import export_book, months_of_year
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.calendar.datestyles import DateStyle, said_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings import load_words
from clerkdesk.store.disk import sync_file

if TYPE_CHECKING:
    from clerkdesk.store.beside.belonging import Everything
    from clerkdesk.store.beside.contents import Held

_STEPS = 1000
_SHEETS, _JOURNAL = "sheets", "journal"


@dataclass(frozen=True)
class ExportedAll:
    """Where everything was written, how many memos and kept files, and the names of files that
    were lost or damaged before."""

    path: Path
    memos: int
    files: int
    missing: tuple[str, ...] = ()

    @property
    def said(self) -> Sentence:
        """What was done, and whether something was lost before."""
        done = th("ส่งออกทั้งหมดแล้ว: บันทึก {memos} เรื่อง ไฟล์ {files} ไฟล์ ลง {path}")
        lost = th(
            "ส่งออกทั้งหมดแล้ว: บันทึก {memos} เรื่อง ไฟล์ {files} ไฟล์ ลง {path} "
            "แต่ไฟล์ {missing} ไฟล์หายหรือเสียไปก่อนแล้ว รายชื่ออยู่ใน index.html"
        )
        values = {"memos": self.memos, "files": self.files, "path": self.path}
        missing = {"missing": len(self.missing)} if self.missing else {}
        return Sentence(lost if missing else done, values | missing)


def export_all(desk: Desk, out: Path, tell: Tell = quietly) -> ExportedAll:
    """Writes everything into the folder ``out``, which is there whole at the end or not at all.

    ``tell`` may raise to stop. ClerkError when the folder holds something, or the disk refuses.
    """
    out = out.expanduser().absolute()
    with whole_folder(out, desk.folder) as folder:
        made = _Making(desk, folder)
        desk.store.write_records(folder / "records", _part(tell, 0, 400))
        everything = desk.store.everything()
        made.copy_kept(everything, _part(tell, 400, 800))
        made.copy_office()
        made.write_journal(_part(tell, 800, 850))
        made.write_sheets(_part(tell, 850, 900))
        made.write_lists(everything, _part(tell, 900, _STEPS))
        tell(_STEPS, _STEPS)
    return ExportedAll(out, len(everything.memos), len(made.kept), tuple(made.missing))


def _part(tell: Tell, begin: int, end: int) -> Tell:
    return lambda done, of: tell(begin + (end - begin) * done // max(of, 1), _STEPS)


@dataclass
class _Making:
    """An export that is being made in ``folder``; ``kept`` are the files of each memo, or None."""

    desk: Desk
    folder: Path
    kept: list[tuple[PurePosixPath, int | None]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def copy_kept(self, everything: "Everything", tell: Tell) -> None:
        """Copies every kept file under its name, if it is what it was."""
        for done, (path, each) in enumerate(named_files(everything)):
            tell(done, len(everything.files))
            if self.desk.store.files.intact(each.sha256):
                _copy(self.desk.store.files.path(each.sha256), self.folder / path)
                self.kept.append((path, each.memo))
            else:
                self.missing.append(str(path))

    def copy_office(self) -> None:
        """Copies what else of the data folder is the office's."""
        from clerkdesk.store.backups.copying import own_files

        for path in own_files(self.desk.folder):
            _copy(path, self.folder / "office" / path.relative_to(self.desk.folder))

    def write_journal(self, tell: Tell) -> None:
        """Writes the journal of each fiscal year with entries, and the checker beside it."""
        folder = self.folder / _JOURNAL
        folder.mkdir()
        years = journal_years(self.desk)
        for done, year in enumerate(years):
            tell(done, len(years))
            with self.desk.store.read() as tx:
                there = any(tx.journal.stretch(year.first, year.last))
            if there:
                export_journal(self.desk, year, folder / journal_name(year))

    def write_sheets(self, tell: Tell) -> None:
        """Writes the sheets of each fiscal year that has a row."""
        folder = self.folder / _SHEETS
        folder.mkdir()
        years = list(self._years())
        for done, year in enumerate(years):
            tell(done, len(years))
            out = folder / f"{year.name}.xlsx"
            if not export_book(self.desk, months_of_year(year.name), out).rows:
                out.unlink()

    def _years(self) -> Iterator[FiscalYear]:
        """From that of the first memo or act to this one."""
        with self.desk.store.read() as tx:
            first = tx.glance.first_day()
        names = [year.name for year in journal_years(self.desk)]
        oldest = min([*names, FiscalYear.of(first).name] if first else names)
        yield from (FiscalYear(name) for name in range(oldest, max(names) + 1))

    def write_lists(self, everything: "Everything", tell: Tell) -> None:
        """Writes the page that lists all, and the list that tells what an import needs."""
        from clerkdesk.domain.office.journal import anchor_of
        from clerkdesk.store.backups.copying import write_text
        from clerkdesk.store.beside.contents import NAME as CONTENTS
        from clerkdesk.store.beside.contents import Contents, write_contents
        from clerkdesk.store.beside.writing import read_head

        office, now = load_office(self.desk), self.desk.clock()
        made = sorted((*self._files(_SHEETS), *self._files(_JOURNAL)))
        page = exportindex.Page(
            office.name,
            said_date(now.date(), DateStyle.LONG, office.digits),
            self.desk.who,
            [each for each in exportindex.FOLDERS if each == CONTENTS or self._has(each)],
            tuple(everything.memos.values()),
            exportindex.by_memo(self.kept),
            [*made, *(path for path, memo in self.kept if memo is None)],
            self.missing,
        )
        text = exportindex.index_page(page, load_words("en"))
        write_text(self.folder / exportindex.NAME, text)
        head = read_head(self.folder / "records")
        anchor = anchor_of(head.seq, head.hash)
        held, missing = tuple(self._held(tell)), tuple(self.missing)
        contents = Contents(office.name, __version__, self.desk.who, now, anchor, held, missing)
        write_contents(self.folder, contents)

    def _has(self, folder: str) -> bool:
        return (self.folder / folder).is_dir()

    def _files(self, below: str = ".") -> Iterator[PurePosixPath]:
        for path in sorted((self.folder / below).rglob("*")):
            if path.is_file() and not path.name.startswith(".clerkdesk-"):
                yield PurePosixPath(path.relative_to(self.folder).as_posix())

    def _held(self, tell: Tell) -> "Iterator[Held]":
        from clerkdesk.store.backups.copying import sha256_of
        from clerkdesk.store.beside.contents import Held

        paths = list(self._files())
        for done, path in enumerate(paths):
            tell(done, len(paths))
            file = self.folder / path
            yield Held(str(path), sha256_of(file), file.stat().st_size)


def _copy(source: Path, target: Path) -> None:
    """A copy that is on the drive: a stick is pulled out as soon as all is said to be there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    sync_file(target)
