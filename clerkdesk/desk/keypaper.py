"""The key of sealed backups on one A4 page, to be kept in a cupboard: its signs in groups, the
same as a QR code, what it is for and where it belongs."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.paperkey import HEAD, IN_A_LINE, groups

if TYPE_CHECKING:
    from clerkdesk.paper.placed import Item, Layout, Text

TITLE = "กุญแจเปิดสำเนาสำรองที่เข้ารหัส"
NAME = "กุญแจสำเนาสำรอง"

_OWN = 0o600

_FOR = (
    "ใช้เมื่อลืมรหัสผ่าน กุญแจนี้เปิดสำเนาสำรองทุกชุดในที่เก็บข้างล่าง",
    "ถ้าทั้งรหัสผ่านและกระดาษนี้หาย ไม่มีใครเปิดสำเนาได้",
)
_STEPS = (
    "เปิด ClerkDesk ไปที่ ตั้งค่า ข้อมูลและการสำรอง กด กู้คืนจากสำเนา… แล้วเลือกสำเนาที่เข้ารหัส",
    "พิมพ์กุญแจในช่อง “รหัสผ่านหรือกุญแจ” ตัวใหญ่หรือตัวเล็ก มีหรือไม่มีวรรคก็ได้ หรือสแกนรหัส QR แล้ววาง",
    "กด เปิดดูก่อน ถ้าพิมพ์ผิดหนึ่งตัว โปรแกรมบอกว่ากลุ่มใด เห็นว่าใช่ชุดที่ต้องการแล้วกด กู้คืนชุดนี้",
    "ถ้าเครื่องเดิมเสีย ติดตั้ง ClerkDesk ในเครื่องใหม่ เสียบหรือต่อที่เก็บสำเนา กด เลือกโฟลเดอร์อื่น… แล้วทำข้างบนนี้",
)
_NO_SUCH = f"หลัง {HEAD} ไม่มีเลข 1 และไม่มีตัว B I O"
_KEEP = (
    "ใส่ซองปิดผนึก เก็บในตู้ที่มีกุญแจ แยกจากเครื่องและจากที่เก็บสำเนา",
    "ใครเห็นกระดาษนี้ก็เปิดสำเนาได้ทุกชุด อย่าถ่ายภาพ อย่าส่งทางอีเมล",
)
_WITHOUT = "This is an age identity. Without ClerkDesk: age -d -i KEY-FILE BACKUP.age | tar -x"
_SIGNED = (("เก็บไว้ที่", 18.0, 88.0), ("ผู้เก็บ", 91.0, 148.0), ("วันที่", 151.0, 192.0))
"""What is filled in by hand: from where to where, in mm."""


# The page, in mm; sizes of letters in points of TH Sarabun.
_LEFT, _RIGHT, _TOP = 18.0, 192.0, 27.0
_TITLE, _HEAD, _TEXT, _SMALL, _SIGNS = 26.0, 18.0, 16.0, 13.0, 28.0
_LINE, _PART = 7.0, 4.0
_CELL, _ROW = 34.8, 18.0
_RAISED = 6.2  # from the foot of a box to the signs in it
_QR = 46.0
_SHADE = 0.06


def key_pdf(desk: Desk, folder: Path, secret: str) -> bytes:
    """The page for the ``secret`` of the place in ``folder``, as PDF."""
    return desk.press.pdf(key_layout(desk, folder, secret), desk.clock())


def write_key(desk: Desk, folder: Path, secret: str, out: Path) -> Path:
    """Writes the page into the file ``out``, for this user alone where the drive knows rights.
    ClerkError when the disk refuses."""
    write_file(out, key_pdf(desk, folder, secret), _OWN)
    return out


def key_layout(desk: Desk, folder: Path, secret: str) -> "Layout":
    """The page, placed."""
    from clerkdesk.paper.placed import Layout, Page

    office = load_office(desk)
    items = tuple(_Writer(desk, office).page(folder, secret))
    return Layout(TITLE, (Page(items),), author=office.name)


class _Writer:
    """Places one thing below the other; ``y`` is how far down the page is full."""

    def __init__(self, desk: Desk, office: Office) -> None:
        self._press, self._office = desk.press, office
        self._today = desk.today()
        self.y = _TOP

    def page(self, folder: Path, secret: str) -> Iterator["Item"]:
        yield self._text(_LEFT, TITLE, _TITLE, bold=True)
        self.y += _LINE + 1
        yield self._text(_LEFT, self._office.name or self._office.short_name, _TEXT)
        self.y += _PART
        yield self._rule()
        self.y += _LINE + 2
        for said in _FOR:
            yield from self._told(said, _LEFT)
        yield from self._fact("ที่เก็บสำเนา", str(folder))
        day = format_date(self._today, DateStyle.LONG, self._office.digits)
        yield from self._fact("วันที่พิมพ์", day)
        self.y += 1
        yield from self._key(secret)
        self.y += _PART + _LINE
        yield from self._use(secret)
        yield self._text(_LEFT, "การเก็บรักษา", _HEAD, bold=True)
        self.y += _LINE
        for said in _KEEP:
            yield from self._told(said, _LEFT)
        self.y += 2 * _PART
        yield from self._signed()
        self.y = 284.0
        yield self._text(_LEFT, _WITHOUT, _SMALL)

    def _rule(self) -> "Item":
        from clerkdesk.paper.placed import Line

        return Line(_LEFT, self.y, _RIGHT, self.y, 0.5)

    def _fact(self, name: str, said: str) -> Iterator["Item"]:
        yield self._text(_LEFT, name, _TEXT, bold=True)
        yield self._text(_LEFT + 28, said, _TEXT)
        self.y += _LINE

    def _key(self, secret: str) -> Iterator["Item"]:
        """The head alone, then every group in a box with its number."""
        from clerkdesk.paper.placed import Box

        yield Box(_LEFT, self.y, _RIGHT - _LEFT, _ROW, shade=_SHADE)
        self.y += _ROW
        yield self._text(_LEFT + 4, HEAD, _SIGNS, bold=True, up=_RAISED)
        noted = self._press.measure.text(
            _RIGHT - 4, self.y - _RAISED, _NO_SUCH, _SMALL, False, "right"
        )
        yield noted
        for place, group in enumerate(groups(secret)):
            column = place % IN_A_LINE
            if not column:
                self.y += _ROW
            x = _LEFT + column * _CELL
            yield Box(x, self.y - _ROW, _CELL, _ROW)
            number = self._office.digits.of(place + 1)
            yield self._text(x + 1.5, number, _SMALL, up=_ROW - 4.5)
            centre = x + _CELL / 2 + 1.5
            yield self._press.measure.text(centre, self.y - _RAISED, group, _SIGNS, True, "centre")

    def _use(self, secret: str) -> Iterator["Item"]:
        """How it is used, with the QR code at the right."""
        from clerkdesk.paper.placed import Qr

        begun = self.y
        yield Qr(_RIGHT - _QR, begun - 6, _QR, secret)
        yield self._text(_LEFT, "วิธีใช้", _HEAD, bold=True)
        self.y += _LINE
        for number, step in enumerate(_STEPS, start=1):
            yield self._text(_LEFT, self._office.digits.of(f"{number}."), _TEXT)
            yield from self._told(step, _LEFT + 6, _RIGHT - _QR - 2)
        self.y = max(self.y, begun + _QR) + _PART

    def _signed(self) -> Iterator["Item"]:
        """Lines to be filled in by hand."""
        from clerkdesk.paper.placed import Dots

        for name, left, right in _SIGNED:
            said = self._text(left, name, _TEXT)
            yield said
            begin = left + said.width + 1.5
            yield Dots(begin, self.y, right - begin)

    def _told(self, text: str, left: float, right: float = _RIGHT) -> Iterator["Item"]:
        """A text in lines that are broken between words."""
        measure = self._press.measure.width_of(_TEXT)
        for line in self._press.breaker.greedy_lines(text, measure, [right - left]):
            yield self._text(left, line.text, _TEXT)
            self.y += _LINE

    def _text(
        self, x: float, text: str, size: float, bold: bool = False, up: float = 0.0
    ) -> "Text":
        """A text on the line where the page is, or ``up`` mm above; condensed where it is long."""
        return self._press.measure.text(x, self.y - up, text, size, bold, most=_RIGHT - x)
