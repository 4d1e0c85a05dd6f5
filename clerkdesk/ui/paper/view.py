"""Paper on screen: the pages of a PDF one below another, as wide as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP, PAPER_LEAST, ROOM
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose

DPI = 144
"""Sharp at 100 and 200 % for a page that fills half the window."""

_A4 = 297 / 210


class PaperView(QScrollArea):
    """Shows pages; a blank sheet until the first arrive, and a sentence when they cannot."""

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self._pages = _Pages(look)
        self._sentence = Prose(voice, kind="small")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner = QWidget()
        inner.setProperty("kind", "desk")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.addWidget(self._sentence)
        layout.addWidget(self._pages)
        layout.addStretch()
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes and goes changes the width, so the height, so whether it has to come
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumWidth(PAPER_LEAST)
        self.setAccessibleName(voice.say("ตัวอย่างกระดาษ"))
        self.show_pages([])

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages.images)

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Shows other pages; the place in the paper is kept."""
        self._sentence.hide()
        self._pages.show_images(images)
        count = len(images)
        self.setAccessibleDescription(self._voice.say("{count} หน้า", count=count))

    def refuse(self, sentence: str) -> None:
        """Says why there is no paper to see; the last pages stay."""
        self._sentence.tell(sentence)
        self._sentence.show()


class _Pages(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.images: list[QImage] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_images(self, images: Sequence[QImage]) -> None:
        self.images = list(images)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        return QSize(PAPER_LEAST, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        palette = self._look.palette
        top = 0.0
        for image in self._sheets():
            height = self.width() * _shape(image)
            page = QRectF(0, top, self.width(), height)
            if image is None:
                painter.fillRect(page, QColor(palette.paper))
            else:
                _draw_fine(painter, page, image)
            painter.setPen(QColor(palette.line))
            painter.drawRect(page.adjusted(0, 0, -1, -1))
            top += height + GAP
        painter.end()

    def _sheets(self) -> Sequence[QImage | None]:
        """The pages; one blank sheet when there are none yet."""
        return self.images or [None]

    def _fit(self) -> None:
        shapes = [_shape(image) for image in self._sheets()]
        self.setFixedHeight(int(sum(self.width() * shape + GAP for shape in shapes)))


def _shape(image: QImage | None) -> float:
    return image.height() / image.width() if image is not None and image.width() else _A4


def _draw_fine(painter: QPainter, page: QRectF, image: QImage) -> None:
    """Draws a page made smaller in one smooth step: thin lines and marks stay."""
    sharpness = painter.device().devicePixelRatioF()
    wanted = (page.size() * sharpness).toSize()
    mode = Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    scaled.setDevicePixelRatio(sharpness)
    painter.drawImage(page.topLeft(), scaled)
