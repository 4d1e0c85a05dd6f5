"""Which fonts a paper is drawn with: TH Sarabun when the computer has it, else the bundled Sarabun.

Official sizes ('16 point') mean TH Sarabun, whose letters are small for their size. Each font
therefore has a factor: a nominal size times the factor is the size at which this font's text is
as wide as TH Sarabun's. It is read from the font's own widths and not from its name, since files
called 'TH Sarabun New' are in use that were scaled for the web, or are really the bold one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.fontfile import FontFile, FontFileError

#: Best first, compared without spaces and case. TH SarabunIT๙ is left out: its 0-9 look Thai,
#: in addresses and e-mail too.
PREFERRED = ("thsarabunnew", "thsarabunpsk")
BUNDLED = "sarabun"

#: A sentence of the memo without its marks, which have no width of their own, and how wide TH
#: Sarabun (regular, bold) sets it, in ems. One letter alone, say ก, would set Google's Sarabun
#: nearly 2 % too wide. Measured on Laksaman, the same design with equal widths to 0.01 %.
SAMPLE = (
    "ขาพเจาขอรบรองวาขอมลทไดรบ ผานการตรวจสอบความถกตองเรยบรอยแลว และขออนญาตเผยแพร"
    "บนเวบไซตของสำนกงานเขตพนทการศกษาประถมศกษาชลบร เขต ๒ วนท ๑๔ มถนายน ๒๕๖๙"
)
SAMPLE_EMS = {False: 51.637, True: 53.897}
#: ASCII and every Thai character that is typed: letters, marks, ๐-๙, ฿.
REQUIRED = frozenset([*range(0x20, 0x7F), *range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5A)])
LIKELY_FACTORS = (0.4, 1.6)


@dataclass(frozen=True, slots=True)
class FontChoice:
    """A font file and the factor from nominal size to the size that it is drawn at."""

    path: Path
    family: str
    bold: bool
    factor: float


@dataclass(frozen=True, slots=True)
class FontSet:
    """The regular and the bold font of a paper."""

    regular: FontChoice
    bold: FontChoice

    def choice(self, bold: bool) -> FontChoice:
        """The one that is wanted."""
        return self.bold if bold else self.regular


def find_fonts(bundled: Path, installed: Iterable[Path] = ()) -> FontSet:
    """The best pair among ``installed`` files, else the pair in the folder ``bundled``.

    Files that are damaged, are of another kind, may not be embedded, lack Thai or lack the other
    half of their pair are passed over. Without ``installed`` the bundled pair is taken, which is
    what makes a page the same on every computer. Raises ClerkError when that is damaged too.
    """
    found = _pairs(installed)
    own = _pairs(sorted(bundled.glob("*.ttf")))
    for pair in (*(found.get(family, {}) for family in PREFERRED), own.get(BUNDLED, {})):
        if len(pair) == 2:
            return FontSet(regular=pair[False], bold=pair[True])
    raise ClerkError(
        "แบบอักษรไทยที่มากับโปรแกรมหายไปหรือเสีย",
        do="ให้ติดตั้งโปรแกรมใหม่ ข้อมูลของสำนักงานจะยังอยู่ครบ",
        where="แบบอักษรใน {folder}",
        folder=bundled,
    )


def _pairs(files: Iterable[Path]) -> dict[str, dict[bool, FontChoice]]:
    """Family, then bold or not; the first good file of each stays."""
    found: dict[str, dict[bool, FontChoice]] = {}
    for choice in _usable(files):
        family = choice.family.lower().replace(" ", "")
        found.setdefault(family, {}).setdefault(choice.bold, choice)
    return found


def _usable(files: Iterable[Path]) -> Iterator[FontChoice]:
    for path in files:
        try:
            choice = _choice(path, path.read_bytes())
        except (OSError, FontFileError):
            continue
        if choice:
            yield choice


@lru_cache(2)  # another office that is opened prints with the same pair
def _choice(path: Path, content: bytes) -> FontChoice | None:
    font = FontFile(content)
    if font.italic or not font.may_be_embedded or not font.cmap.keys() >= REQUIRED:
        return None
    factor = size_factor(font)
    least, most = LIKELY_FACTORS
    return FontChoice(path, font.family, font.bold, factor) if least < factor < most else None


def size_factor(font: FontFile) -> float:
    """What a nominal size is multiplied by, to four places; 0 for a font without widths."""
    units = sum(font.advances[font.cmap[ord(char)]] for char in SAMPLE)
    return round(SAMPLE_EMS[font.bold] * font.units_per_em / units, 4) if units else 0.0
