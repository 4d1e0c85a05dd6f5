"""The PDF objects of one font subset: font, descriptor, program, and what its codes mean."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from zlib import compress

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from clerkdesk.paper.thaifont import ThaiFace

SYMBOLIC, ITALIC = 4, 64  # font descriptor flags, PDF 1.7 table 123
LEVEL = 3  # of deflate: half the time of the usual 6, for 3 % more bytes
MOST_IN_ONE_BLOCK = 100  # ToUnicode entries, PDF 1.7 and Adobe technical note 5411


class Written(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """Text put into the file as it is; reportlab formats an array number by number."""

    __PDFObject__ = True

    def __init__(self, text: str) -> None:
        self.text = text

    def format(self, document: object) -> bytes:
        """The bytes for the file."""
        return self.text.encode("ascii")


def font_object(
    doc: Any,  # noqa: ANN401
    face: "ThaiFace",
    name: str,
    program: bytes,
    widths: Sequence[float],
    sources: Sequence[str],
) -> Any:  # noqa: ANN401
    """A TrueType font whose byte code n has ``widths[n]`` (1/1000) and means ``sources[n]``."""
    font = pdfdoc.PDFTrueTypeFont()
    font.BaseFont = name
    font.FirstChar, font.LastChar = 0, len(widths) - 1
    font.Widths = Written(f"[{' '.join(f'{width:.6g}' for width in widths)}]")
    meaning = compressed(to_unicode(name, sources).encode("ascii"))
    font.ToUnicode = doc.Reference(meaning, f"toUnicode:{name}")
    font.FontDescriptor = doc.Reference(_descriptor(doc, face, name, program), f"about:{name}")
    return font


def compressed(content: bytes | str, **entries: object) -> Any:  # noqa: ANN401
    """A stream with deflate alone: the usual base 85 around it serves no printer of today."""
    plain = content if isinstance(content, bytes) else content.encode("latin-1")
    entries["Filter"] = pdfdoc.PDFName("FlateDecode")
    dictionary = pdfdoc.PDFDictionary(entries)
    return pdfdoc.PDFStream(dictionary=dictionary, content=compress(plain, LEVEL))


def _descriptor(doc: Any, face: "ThaiFace", name: str, program: bytes) -> Any:  # noqa: ANN401
    stream = doc.Reference(compressed(program, Length1=len(program)), f"program:{name}")
    return pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": pdfdoc.PDFName(name),
            "Flags": SYMBOLIC | (ITALIC if face.file.italic_angle else 0),
            "FontBBox": pdfdoc.PDFArray([face.thousandths(side) for side in face.file.box]),
            "ItalicAngle": face.file.italic_angle,
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.ascent,
            # No outline says how thick a stem is; this guess from the weight is pdflib's.
            "StemV": 50 + int((face.file.weight / 65) ** 2),
            "MissingWidth": face.defaultWidth,
            "FontFile2": stream,
        }
    )


def to_unicode(name: str, sources: Sequence[str]) -> str:
    """The CMap that gives each byte code back as the character that was typed; 0 has none."""
    entries = [
        f"<{code:02X}> <{source.encode('utf-16-be', 'replace').hex().upper()}>"
        for code, source in enumerate(sources)
        if code
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name.replace('+', '-')} def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(entries), MOST_IN_ONE_BLOCK):
        block = entries[start : start + MOST_IN_ONE_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines)
