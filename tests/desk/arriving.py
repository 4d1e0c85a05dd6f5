"""Workbooks that units send, as files."""

from collections.abc import Sequence
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.takingin import look_at
from clerkdesk.domain.rounds.arriving.proposal import Proposal
from clerkdesk.mail import Attachment, draft
from tests.sheet.reading.clerks import a_book, over

KAMSOI, DONGLUANG = "กลุ่มโรงเรียนคำสร้อย", "กลุ่มโรงเรียนดงหลวง"


def a_line(number: int, subject: str, day: str = "3 เม.ย. 2561", **cells: str) -> list[str]:
    """A row as it is typed into the paper form."""
    said = [str(number), subject, cells.get("materials", "-"), day, "ครูสมใจ"]
    return [*said, cells.get("result", ""), cells.get("remark", "")]


def a_sheet(
    path: Path,
    *subjects: str,
    unit: str = KAMSOI,
    month: str = "เมษายน 2561",
    lines: Sequence[Sequence[str]] = (),
) -> Path:
    """Writes the sheet of a unit and a month, with a row for each subject; gives its path."""
    titles = [each for each in (unit, f"ประจำเดือน {month}" if month else "") if each]
    rows = [*lines, *(a_line(place, each) for place, each in enumerate(subjects, start=1))]
    path.parent.mkdir(parents=True, exist_ok=True)
    a_book(("แบบติดตาม", [*over(*titles), *rows])).save(path)
    return path


def a_mail(path: Path, *sheets: Path) -> Path:
    """Writes a mail with sheets in it."""
    attached = [Attachment(each.name, each.read_bytes()) for each in sheets]
    mail = draft([], "ส่งแบบติดตาม", "เรียนผู้เกี่ยวข้อง", attached)
    path.write_bytes(b"From: \xe0\xb8\x84\xe0\xb8\xa3\xe0\xb8\xb9 <kru@school.go.th>\r\n"
                     b"Date: Thu, 03 May 2018 09:00:00 +0700\r\n" + mail)  # fmt: skip
    return path


def only(desk: Desk, *paths: Path) -> Proposal:
    """The one proposal of these files."""
    [proposal] = look_at(desk, paths)
    return proposal
