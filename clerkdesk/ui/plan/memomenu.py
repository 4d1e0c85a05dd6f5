"""The memos of one cell, to choose from; one alone is opened at once."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.desk.memolist import read_lines
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.look.statuses import ICONS
from clerkdesk.ui.services import Services

_LONGEST = 80


def lead_to(services: Services, owner: QWidget, place: QPoint, memos: Sequence[int]) -> None:
    """Leads to the memo; of several, shows a menu at ``place`` of the screen."""
    if len(memos) == 1:
        services.ways.memo_wanted.emit(memos[0])
        return
    desk = services.desk
    services.work.run(
        owner,
        lambda: read_lines(desk, memos),
        lambda lines: _show_menu(services, owner, place, lines),
    )


def _show_menu(
    services: Services, owner: QWidget, place: QPoint, lines: Sequence[MemoLine]
) -> None:
    menu = QMenu(owner)
    menu.setAccessibleName(services.voice.say("บันทึกของช่องนี้"))
    for line in lines:
        _add_line(services, menu, line)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
    menu.setActiveAction(menu.actions()[0])


def _add_line(services: Services, menu: QMenu, line: MemoLine) -> None:
    voice = services.voice
    subject = line.subject if len(line.subject) <= _LONGEST else f"{line.subject[:_LONGEST]}…"
    said = " · ".join((subject, voice.of(STATUSES[line.status])))
    icon = services.look.icon(ICONS[line.status])
    action = menu.addAction(icon, said.replace("&", "&&"))
    memo_id = line.id
    action.triggered.connect(lambda: services.ways.memo_wanted.emit(memo_id))
