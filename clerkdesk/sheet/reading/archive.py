"""A packed workbook (.xlsx, .xlsb, .ods), looked through before anything reads it."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile, ZipInfo

from clerkdesk.domain.memo.sheetmark import PREFIX
from clerkdesk.sheet.reading.limits import MEGABYTE, Limits
from clerkdesk.sheet.reading.refused import Refused, Why

_CHUNK = 256 * 1024
_BELIEVED = 10 * MEGABYTE
_SMALL = 2 * MEGABYTE
"""Bytes of the properties that are looked at."""

# A declaration of what an XML file may stand for: entities that grow, or that fetch.
_DECLARES = re.compile(rb"<!(doctype|entity)", re.IGNORECASE)
_OVERLAP = 16
_ENDINGS = {"xl/workbook.xml": ".xlsx", "xl/workbook.bin": ".xlsb", "content.xml": ".ods"}
_XML_ENDS = (".xml", ".rels", ".vml")
_WORD = ("word/", "ppt/")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_LOCKED_ODS = re.compile(rb"<manifest:encryption-data|<[a-z0-9]*:?encryption-data")
_PAGE = re.compile(r"xl/worksheets/[^/]+\.xml")
_ROW = b"<row"
_ERROR = b't="e"'
_WRONG = re.compile(rb'<c [^<>]{0,80}t="e"')
"""A cell of .xlsx whose formula came to #N/A or the like."""
_FAULTS = (BadZipFile, NotImplementedError, OSError, zlib.error, EOFError, ValueError)


class Archive:
    """Every part is unpacked once, a piece at a time: what is declared is not believed."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Raises :class:`Refused`."""
        try:
            self._zip = ZipFile(BytesIO(content))
        except _FAULTS as error:
            raise Refused(Why.BROKEN) from error
        self._parts = {each.filename: each for each in self._zip.infolist()}
        self._limits = limits
        self.wrong_formulas = False
        self._check_declared(self._zip.infolist())
        self._check_real()

    def has(self, name: re.Pattern[str]) -> bool:
        """Whether it has a part of such a name."""
        return any(name.fullmatch(part) for part in self._parts)

    def ending(self) -> str:
        """The ending that it should have. Raises :class:`Refused` for no workbook."""
        kinds = [kind for part, kind in _ENDINGS.items() if part in self._parts]
        if kinds == [".ods"] and not self._small("mimetype").startswith(_ODS):
            raise Refused(Why.WORD)
        if kinds:
            return kinds[0]
        foreign = any(part.startswith(_WORD) for part in self._parts)
        raise Refused(Why.WORD if foreign else Why.PACKED)

    def properties(self) -> dict[str, str]:
        """The properties that are ours, by name."""
        found = {}
        for part, name_key in (("docProps/custom.xml", "name"), ("meta.xml", "name")):
            for element in self._elements(part):
                name = _attribute(element, name_key)
                if name.startswith(f"{PREFIX}."):
                    found[name] = "".join(element.itertext())
        return found

    def keywords(self) -> str:
        """The keywords of the file."""
        for part in ("docProps/core.xml", "meta.xml"):
            for element in self._elements(part):
                if element.tag.rpartition("}")[2] in ("keywords", "keyword") and element.text:
                    return element.text
        return ""

    def _check_declared(self, parts: list[ZipInfo]) -> None:
        if len(parts) > self._limits.parts or len(parts) != len(self._parts):
            raise Refused(Why.BOMB)
        if any(part.flag_bits & 1 for part in parts):
            raise Refused(Why.LOCKED)
        self._check_size(sum(p.file_size for p in parts), sum(p.compress_size for p in parts))

    def _check_size(self, unpacked: int, packed: int) -> None:
        too_much = unpacked > self._limits.unpacked * MEGABYTE
        unlikely = unpacked > max(_BELIEVED, packed * self._limits.ratio)
        if too_much or unlikely:
            raise Refused(Why.BOMB)

    def _check_real(self) -> None:
        """Unpacks all parts. Archives in the archive are parts like others: nothing opens them."""
        unpacked = packed = 0
        for name, part in self._parts.items():
            packed += part.compress_size
            before = b""
            rows = 0
            page = _PAGE.fullmatch(name) is not None
            for piece in self._pieces(part):
                unpacked += len(piece)
                rows += piece.count(_ROW) if page else 0
                if rows > self._limits.rows:  # told before anything is made of them
                    raise Refused(Why.TOO_MANY, what="rows", most=self._limits.rows)
                self._check_size(unpacked, max(packed, 1))
                if name.lower().endswith(_XML_ENDS):
                    before = _refuse_declarations(before + piece)
                self.wrong_formulas |= _ERROR in piece and _WRONG.search(piece) is not None
        if _LOCKED_ODS.search(self._small("META-INF/manifest.xml")):
            raise Refused(Why.LOCKED)

    def _pieces(self, part: ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(part) as stream:
                while piece := stream.read(_CHUNK):
                    yield piece
        except (*_FAULTS, RuntimeError) as error:
            raise Refused(Why.BROKEN) from error

    def _small(self, name: str) -> bytes:
        """The beginning of a part; nothing when there is none."""
        part = self._parts.get(name)
        if part is None:
            return b""
        with self._zip.open(part) as stream:
            return stream.read(_SMALL)

    def _elements(self, part: str) -> Iterator[ElementTree.Element]:
        text = self._small(part)
        if not text:
            return
        try:
            yield from ElementTree.fromstring(text).iter()  # declarations were refused before
        except ElementTree.ParseError:
            return


def _attribute(element: ElementTree.Element, name: str) -> str:
    values = (value for key, value in element.items() if key.rpartition("}")[2] == name)
    return next(values, "")


def _refuse_declarations(text: bytes) -> bytes:
    """Refuses text that declares entities; gives its end, to be looked at with what follows."""
    plain = text.replace(b"\0", b"") if b"\0" in text else text  # UTF-16 has them between letters
    if _DECLARES.search(plain):
        raise Refused(Why.ENTITIES)
    return plain[-_OVERLAP:]
