"""How the sheet that is shown leaves the house, and what is recorded of that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.mailing import MailDraft, record_mailed
from clerkdesk.desk.monthblock import Target
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.month.export import (
    SheetFile,
    Wanted,
    draft_mail,
    export_into_file,
    opened_by_mail_program,
    print_on_paper,
    wanted_of,
)
from clerkdesk.ui.month.kept import kept_of
from clerkdesk.ui.month.monthspanel import MonthsPanel
from clerkdesk.ui.month.saving import Saving
from clerkdesk.ui.month.sentpanel import SentPanel
from clerkdesk.ui.month.table import SheetTable
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.saving import Saver


class OutActs(QObject):
    """``panel_wanted`` carries a panel to be shown above the sheet, None to take it away."""

    panel_wanted = Signal(object)

    def __init__(
        self,
        services: Services,
        owner: QWidget,
        table: SheetTable,
        saving: Saving,
        target: Callable[[], Target],
    ) -> None:
        super().__init__(owner)
        self._services, self._voice, self._owner = services, services.voice, owner
        self._table, self._saving, self._target = table, saving, target
        self._saver = Saver(services)
        self._exported = kept_of(services).exported

    def handlers(self) -> Handlers:
        """Every way out."""
        return {
            "excel": lambda: self._export(".xlsx"),
            "sheet_pdf": lambda: self._export(".pdf"),
            "sheet_print": lambda: self._go(self._wanted(), "print"),
            "sheet_mail": lambda: self._go(self._wanted(), "mail"),
            "sheet_web": self._copy_for_web,
            "sheet_sent": self._open_sent,
            "sheet_all": lambda: self._go(self._wanted(every=True), "excel"),
            "sheet_months": self._open_months,
        }

    def _wanted(self, months: Month | Months | None = None, every: bool = False) -> Wanted | None:
        """What is shown, as it is to go out; what is being written is kept first."""
        self._table.cells.commit()
        shown, target = self._table.sheet.month, self._target()
        if shown is None:
            return None
        words = self._voice.say("ทุกหน่วย") if every else ""
        return wanted_of(shown.sheet, months or shown.month, target.form, words)

    def _export(self, suffix: str) -> None:
        wanted, target = self._wanted(), self._target()
        if wanted is not None:
            self._into_file(wanted, suffix, lambda file: self._exported.update({target: file}))

    def _into_file(
        self, wanted: Wanted, suffix: str, done: Callable[[SheetFile], None] = lambda _file: None
    ) -> None:
        self._when_saved(lambda: export_into_file(self._services, wanted, suffix, done))

    def _go(self, wanted: Wanted | None, way: str) -> None:
        if wanted is None:
            return
        landscape = self._table.sheet.month is None or self._table.sheet.month.sheet.form.landscape
        ways: dict[str, Callable[[], None]] = {
            "excel": lambda: self._into_file(wanted, ".xlsx"),
            "pdf": lambda: self._into_file(wanted, ".pdf"),
            "print": lambda: print_on_paper(self._services, wanted, landscape),
            "mail": lambda: self._draft(wanted, lambda draft: self._open_draft(wanted, draft)),
        }
        ways[way]()

    def _draft(self, wanted: Wanted, then: Callable[[MailDraft], None]) -> None:
        self._when_saved(lambda: draft_mail(self._services, self._owner, wanted, then))

    def _when_saved(self, go: Callable[[], None]) -> None:
        """Once what was just written is kept, so that it goes out too."""
        self._saving.then(go)

    def _open_draft(self, wanted: Wanted, draft: MailDraft) -> None:
        def by_web() -> None:
            self._carry_to_web(wanted, draft)

        if opened_by_mail_program(self._services, draft, by_web):
            self._record(wanted, draft)

    def _record(self, wanted: Wanted, draft: MailDraft) -> None:
        desk = self._services.desk
        self._saving.act(lambda: record_mailed(desk, wanted.month, wanted.unit, draft, wanted.form))

    def _copy_for_web(self) -> None:
        wanted = self._wanted()
        if wanted is not None:
            self._draft(wanted, lambda draft: self._carry_to_web(wanted, draft))

    def _carry_to_web(self, wanted: Wanted, draft: MailDraft) -> None:
        """The words on the clipboard, the file in sight, and a button for once it is sent."""
        messages, voice = self._services.messages, self._voice
        messages.copy(draft.text)
        record = (voice.say("บันทึกว่าส่งแล้ว"), lambda: self._record(wanted, draft))
        if messages.open_outside(draft.sheet.parent):
            said = th("คัดลอกข้อความแล้ว วางในอีเมลบนเว็บ แล้วแนบไฟล์ {name}")
            messages.offer(voice.say(said, name=draft.sheet.name), [record])
        else:
            where = ClerkError(
                th("คัดลอกข้อความแล้ว แต่เครื่องนี้เปิดโฟลเดอร์ให้ไม่ได้"),
                do=th("วางในอีเมลบนเว็บ แล้วแนบไฟล์ {path}"),
                path=draft.sheet,
            )
            messages.complain(where, [record])

    def _open_sent(self) -> None:
        self._table.cells.commit()
        target = self._target()
        panel = SentPanel(self._services, self._saver, target, self._exported.get(target))
        panel.done.connect(lambda _done: self.panel_wanted.emit(None))
        self._show(panel)

    def _open_months(self) -> None:
        target = self._target()
        panel = MonthsPanel(self._services, target.month, target.unit)

        def ask(months: Month | Months, every: bool, way: str) -> None:
            self._go(self._wanted(months, every), way)

        panel.wanted.connect(ask)
        self._show(panel)

    def _show(self, panel: Panel) -> None:
        panel.closed.connect(lambda: self.panel_wanted.emit(None))
        self.panel_wanted.emit(panel)
