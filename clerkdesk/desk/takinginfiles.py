"""Files that come in, each with its sheets as cells: alone, in folders, in mails."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.takinginkinds import MAILS, may_be_sheet
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.rounds.arriving.proposal import ArrivedFile
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.understanding import ReadBook
    from clerkdesk.sheet.reading.reader import Reader

Step = Callable[[int, int], None]


@dataclass(frozen=True)
class Opened:
    """A file with what was read of it, or why it was not; ``notes`` are of the mail it came in."""

    file: ArrivedFile
    book: "ReadBook | None" = None
    error: ClerkError | None = None
    notes: tuple[Sentence, ...] = ()


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


def opened(paths: Sequence[Path], today: date, step: Step) -> Iterator[Opened]:
    """Every sheet in these files, read one after another by one child process."""
    from clerkdesk.sheet.reading.reader import Reader

    with Reader() as reader:
        for place, path in enumerate(paths):
            step(place, len(paths))
            yield from _opened(path, today, reader)


def _opened(path: Path, today: date, reader: "Reader") -> Iterator[Opened]:
    try:
        carried = list(carried_by(path, today))
    except ClerkError as error:
        yield Opened(ArrivedFile(path.name), error=error)
        return
    for file in carried:
        try:
            yield Opened(file, reader.read(file.content, file.name))
        except ClerkError as error:
            yield Opened(file, error=error)


def carried_by(path: Path, today: date) -> Iterator[ArrivedFile]:
    """The file itself, or of a mail the sheets in it. ClerkError for what cannot be read, and for
    a mail without a sheet."""
    if path.suffix.lower() not in MAILS:
        yield arrived(path.name, _bytes(path))
        return
    from clerkdesk.mail import read_mail

    mail = read_mail(path)
    sent = min(mail.sent.date(), today) if mail.sent else None
    sheets = [each for each in mail.attachments if may_be_sheet(each.name)]
    if not sheets:
        raise ClerkError(
            th("อีเมลนี้ไม่มีแบบติดตามแนบมา"),
            do=th("เปิดอีเมลดูว่าแบบอยู่ในเนื้อความหรือเป็นลิงก์ แล้วบันทึกเป็นไฟล์ก่อน"),
            where="{file}",
            file=path.name,
        )
    for each in sheets:
        yield arrived(each.name, each.content, each.sender or mail.sender, sent, path.name)


def arrived(
    name: str, content: bytes, sender: str = "", on: date | None = None, inside: str = ""
) -> ArrivedFile:
    """A file with its SHA-256."""
    sha256 = hashlib.sha256(content).hexdigest()
    return ArrivedFile(normalise(name), content, sha256, sender, on, inside)


def _bytes(path: Path) -> bytes:
    most = 64_000_000  # what reads it says at 20 MB that it is too large
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise explain_os_error(error, path) from error
