"""Reads workbooks through a child process, one after another."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from clerkdesk.apart.asking import Ended, NotStarted, Process
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.sheetmark import marks_in
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.rounds.understanding.cells import Cell, Merged, ReadBook, Tab
from clerkdesk.sheet.reading.launch import launch
from clerkdesk.sheet.reading.limits import MEGABYTE, Limits
from clerkdesk.sheet.reading.refusals import note, refusal
from clerkdesk.sheet.reading.refused import Note, Why

if TYPE_CHECKING:
    import subprocess

    from clerkdesk.domain.words import Sentence

_READ_AS = {".xlsm": ".xlsx", ".xltx": ".xlsx", ".xltm": ".xlsx", ".xlt": ".xls", ".ots": ".ods"}
_USUAL = Limits()

Launch = Callable[[Limits], "subprocess.Popen[bytes]"]


class Reader:
    """One child reads many files, each within ``limits``; after one that ends it, another does.

    Use it in one thread, as a context; the child ends with it.
    """

    def __init__(self, limits: Limits = _USUAL, launch: Launch = launch) -> None:
        self._limits = limits
        self._process = Process(lambda: launch(limits), asdict(limits), limits.start)

    def __enter__(self) -> Self:
        """The reader itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends the child."""
        self.close()

    def read(self, source: Path | bytes, name: str = "") -> ReadBook:
        """The cells of a workbook, whatever its name says it is.

        ``name`` is what the file is called to the clerk. ClerkError says why it is not read.
        """
        file = name or (source.name if isinstance(source, Path) else "-")
        answer = self._answer(self._content(source, file), file)
        if "refused" in answer:
            said = answer.get("values", {})
            raise refusal(str(answer["refused"]), said, file, self._limits)
        try:
            return _book(answer, file)
        except (KeyError, TypeError, ValueError, IndexError) as error:  # nothing that ours says
            self.close()
            raise refusal(Why.BROKEN, {}, file, self._limits) from error

    def close(self) -> None:
        """Ends the child; the next file starts another."""
        self._process.close()

    def _content(self, source: Path | bytes, file: str) -> bytes:
        most = self._limits.size * MEGABYTE
        try:
            size = source.stat().st_size if isinstance(source, Path) else len(source)
            if size > most:
                raise refusal(Why.TOO_LARGE, {}, file, self._limits)
            return source.read_bytes() if isinstance(source, Path) else source
        except OSError as error:
            raise explain_os_error(error, Path(file)) from error

    def _answer(self, content: bytes, file: str) -> dict[str, Any]:
        try:
            return self._process.ask(content, self._limits.seconds)
        except Ended as end:
            why = Why.TOO_LONG if end.late else Why.MEMORY if end.grew else Why.BROKEN
            raise refusal(why, {}, file, self._limits) from None
        except NotStarted as error:
            raise ClerkError(
                "เริ่มตัวอ่านไฟล์ Excel ไม่ได้",
                do="ปิดโปรแกรมอื่นที่ไม่ใช้แล้วลองใหม่ ถ้ายังไม่ได้ ให้ติดตั้ง ClerkDesk ใหม่",
            ) from error


def _book(answer: dict[str, Any], file: str) -> ReadBook:
    ending = str(answer["ending"])
    named = Path(file).suffix.lower()
    notes: list[Sentence] = []
    if named and _READ_AS.get(named, named) != ending:
        notes.append(note(Note.ENDING, file, named=named, ending=ending))
    notes += [note(Note(kind), file) for kind in answer["notes"]]
    properties = {str(key): str(value) for key, value in answer["properties"].items()}
    tabs = tuple(_tab(tab) for tab in answer["tabs"])
    marks, journal = marks_in(properties), str(answer["keywords"])
    return ReadBook(file, tabs, marks, journal, tuple(notes))


def _tab(tab: dict[str, Any]) -> Tab:
    rows = tuple(
        tuple([cell if cell.__class__ in _AS_IT_IS else _cell(cell) for cell in row])
        for row in tab["rows"]
    )
    merged = tuple(Merged(*place) for place in tab["merged"])
    return Tab(str(tab["name"]), rows, merged, bool(tab["hidden"]))


_AS_IT_IS = frozenset((str, int, bool, type(None)))


def _cell(cell: object) -> Cell:
    if isinstance(cell, list):
        return date.fromisoformat(cell[0])
    if isinstance(cell, float) and not isfinite(cell):
        return str(cell)  # written by hand into the XML; no number and no day can come of it
    return cell if isinstance(cell, str | int | float) else None
