"""What the office writes in the mail with which a sheet is sent, as a template."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import th

_NAME = re.compile(r"\{([^{}]*)\}")

KNOWN = {
    "office": th("ชื่อสำนักงาน"),
    "unit": th("ชื่อกลุ่ม หน่วย หรือสถานศึกษา"),
    "month": th("เดือนที่รายงาน"),
    "rows": th("จำนวนรายการ"),
    "reporter": th("ผู้รายงาน"),
}
"""What a template may name, and what stands there then."""


@dataclass(frozen=True)
class MailWords:
    """To whom sheets are sent (addresses as they are typed), and the templates of the mail."""

    to: str = ""
    cc: str = ""
    subject: str = "แบบติดตามการเผยแพร่ข้อมูล เดือน {month} {unit}"
    body: str = (
        "เรียน ผู้รับผิดชอบแบบติดตาม\n\n"
        "{unit} ขอส่งแบบติดตามการดำเนินการเผยแพร่ข้อมูลข่าวสารผ่านเว็บไซต์ ประจำเดือน {month} "
        "จำนวน {rows} รายการ ตามไฟล์แนบ\n\n"
        "{reporter}\n"
        "{unit}\n"
        "{office}"
    )


def check_template(text: str) -> str:
    """The template itself; ClerkError where it names what nobody knows."""
    for name in _NAME.findall(text):
        if name not in KNOWN:
            near = nearest(name, KNOWN)
            raise ClerkError(
                th("ไม่รู้จักคำ {{{name}}} ในข้อความ{hint}"),
                do=th("คำที่ใช้ได้: {known}"),
                name=name,
                hint=f" ({{{near}}}?)" if near else "",
                known=" ".join(f"{{{each}}}" for each in KNOWN),
            )
    return text


def fill_template(text: str, values: Mapping[str, str]) -> str:
    """The template with its names filled in, without the lines that have nothing left, and none
    that says the same as the one above it."""
    filled = [_NAME.sub(lambda name: values.get(name[1], ""), line) for line in text.split("\n")]
    lines: list[str] = []
    for template, line in zip(text.split("\n"), filled, strict=True):
        said = line.rstrip()
        if _NAME.search(template) and (not said or said in lines[-1:]):
            continue
        lines.append(said)
    return "\n".join(lines)
