"""Which part of the manual belongs to what the clerk has before them."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

Topic = tuple[str, str]
"""A chapter's key, and a heading in it; an empty heading is its beginning."""

START: Topic = ("01-start", "")

TOPICS: Mapping[str, Topic] = {
    "clerkdesk.ui.today": ("02-today", ""),
    "clerkdesk.ui.memos": ("02-today", "บันทึกขออนุญาต"),
    "clerkdesk.ui.finder": ("02-today", "หาเรื่อง"),
    "clerkdesk.ui.writing": ("03-write", ""),
    "clerkdesk.ui.paper": ("04-print", ""),
    "clerkdesk.ui.recording": ("05-sign", ""),
    "clerkdesk.ui.pile": ("05-sign", "บันทึกเป็นกอง"),
    "clerkdesk.ui.recording.correct": ("06-return", "แก้สิ่งที่บันทึกผิด"),
    "clerkdesk.ui.recording.moves.ReturnPanel": ("06-return", "คืนเรื่องให้แก้ไข"),
    "clerkdesk.ui.recording.moves.WithdrawPanel": ("06-return", "ถอนเรื่อง"),
    "clerkdesk.ui.recording.moves.HandOverPanel": ("07-publish", "ส่งผู้เผยแพร่"),
    "clerkdesk.ui.recording.moves.PublishPanel": ("07-publish", "บันทึกการเผยแพร่"),
    "clerkdesk.ui.month": ("08-month", ""),
    "clerkdesk.ui.takingin": ("18-arrivals", "รับแบบที่หน่วยส่งมา"),
    "clerkdesk.ui.takingin.togetherpage": ("18-arrivals", "รวมทุกหน่วย"),
    "clerkdesk.ui.overview": ("08-month", "ภาพรวม"),
    "clerkdesk.ui.plan": ("14-plan", ""),
    "clerkdesk.ui.settings.topics": ("14-plan", "หัวข้อ"),
    "clerkdesk.ui.settings.topicpane": ("14-plan", "หัวข้อ"),
    "clerkdesk.ui.settings.codespane": ("14-plan", "รหัส ITA/OIT"),
    "clerkdesk.ui.intake": ("15-intake", ""),
    "clerkdesk.ui.procedure": ("16-procedure", ""),
    "clerkdesk.ui.recording.places": ("15-intake", "เผยแพร่หลายแห่ง ถอดออก แทนที่"),
    "clerkdesk.ui.recording.places.PublishPlacesPanel": ("07-publish", "บันทึกการเผยแพร่"),
    "clerkdesk.ui.recording.places.TakeInPanel": ("15-intake", "รับเรื่อง"),
    "clerkdesk.ui.firstrun": ("01-start", "วันแรก"),
    "clerkdesk.ui.settings": ("09-settings", ""),
    "clerkdesk.ui.settings.office": ("09-settings", "สำนักงาน"),
    "clerkdesk.ui.settings.units": ("09-settings", "หน่วยงาน"),
    "clerkdesk.ui.settings.people": ("09-settings", "บุคลากรและหน้าที่"),
    "clerkdesk.ui.settings.registers": ("09-settings", "ทะเบียนเลขที่หนังสือ"),
    "clerkdesk.ui.settings.rounds": ("17-rounds", "ปฏิทินของรอบ"),
    "clerkdesk.ui.settings.roundsdays": ("17-rounds", "วันหยุดของสำนักงาน"),
    "clerkdesk.ui.settings.roundsunits": ("17-rounds", "ใครรายงาน"),
    "clerkdesk.ui.settings.mail": ("17-rounds", "คำในอีเมล"),
    "clerkdesk.ui.settings.mailfolder": ("17-rounds", "โฟลเดอร์ที่แบบติดตามเข้ามา"),
    "clerkdesk.ui.settings.paper": ("09-settings", "กระดาษ"),
    "clerkdesk.ui.settings.updates": ("09-settings", "รุ่นใหม่"),
    "clerkdesk.ui.settings.looks": ("09-settings", "หน้าตาและภาษา"),
    "clerkdesk.ui.settings.language": ("09-settings", "หน้าตาและภาษา"),
    "clerkdesk.ui.settings.forms": ("10-forms", ""),
    "clerkdesk.ui.forms": ("10-forms", ""),
    "clerkdesk.ui.forms.listing": ("10-forms", "ดูแบบที่มี"),
    "clerkdesk.ui.forms.preview": ("10-forms", "ดูตัวอย่าง"),
    "clerkdesk.ui.forms.panels.TakePanel": ("10-forms", "ส่งและรับแบบ"),
    "clerkdesk.ui.forms.difference": ("10-forms", "เรื่องเก่าไม่เปลี่ยน"),
    "clerkdesk.ui.journal": ("11-data", "สมุดบันทึกการทำงาน"),
    "clerkdesk.ui.settings.data": ("11-data", ""),
    "clerkdesk.ui.settings.lock": ("11-data", "รหัสล็อกหน้าต่าง"),
}
"""A package, module or class of the window → its topic; the longest name that fits counts."""


def topic_of(widget: QWidget | None) -> Topic:
    """The topic of ``widget``, or of what it stands in."""
    found: list[tuple[int, Topic]] = []
    while widget is not None:
        name = f"{type(widget).__module__}.{type(widget).__qualname__}"
        fitting = [key for key in TOPICS if f"{name}.".startswith(f"{key}.")]
        if fitting:
            key = max(fitting, key=len)
            found.append((key.count("."), TOPICS[key]))
        widget = widget.parentWidget()
    return max(found, key=lambda each: each[0])[1] if found else START
