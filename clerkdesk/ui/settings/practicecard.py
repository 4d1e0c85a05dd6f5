"""The practice office among the settings: to it, or from it back to the real one."""

from PySide6.QtWidgets import QFrame

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose, label

_ACTS = ("practice", "real_office")


def practice_card(services: Services) -> QFrame:
    """A card with the act that leads to the other office, where there is one."""
    say, run = services.voice.say, services.commands.trigger
    possible = [act for act in _ACTS if services.commands.all[act].isEnabled()]
    said = (
        say("นี่คือสำนักงานฝึกหัด ลองได้ทุกอย่าง ข้อมูลจริงอยู่แยกต่างหากและไม่ถูกแตะต้อง")
        if "real_office" in possible
        else say("ลองได้ทุกอย่างในหน้าต่างแยก มีแถบลายด้านบน กระดาษมีคำว่าฉบับฝึกหัด ข้อมูลจริงไม่ถูกแตะต้อง")
    )
    made = card(label(say("สำนักงานฝึกหัด"), "heading"), Prose(services.voice, said))
    buttons = []
    for act in possible:
        button = icon_button(services.look, BY_ID[act].icon, say(BY_ID[act].thai))
        button.clicked.connect(lambda _checked=False, act=act: run(act))
        buttons.append(button)
    layout = made.layout()
    if layout is not None:
        layout.addWidget(at_left(*buttons))
    if not possible:  # shown here, it would be a window of its own
        made.hide()
    return made
