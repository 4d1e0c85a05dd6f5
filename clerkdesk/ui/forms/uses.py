"""What was made with the form that is looked at: its revisions, their memos, how they differ."""

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.formtexts import FormText
from clerkdesk.desk.formuse import Changed, Revision, asked_for, differences, revisions_of
from clerkdesk.ui.forms.listing import FormListing
from clerkdesk.ui.forms.writing import FormWriting
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Lane


class Uses(QObject):
    """``read`` when the revisions of another form are shown."""

    read = Signal()

    def __init__(
        self, services: Services, listing: FormListing, writing: FormWriting, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._listing, self._writing = services, listing, writing
        self._lane = Lane(services.work, self)
        listing.memos_wanted.connect(self._show_memos)

    def read_of(self, text: FormText) -> None:
        """Reads which memos were made with a form."""
        desk, form = self._services.desk, text.form
        if form is None:
            self._listing.show_revisions(())
            return
        self._lane.run(lambda: revisions_of(desk, form.id), self._show)

    @property
    def older(self) -> Revision | None:
        """The revision that is chosen below the list; else the newest that is not in use."""
        chosen = self._listing.revision
        if chosen is not None and not chosen.in_use:
            return chosen
        return next((each for each in self._listing.revisions if not each.in_use), None)

    def show_difference(self) -> None:
        """Shows how the older revision differs from the text as it stands now."""
        old, text = self.older, self._writing.text
        if old is None:
            return
        older = old.text.replace("\r\n", "\n")

        def show(changes: tuple[Changed, ...]) -> None:
            difference = self._writing.difference
            difference.show_difference(old, changes)
            self._writing.stack.setCurrentWidget(difference)
            difference.take_focus()

        self._services.work.run(self, lambda: differences(older, text), show)

    def _show(self, revisions: tuple[Revision, ...]) -> None:
        self._listing.show_revisions(revisions)
        self.read.emit()

    def _show_memos(self, revision: Revision) -> None:
        asked = asked_for(revision.form, revision.revision, self._services.voice.thai)
        self._services.ways.search_typed.emit(asked)
