"""What kind of file it is, by its bytes: names lie."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from clerkdesk.sheet.reading.archive import Archive
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Note, Refused, Why

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_LOOKED_AT = 4096
_HTML = re.compile(
    rb"<!doctype html|<(html|table|head|body|meta)[\s/>]|mime-version:", re.IGNORECASE
)
_XML = re.compile(rb"\s*<\?xml|<\?mso-application", re.IGNORECASE)


@dataclass(frozen=True)
class Container:
    """``ending`` is the one that the file should have; ``properties`` are those of our own."""

    ending: str
    notes: tuple[Note, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    keywords: str = ""


def look_into(content: bytes, limits: Limits) -> Container:
    """Says what a file is. Raises :class:`Refused` for what is no workbook, or a dangerous one."""
    if not content.strip(b"\0 \r\n\t"):
        raise Refused(Why.EMPTY)
    for begins, look in _LOOKS.items():
        if content.startswith(begins):
            return look(content, limits)
    raise Refused(_text_kind(content))


def _text_kind(content: bytes) -> Why:
    start = content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    start = start.replace(b"\0", b"") if wide else start
    if _HTML.search(start):
        return Why.HTML
    if _XML.search(start):
        return Why.XML
    if start.startswith(b"%PDF"):
        return Why.PDF
    return Why.OTHER if b"\0" in start else Why.TEXT


def _ole(content: bytes, limits: Limits) -> Container:
    """Old Excel's own kind of container; Office keeps locked files of today in it too."""
    if _named(content, "EncryptedPackage") or _named(content, "EncryptionInfo"):
        raise Refused(Why.LOCKED)
    if _named(content, "WordDocument"):
        raise Refused(Why.WORD)
    if not (_named(content, "Workbook") or _named(content, "Book")):
        raise Refused(Why.OTHER)
    macros = _named(content, "_VBA_PROJECT_CUR")
    return Container(".xls", (Note.MACROS,) if macros else ())


def _named(content: bytes, name: str) -> bool:
    """Whether the container's directory has a stream of this name."""
    return f"{name}\0".encode("utf-16-le") in content


def _zip(content: bytes, limits: Limits) -> Container:
    archive = Archive(content, limits)
    notes = [note for note, inside in _PARTS.items() if archive.has(inside)]
    notes += [Note.ERRORS] if archive.wrong_formulas else []
    return Container(archive.ending(), tuple(notes), archive.properties(), archive.keywords())


def _too_old(content: bytes, limits: Limits) -> Container:
    raise Refused(Why.OLD)


_PARTS = {
    Note.MACROS: re.compile(r"xl/(vbaProject\.bin|macrosheets/.*)|Basic/.*\.xml|Scripts/.*"),
    Note.LINKS: re.compile("xl/externalLinks/.*"),
}
_LOOKS: dict[bytes, Callable[[bytes, Limits], Container]] = {
    b"PK\x03\x04": _zip,
    b"PK\x05\x06": _zip,
    _OLE: _ole,
    **dict.fromkeys(_OLD_EXCEL, _too_old),
}
