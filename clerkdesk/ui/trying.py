"""What the program's test of itself sees of the window: whole pictures, lines of text, fonts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QTextLayout,
    QTextOption,
    QWindow,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.words import Words
from clerkdesk.ui.look.fonts import strange_fonts
from clerkdesk.ui.main import application
from clerkdesk.ui.picture import Stage
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.wrapped import Wrapped
from clerkdesk.ui.work import Progress

_EXPOSED_WITHIN = 10_000  # ms
_GRID = 4  # pixels between those that are looked at
_HEIGHT = 2000
_THAI = "กขฃคญฐฬำุู็่้๊๋์ๆฯ๐๙฿"


@dataclass(frozen=True)
class Seen:
    """A window that was shown: on which platform, how large, how many colours are in it."""

    platform: str
    exposed: bool
    width: int
    height: int
    scale: float
    colours: int


class _Shown(QObject):
    """Sees whether a window ever came onto the screen: Wine takes back at once that it did."""

    def __init__(self) -> None:
        super().__init__()
        self.ever = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Hinders nothing."""
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow):
            self.ever = self.ever or watched.isExposed()
        return False


def see_window(desk: Desk, words: Words, path: Path, memo_id: int) -> Seen:
    """Shows the window on this machine's screen with a memo open, and keeps its picture."""
    shown, app = _Shown(), application()
    app.installEventFilter(shown)
    stage = Stage(desk, words, in_sight=True)
    try:
        _wait_until(lambda: shown.ever)
        stage.house.show_memo(memo_id)
        stage.draw(path)
        scale = stage.window.devicePixelRatioF()
    finally:
        app.removeEventFilter(shown)
        stage.close()
    picture = QImage(str(path))
    platform = QApplication.platformName()
    return Seen(platform, shown.ever, picture.width(), picture.height(), scale, _colours(picture))


def _wait_until(ready: Callable[[], bool]) -> None:
    waited = QElapsedTimer()
    waited.start()
    while not ready() and waited.elapsed() < _EXPOSED_WITHIN:
        QCoreApplication.processEvents()


def _colours(picture: QImage) -> int:
    across, down = range(0, picture.width(), _GRID), range(0, picture.height(), _GRID)
    return len({picture.pixel(x, y) for y in down for x in across})


def font_in_use() -> tuple[str, str]:
    """The font of the window, and what is wrong with it: letters of Thai that it lacks, kinds of
    widgets that wear another one."""
    font = application().font()
    metrics = QFontMetricsF(font)
    lacking = "".join(c for c in _THAI if not metrics.inFontUcs4(ord(c)))
    others = (f"{kind}: {family}" for kind, family in strange_fonts().items())
    return QFontInfo(font).family(), " ".join((lacking, *others)).strip()


def lines_on_screen(voice: Voice, text: str, width: float) -> dict[str, list[str]]:
    """The lines of ``text`` in a room of ``width`` pixels, in each way in which the window shows
    text: painted by us, laid out by Qt (labels, hints, boxes), and in both kinds of editors."""
    font = application().font()
    return {
        "painted": Wrapped(voice, text, font, width).lines,
        "laid out": _laid_out(text, font, width),
        "text field": _typed(QPlainTextEdit(), text, width),
        "cell": _typed(QTextEdit(), text, width),
    }


def _laid_out(text: str, font: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return _lines_of(layout, text)


def _typed(field: QPlainTextEdit | QTextEdit, text: str, width: float) -> list[str]:
    """The lines of an editor after ``text`` was typed into it letter by letter."""
    frame = field.width() - field.viewport().width()
    field.resize(round(width) + frame, _HEIGHT)
    field.ensurePolished()
    cursor = field.textCursor()
    for letter in text:
        cursor.insertText(letter)
    field.grab()  # lays it out
    block = field.document().firstBlock()
    return _lines_of(block.layout(), block.text())


def _lines_of(layout: QTextLayout, text: str) -> list[str]:
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return [text[line.textStart() : line.textStart() + line.textLength()] for line in lines]


def print_into(pdf: bytes, out: Path) -> None:
    """Sends ``pdf`` the way of every printer, into the file ``out``."""
    from clerkdesk.ui.paper.printing import QtTarget, new_printer

    application()
    printer = new_printer(out.name)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(300)
    QtTarget(printer).send(pdf, Progress(lambda _done, _of: None))
