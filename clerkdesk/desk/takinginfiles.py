"""Files that come in, each with its sheets as cells: alone, in folders, in mails."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.takinginkinds import MAILS, may_be_sheet
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.rounds.arriving.file import ArrivedFile
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.understanding import ReadBook
    from clerkdesk.sheet.reading.reader import Reader

Step = Callable[[int, int], None]

_MOST = 64_000_000
"""Bytes that are looked at: what reads a sheet says at 20 MB, a mail at 30 MB, that it is too
large."""


@dataclass(frozen=True)
class Opened:
    """A file with what was read of it, or why it was not; with neither it was seen before."""

    file: ArrivedFile
    book: "ReadBook | None" = None
    error: ClerkError | None = None


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files meant: each path, or in a folder all that may be sheets or mails (not deeper).

    Raises ClerkError for a folder that cannot be read.
    """
    found: list[Path] = []
    for path in paths:
        found += sorted(_inside(path)) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _inside(folder: Path) -> Iterator[Path]:
    try:
        yield from (each for each in folder.iterdir() if may_be_sheet(each.name) and each.is_file())
    except OSError as error:
        raise explain_os_error(error, folder) from error


def opened(
    paths: Sequence[Path], today: date, step: Step, seen: Collection[str] = ()
) -> Iterator[Opened]:
    """Every sheet in these files, read one after another by one child process; those with a
    SHA-256 that was ``seen`` are only told."""
    from clerkdesk.sheet.reading.reader import Reader

    with Reader() as reader:
        for place, path in enumerate(paths):
            step(place, len(paths))
            for each in _opened(path, today):
                if each.error is None and each.file.sha256 not in seen:
                    yield _read(each.file, reader)
                else:
                    yield each


def _opened(path: Path, today: date) -> Iterator[Opened]:
    try:
        file = whole_file(path)
    except ClerkError as error:
        yield Opened(ArrivedFile(name_of(path), path=path), error=error)
        return
    try:
        for each in carried_by(file, today):
            yield Opened(each)
    except ClerkError as error:
        yield Opened(replace(file, content=b""), error=error)


def _read(file: ArrivedFile, reader: "Reader") -> Opened:
    try:
        return Opened(file, reader.read(file.content, file.name))
    except ClerkError as error:
        return Opened(file, error=error)


def whole_file(path: Path) -> ArrivedFile:
    """A file as it lies there. ClerkError for what cannot be read."""
    try:
        with path.open("rb") as file:
            content, made = file.read(_MOST), os.fstat(file.fileno()).st_mtime
    except OSError as error:
        raise explain_os_error(error, Path(name_of(path))) from error
    return ArrivedFile(name_of(path), content, _sha256(content), path=path, made=made)


def name_of(path: Path) -> str:
    """What a file is called; one that is not UTF-8 was named by an old Windows."""
    try:
        return normalise(path.name.encode().decode())
    except UnicodeError:
        return normalise(os.fsencode(path.name).decode("cp874", "replace"))


def carried_by(file: ArrivedFile, today: date) -> Iterator[ArrivedFile]:
    """The file itself, or of a mail the sheets in it. ClerkError for what is no mail, and for a
    mail without a sheet."""
    if Path(file.name).suffix.lower() not in MAILS:
        yield file
        return
    from clerkdesk.mail import read_mail

    mail = read_mail(file.content)
    sheets = [each for each in mail.attachments if may_be_sheet(each.name)]
    if not sheets:
        raise ClerkError(
            th("อีเมลนี้ไม่มีแบบติดตามแนบมา"),
            do=th("เปิดอีเมลดูว่าแบบอยู่ในเนื้อความหรือเป็นลิงก์ แล้วบันทึกเป็นไฟล์ก่อน"),
            where="{file}",
            file=file.name,
        )
    for each in sheets:
        yield ArrivedFile(
            normalise(each.name),
            each.content,
            _sha256(each.content),
            each.sender or mail.sender,
            min(mail.sent.date(), today) if mail.sent else None,
            file.name,
            file.path,
            _moment(mail.sent),
        )


def _moment(sent: datetime | None) -> float:
    try:
        return sent.timestamp() if sent else 0.0
    except (OverflowError, OSError, ValueError):  # a year that this machine cannot count
        return 0.0


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
