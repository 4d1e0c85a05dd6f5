"""Where the window can be, and what each place is called."""

from enum import StrEnum

from clerkdesk.domain.words import Wording, th


class Place(StrEnum):
    """Where the window can be. Those of :data:`SIDE_BAR` stand in the side bar."""

    TODAY = "today"
    MEMOS = "memos"
    MONTH = "month"
    OVERVIEW = "overview"
    SETTINGS = "settings"
    WRITING = "writing"
    PILE = "pile"
    WIZARD = "wizard"
    PLAN = "plan"
    INTAKE = "intake"
    FORMS = "forms"
    PROCEDURE = "procedure"
    ARRIVALS = "arrivals"
    TOGETHER = "together"
    JOURNAL = "journal"


SIDE_BAR: dict[Place, tuple[Wording, str]] = {
    Place.TODAY: (th("งานวันนี้"), "list-todo"),
    Place.MEMOS: (th("บันทึกขออนุญาต"), "files"),
    Place.MONTH: (th("ประจำเดือน"), "calendar-days"),
    Place.OVERVIEW: (th("ภาพรวม"), "chart-no-axes-column"),
    Place.SETTINGS: (th("ตั้งค่า"), "settings"),
}
"""The places of the side bar in their order, each with its words and its icon; each is also the
id of the action that goes there."""

FURTHER: dict[Place, tuple[Wording, str, str]] = {
    Place.PROCEDURE: (th("ขั้นตอนทั้งสิบ"), "shield-check", "Ctrl+J"),
    Place.PLAN: (th("แผนการเผยแพร่"), "sheet", "Ctrl+M"),
    Place.INTAKE: (th("ทะเบียนรับเรื่อง"), "inbox", "Ctrl+I"),
    Place.FORMS: (th("แบบของสำนักงาน"), "file-text", "Ctrl+Shift+F"),
    Place.ARRIVALS: (th("แบบติดตามที่เข้ามา"), "download", "Ctrl+Shift+R"),
    Place.TOGETHER: (th("รวมทุกหน่วย"), "users", "Ctrl+Shift+U"),
    Place.JOURNAL: (th("สมุดบันทึกการทำงาน"), "history", "Ctrl+Shift+J"),
}
"""Places that do not stand in the side bar: words, icon, keys; each is the id of its action too."""
