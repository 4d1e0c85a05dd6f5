"""The card to print: which steps and keys stand on it, and the way to the printer."""

from typing import TYPE_CHECKING

from clerkdesk.domain.words import th
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.commands import keys_shown
from clerkdesk.ui.services import Services

if TYPE_CHECKING:
    from clerkdesk.desk.helpcard import HelpCard

_STEPS = (
    (
        th("ทำบันทึก"),
        th("พิมพ์ชื่อผู้ขอไม่กี่ตัวอักษร ตำแหน่งกับกลุ่มมาเอง แล้วพิมพ์เรื่องที่ขอเผยแพร่ และบันทึก"),
        ("new", "save"),
    ),
    (
        th("พิมพ์และเสนอ"),
        th("พิมพ์ลงกระดาษหนึ่งแผ่น แนบเอกสาร แล้วนำไปเสนอตามลำดับ"),
        ("print",),
    ),
    (
        th("บันทึกการลงนาม"),
        th("เลือกเรื่องแล้วกด Enter ชื่อผู้ลงนามกับวันนี้รออยู่ เลือกความเห็น แล้วกด Enter อีกครั้ง"),
        ("sign", "pile"),
    ),
    (
        th("ส่งและเผยแพร่"),
        th("เรื่องที่อนุญาตแล้ว ส่งให้ผู้เผยแพร่ และบันทึกที่อยู่เว็บเมื่อขึ้นเว็บแล้ว"),
        ("hand_over", "publish"),
    ),
    (
        th("ส่งแบบติดตามประจำเดือน"),
        th("เปิดหน้าประจำเดือน ตรวจรายการ เติมผลการดำเนินการ แล้วส่งออกเป็น Excel"),
        ("month", "excel"),
    ),
)
"""What a step is called, how it is done, and the actions whose keys stand beside it."""

_KEYS = (
    "help",
    "finder",
    "find",
    "undo",
    "today",
    "memos",
    "settings",
    "like",
    "change",
    "return",
    "paper",
    "pdf",
    "earlier_month",
    "keys",
)
"""The actions whose keys stand below the steps."""


def print_card(services: Services) -> None:
    """Asks for a printer and prints the card."""
    from clerkdesk.desk.helpcard import card_pdf
    from clerkdesk.ui.exporting import print_pdf

    voice, desk, card = services.voice, services.desk, help_card(services)

    def told() -> None:
        services.messages.remark(voice.say("ส่งพิมพ์บัตรช่วยจำแล้ว"))

    asked = (voice.say("พิมพ์บัตรช่วยจำ"), card.title)
    print_pdf(services, asked, lambda: card_pdf(desk, card), told)


def help_card(services: Services) -> "HelpCard":
    """The card in the language of now."""
    from clerkdesk.desk.helpcard import HelpCard, Step

    voice = services.voice
    steps = [
        Step(voice.of(title), voice.of(how), tuple(_keys(each) for each in actions))
        for title, how, actions in _STEPS
    ]
    return HelpCard(
        title=voice.say("บัตรช่วยจำ ClerkDesk"),
        steps=steps,
        keys_title=voice.say("ปุ่มที่ใช้บ่อย"),
        keys=[(_keys(each), voice.say(BY_ID[each].thai)) for each in _KEYS],
        foot=voice.say("สิ่งที่บันทึกแล้วไม่หาย บันทึกผิดให้แก้พร้อมเหตุผล ของเดิมยังอยู่ในประวัติ"),
    )


def _keys(action: str) -> str:
    return keys_shown(BY_ID[action])
