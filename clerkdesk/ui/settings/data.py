"""The section of data: where it lies, its backups, whether all of it is well."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from clerkdesk.desk.backupplaces import PlaceState, read_kinds
from clerkdesk.desk.dataplace import DataFacts, aside_words, read_data_place
from clerkdesk.desk.practicefolder import real_folder
from clerkdesk.ui.restoring.card import RestoreCard
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.backupcard import BackupCard
from clerkdesk.ui.settings.datacheck import DataCheck
from clerkdesk.ui.settings.exportcard import ExportCard
from clerkdesk.ui.settings.folders import FolderLine, open_folder
from clerkdesk.ui.settings.practicecard import practice_card
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.settings.sizes import size_words
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose

_LITTLE_ROOM = 500_000_000


class DataSection(ScrolledSection):
    """Facts, the folder, the check."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("ข้อมูลอยู่ในเครื่องนี้ ไม่ส่งไปที่ใด")
        super().__init__(services, saver, voice.say("ข้อมูลและการสำรอง"), purpose)
        self.folder = FolderLine(services, voice.say("โฟลเดอร์ข้อมูล"), self._open)
        self.facts = Prose(voice)
        self.warning = Prose(voice, kind="warning")
        self.warning.hide()
        self.check = DataCheck(services)
        place = (self.folder, self.facts, self.warning)
        self.copies = Prose(voice, kind="small")
        self.box.addWidget(card(*place, self.copies))
        self.backups, self.restore = BackupCard(services, saver), RestoreCard(services)
        for widget in (self.backups, self.restore):
            self.box.addWidget(widget)
            widget.setHidden(real_folder(services.desk) is not None)
        self.export = ExportCard(services)
        self.box.addWidget(self.export)
        self.box.addWidget(card(self.check))
        self.box.addWidget(practice_card(services))
        services.ways.backups_made.connect(self._follow)

    def reader(self) -> Callable[[], tuple[DataFacts, list[PlaceState]]]:
        """The folder, looked at, and the places for backups."""
        desk = self.services.desk
        return lambda: (read_data_place(desk), read_kinds(desk))

    def show_read(self, found: tuple[DataFacts, list[PlaceState]]) -> None:
        """Shows the facts."""
        voice, (read, places) = self.voice, found
        self.backups.show_places(places)
        self.folder.show_path(read.folder)
        parts = [
            voice.say("ทะเบียน {size}", size=size_words(voice, read.records)),
            voice.say(
                "ไฟล์แนบและกระดาษ {count} ไฟล์ {size}",
                count=read.files,
                size=size_words(voice, read.file_bytes),
            ),
        ]
        if read.room is not None:
            parts.append(voice.say("ไดรฟ์ว่าง {size}", size=size_words(voice, read.room)))
        self.facts.tell(" · ".join(parts))
        self._warn(read)
        aside = aside_words(read.aside)
        size = voice.figure(str(aside.values["size"]))
        self.copies.tell(voice.say(aside.thai, **{**aside.values, "size": size}))
        self.copies.setVisible(bool(read.aside.count))

    def barred(self) -> Sequence[QWidget]:
        """What makes backups, or brings one back."""
        return (*self.backups.writing, self.restore.open_button)

    def take_focus(self) -> None:
        """The button that opens the folder."""
        self.folder.open_button.setFocus()

    def _follow(self) -> None:
        """A backup was made while the clerk looks on."""
        if self.isVisible():
            self.refresh()

    def _warn(self, read: DataFacts) -> None:
        said = ""
        if read.room is not None and read.room < _LITTLE_ROOM:
            said = self.voice.say("ไดรฟ์ใกล้เต็ม ลบหรือย้ายไฟล์อื่นออกก่อนที่จะบันทึกไม่ได้")
        self.warning.tell(said)
        self.warning.setVisible(bool(said))

    def _open(self) -> None:
        open_folder(self.services, self.services.desk.folder)
