"""A whole window on a real office, with messages that answer for the clerk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QTemporaryDir
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.settings import load_words
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.house import House
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.messages import Messages
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.services import Services, Ways
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.work import Work
from tests.office import FakeClock, open_office
from tests.ui.hands import Hands


class AnsweringMessages(Messages):
    """Writes down what was said, and answers as it was told to beforehand."""

    system_dialogs = False

    def __init__(self, voice: Voice, folder: Path) -> None:
        super().__init__(voice)
        self.folder = folder
        self.sentences: list[str] = []
        self.complaints: list[str] = []
        self.bugs: list[str] = []
        self.opened: list[str] = []
        self.files: list[Path] = []
        self.printed = folder / "printed.pdf"
        self.said.connect(lambda sentence, _undo: self.sentences.append(sentence))
        self.remarked.connect(self.sentences.append)
        self.complained.connect(self.complaints.append)
        self.warned.connect(self.complaints.append)

    def save_as(self, title: str, name: str, pattern: str) -> Path | None:
        return self.folder / name.replace("/", "-")

    def open_files(self, title: str) -> list[Path]:
        return self.files

    def choose_printer(self, printer: QPrinter, title: str) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.printed))
        printer.setResolution(300)
        return True

    def open_outside(self, place: str | Path) -> bool:
        self.opened.append(str(place))
        return True

    def tell_of_bug(self, report: str, sentences: list[str]) -> None:  # type: ignore[override]
        self.bugs.append(report)


@dataclass
class Open:
    """An open window, and what a test needs of it."""

    window: Window
    house: House
    messages: AnsweringMessages
    hands: Hands
    opening: Opening
    errors: list[BaseException] = field(default_factory=list)


OpenWindow = Callable[..., Open]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    desk = open_office(tmp_path / "office", clock)
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def read_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office that tests only read, made once."""
    desk = open_office(tmp_path_factory.mktemp("read") / "office", FakeClock())
    yield desk
    desk.close()


@pytest.fixture
def services(qtbot: QtBot, read_desk: Desk, tmp_path: Path) -> Iterator[Services]:
    """What a widget is given, without a window around it."""
    errors: list[Exception] = []
    voice, look, window = Voice(load_words("th")), Look("light"), QWidget()
    qtbot.addWidget(window)
    work = Work(errors.append)
    yield Services(
        read_desk,
        voice,
        look,
        AnsweringMessages(voice, tmp_path),
        work,
        Ways(),
        KeptPreferences(tmp_path),
        Commands(window, voice, look),
    )
    work.close()
    assert errors == []


@pytest.fixture(scope="session")
def wardrobe(qapp: QApplication) -> Iterator[QTemporaryDir]:
    """Where the pictures of every look lie: with them in one place, windows of the same look wear
    the same style sheet, which Qt then need not read for each."""
    folder = QTemporaryDir()
    yield folder
    qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def _undressed(request: pytest.FixtureRequest, qapp: QApplication) -> None:
    """What stands without a window wears nothing that one before it left on."""
    if "open_window" not in request.fixturenames and qapp.styleSheet():
        qapp.setStyleSheet("")


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, wardrobe: QTemporaryDir
) -> Iterator[OpenWindow]:
    """``open_window(desk)``: the whole window on a desk, as it stands after the start."""
    opened: list[Open] = []

    def open_one(desk: Desk, language: str = "th", size: tuple[int, int] = (1366, 700)) -> Open:
        errors: list[BaseException] = []

        def report(error: BaseException) -> str:
            errors.append(error)
            return "report"

        look = Look("light")
        look._marks = wardrobe
        look.dress(qapp)
        window = Window(Voice(load_words(language)), look)
        window.resize(*size)
        qtbot.addWidget(window)
        preferences = KeptPreferences(desk.folder)
        messages = AnsweringMessages(window.voice, tmp_path)
        opening = Opening(window, preferences, report, messages)
        hands = Hands(window, lambda: opening.work.idle)
        window.show()
        window.activateWindow()
        opening.open(lambda: desk)
        hands.rest()
        assert opening.house is not None
        made = Open(window, opening.house, messages, hands, opening, errors)
        opened.append(made)
        return made

    yield open_one
    for each in opened:
        each.opening.rest()
        assert each.errors == []
