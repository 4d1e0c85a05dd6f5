"""Files that nobody should be able to send us, of every kind that comes in: changed at random, and
made to grow, to loop, to fetch or to run something. All are the same for the same seed."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from struct import pack

from PIL import Image

from clerkdesk.mail import Attachment, draft, read_addresses
from tests.forms.test_hostile import HOSTILE as FORMS
from tests.mail.test_reading import HOSTILE as MAILS
from tests.sheet.reading import hostile
from tests.sheet.reading.test_fuzzed import BOOKS, changed, changed_inside

_BAIT = "http://127.0.0.1:9/clerkdesk"
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Poison:
    """A file: by which door it comes in (``sheet``, ``scan``, ``picture``, ``form``, ``mail``),
    and what was done to it."""

    door: str
    what: str
    content: bytes


def poisons(count: int, seed: int) -> Iterator[Poison]:
    """All that are made on purpose, then so many changed at random."""
    yield from made_on_purpose()
    yield from changed_files(count, seed)


def changed_files(count: int, seed: int) -> Iterator[Poison]:
    """So many changed at random, of all kinds in turn."""
    chance = Random(seed)
    for place in range(count):
        door, make = _CHANGED[place % len(_CHANGED)]
        yield Poison(door, f"{make.__name__.strip('_')} {seed}:{place}", make(chance))


def made_on_purpose() -> Iterator[Poison]:
    """Those that grow, loop, fetch or run something."""
    for name, make in _SHEETS.items():
        yield Poison("sheet", name, make())
    for name, make in SCANS.items():
        content = make()
        yield Poison("scan", name, content)
        yield Poison("picture", name, content)
    yield Poison("picture", "drawing that starts a program", _DRAWING)
    for name, text in FORMS.items():
        yield Poison("form", name, text().encode("utf-8", "replace"))
    for name, content in MAILS.items():
        yield Poison("mail", name, content)


_SHEETS: dict[str, Callable[[], bytes]] = {
    "bomb": hostile.bomb,
    "lying bomb": hostile.lying_bomb,
    "laughs": hostile.laughs,
    "fetching": lambda: hostile.fetching(_BAIT),
    "fetching a file": lambda: hostile.fetching("file:///etc/passwd"),
    "fetching in utf-16": lambda: hostile.fetching_in_utf16(_BAIT),
    "far apart": hostile.far_apart,
    "a million rows": hostile.a_million_rows,
    "merged again and again": hostile.merged_over_one_another,
    "macros": lambda: hostile.with_parts(hostile.workbook(), **{"xl/vbaProject.bin": b"Shell()"}),
    "web formula": lambda: hostile.with_parts(
        hostile.workbook(),
        sheet=hostile.sheet_of(
            f'<row r="1"><c r="A1"><f>WEBSERVICE("{_BAIT}")</f><v>1</v></c></row>'
        ),
    ),
    "bomb of lines in .ods": lambda: hostile.an_ods(
        '<table:table-row table:number-rows-repeated="999999"><table:table-cell '
        'table:number-columns-repeated="999"><text:p>1</text:p></table:table-cell></table:table-row>'
    ),
}


_BLANK = bytes(60_000_000)
_CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
_PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
_DRAWN = _PAGE.replace(">>", "/Contents 4 0 R>>")
_SCRIPT = f"/OpenAction<</S/JavaScript/JS(app.launchURL('{_BAIT}'))>>"
_LAUNCH = "/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/C calc)>>>>"
_FETCH = f"/Contents<</F<</FS/URL/F({_BAIT})>>>>>>"

SCANS: dict[str, Callable[[], bytes]] = {
    "script": lambda: _pdf(_CATALOG.replace(">>", f"{_SCRIPT}>>"), _PAGES, _PAGE),
    "launch": lambda: _pdf(_CATALOG.replace(">>", f"{_LAUNCH}>>"), _PAGES, _PAGE),
    "page of a mile": lambda: _pdf(_CATALOG, _PAGES, _PAGE.replace("595 842", "1e9 1e9")),
    "page in itself": lambda: _pdf(_CATALOG, _PAGES.replace("3 0 R", "2 0 R")),
    "pages that are not there": lambda: _pdf(_CATALOG, "<</Type/Pages/Kids[]/Count 2147483647>>"),
    "deep arrays": lambda: _pdf(_CATALOG, _PAGES, "[" * 200_000),
    "deep dictionaries": lambda: _pdf(_CATALOG, _PAGES, "<</A" * 200_000),
    "bomb": lambda: _pdf(_CATALOG, _PAGES, _DRAWN, _stream(_BLANK)),
    "file from elsewhere": lambda: _pdf(_CATALOG, _PAGES, _PAGE.replace(">>", _FETCH)),
    "picture of a mile": lambda: _png(60_000, 60_000, b""),
    "bomb of a picture": lambda: _png(20_000, 20_000, bytes(20_001 * 3000)),
    "negative picture": lambda: _png(0, 0xFFFFFFFF, b""),
    "text in a picture": lambda: _png(8, 8, bytes(72), b"zTXt", b"a\0\0" + zlib.compress(_BLANK)),
    "jpeg of a mile": lambda: b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(200),
}


def _pdf(*objects: str | bytes) -> bytes:
    """A PDF of these objects, counted from 1."""
    made = b"%PDF-1.7\n"
    for number, each in enumerate(objects, start=1):
        body = each if isinstance(each, bytes) else each.encode()
        made += f"{number} 0 obj".encode() + body + b"endobj\n"
    return made + b"trailer<</Root 1 0 R>>\n%%EOF"


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(zlib.compress(content, 9), 9)
    head = f"<</Filter[/FlateDecode/FlateDecode]/Length {len(packed)}>>stream\n"
    return head.encode() + packed + b"\nendstream"


def _png(width: int, height: int, rows: bytes, kind: bytes = b"", more: bytes = b"") -> bytes:
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *([(kind, more)] if kind else []), (b"IDAT", zlib.compress(rows, 9))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in [*parts, (b"IEND", b"")])


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))


def _sheet(chance: Random) -> bytes:
    change = chance.choice([changed, changed_inside, changed_inside])
    return change(chance.choice(BOOKS).read_bytes(), chance)


def _scan(chance: Random) -> bytes:
    return changed(chance.choice(_honest_scans()), chance)


@cache
def _honest_scans() -> tuple[bytes, ...]:
    noise = Image.effect_noise((90, 120), 60)
    made = []
    for kind, mode in _each_of(("PNG", "JPEG", "PDF"), ("L", "RGB")):
        made.append(_saved(noise.convert(mode), kind))
    pages = "<</Type/Pages/Kids[3 0 R 3 0 R 3 0 R]/Count 3>>"
    drawn = _stream(b"0 0 100 100 re f " * 40)
    return (*made, _pdf(_CATALOG, pages, _DRAWN, drawn))


def _each_of(kinds: tuple[str, ...], modes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each kind in each mode."""
    return ((kind, mode) for kind in kinds for mode in modes)


