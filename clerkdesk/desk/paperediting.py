"""What paper is made with: the fonts, and the office's picture of the Garuda."""

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import whole_file, without_file
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import Sentence, th

_HEIGHT = 30.0  # mm, the larger of the two official sizes
_SHARP = 300  # pixels on it below which print looks coarse, about 250 dots an inch
_MOST_BYTES = 20_000_000
_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff")


@dataclass(frozen=True)
class PaperFacts:
    """``font`` is the family on paper, ``shipped`` when it came with the program. ``garuda`` is
    the picture in use; ``coarse`` when it has too few dots to be sharp in print."""

    office: Office
    font: str
    font_file: Path
    shipped: bool
    garuda: Path | None
    coarse: bool


def read_paper(desk: Desk) -> PaperFacts:
    """What paper is made with now."""
    regular = desk.press.fonts.regular
    garuda = desk.press.garuda
    return PaperFacts(
        load_office(desk),
        regular.family,
        regular.path,
        regular.path.is_relative_to(desk.press.fonts_folder),
        garuda,
        garuda is not None and _is_coarse(garuda),
    )


def set_garuda(desk: Desk, source: Path) -> Done:
    """Copies a picture into the data folder as ``garuda.png`` (or what it is) and prints it from
    now on; ClerkError when it is no picture."""
    before = _kept(desk)
    picture = _chosen(source)
    _refuse_harmful(source)
    _check(picture)
    _put(desk, [picture.named("garuda")])
    undo = Undo(Sentence(th("ตราครุฑกลับเป็นอย่างเดิมแล้ว")), lambda: _put(desk, before))
    return Done(Sentence(th("ใช้ตราครุฑจาก {name} แล้ว"), {"name": source.name}), undo)


def remove_garuda(desk: Desk) -> Done | None:
    """Prints without a Garuda from now on; None when there was none."""
    before = _kept(desk)
    if not before:
        return None
    _put(desk, [])
    undo = Undo(Sentence(th("ตราครุฑกลับเป็นอย่างเดิมแล้ว")), lambda: _put(desk, before))
    return Done(Sentence(th("เอาตราครุฑออกแล้ว")), undo)


@dataclass(frozen=True)
class _Picture:
    name: str
    data: bytes

    def named(self, stem: str) -> "_Picture":
        """The same picture as ``garuda.png`` or what its ending is."""
        return _Picture(f"{stem}{Path(self.name).suffix.lower()}", self.data)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def _kept(desk: Desk) -> list[_Picture]:
    return [_read(path) for path in sorted(desk.folder.glob("garuda.*"))]


def _chosen(path: Path) -> _Picture:
    if path.suffix.lower() not in _ENDINGS:
        raise ClerkError(
            th("{name} ไม่ใช่ไฟล์ภาพ"),
            do=th("เลือกไฟล์ PNG หรือ JPG"),
            name=path.name,
        )
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ClerkError(
                th("ภาพ {name} ใหญ่เกินไป"),
                do=th("ย่อภาพให้เล็กกว่า 20 เมกะไบต์ แล้วเลือกใหม่"),
                name=path.name,
            )
    except OSError as error:
        raise explain_os_error(error, path) from error
    return _read(path)


def _read(path: Path) -> _Picture:
    try:
        return _Picture(path.name, path.read_bytes())
    except OSError as error:
        raise explain_os_error(error, path) from error


def _refuse_harmful(source: Path) -> None:
    """What a picture does to its reader, it does in a process of its own first."""
    from clerkdesk.scans.binding import Unreadable
    from clerkdesk.scans.reading import ScanReader

    try:
        with ScanReader() as reader:
            reader.look(source)
    except Unreadable as error:
        raise ClerkError(
            th("เปิดภาพนี้ไม่ได้ ไฟล์อาจเสียหรือไม่ใช่ไฟล์ภาพ"),
            do=th("ให้เลือกไฟล์ภาพ PNG หรือ JPG ไฟล์ใหม่"),
            where=th("ไฟล์ภาพ {name}"),
            name=source.name,
        ) from error
    except OSError as error:
        raise explain_os_error(error, source) from error


def _check(picture: _Picture) -> None:
    from clerkdesk.paper.picture import prepared

    prepared(picture.data, picture.name, _HEIGHT, _HEIGHT)


def _is_coarse(path: Path) -> bool:
    from clerkdesk.paper.picture import prepared

    try:
        picture = prepared(path.read_bytes(), path.name, _HEIGHT, _HEIGHT)
    except (ClerkError, OSError):
        return False  # what cannot be read is said where it is printed
    return max(picture.width, picture.height) < _SHARP


def _put(desk: Desk, pictures: Sequence[_Picture]) -> None:
    """Puts these pictures in the place of those in the folder, and notes it in the journal."""
    before = [picture.sha256 for picture in _kept(desk)]
    names = {picture.name for picture in pictures}
    with ExitStack() as files:
        for picture in pictures:
            files.enter_context(whole_file(desk.folder / picture.name, picture.data))
        for path in sorted(desk.folder.glob("garuda.*")):
            if path.name not in names:
                files.enter_context(without_file(path))
        tx = files.enter_context(desk.store.write("paper.garuda"))
        tx.journal.note("garuda", before, [picture.sha256 for picture in pictures])
    desk.press.garuda = desk.folder / pictures[0].name if pictures else None