def _picture(chance: Random) -> bytes:
    return changed(chance.choice(_honest_pictures()), chance)


@cache
def _honest_pictures() -> tuple[bytes, ...]:
    noise = Image.effect_noise((60, 80), 60)
    kinds = [(kind, "RGB", {}) for kind in ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")]
    packed = {"group4": "1", "tiff_lzw": "L", "jpeg": "L", "tiff_deflate": "L", "packbits": "L"}
    kinds += [("TIFF", mode, {"compression": way}) for way, mode in packed.items()]
    return tuple(_saved(noise.convert(mode), kind, **more) for kind, mode, more in kinds)


def _saved(picture: Image.Image, kind: str, **more: str) -> bytes:
    held = BytesIO()
    picture.save(held, kind, **more)
    return held.getvalue()


_DRAWING = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n%%EOF\n"


def _form(chance: Random) -> bytes:
    """A form of ours with a few letters changed, or bytes."""
    content = chance.choice(sorted((_ROOT / "forms").glob("*.toml"))).read_bytes()
    if chance.random() < 0.3:
        return changed(content, chance)
    letters = list(content.decode())
    for _ in range(chance.choice([1, 2, 5])):
        letters[chance.randrange(len(letters))] = chance.choice('[]{}="\n.,#19aก')
    return "".join(letters).encode()


def _mail(chance: Random) -> bytes:
    book = _sheet(chance)
    made = draft(read_addresses("a@example.go.th"), "ส่งแบบ", "x", [Attachment("แบบ.xlsx", book)])
    return changed(b"From: k@example.go.th\r\n" + made, chance)


_CHANGED: tuple[tuple[str, Callable[[Random], bytes]], ...] = (
    *(("sheet", _sheet), ("scan", _scan), ("sheet", _sheet), ("scan", _scan)),
    *(("form", _form), ("mail", _mail), ("picture", _picture)),
)
