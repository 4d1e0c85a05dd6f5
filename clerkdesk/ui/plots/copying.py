"""A plot as a picture for other programs: light, at twice the size, with its name above."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.plots.data import Plot
from clerkdesk.domain.plots.layout import lay_out
from clerkdesk.ui.look.measures import GAP, ROOM
from clerkdesk.ui.look.palette import LIGHT
from clerkdesk.ui.plots.letters import ScreenLetters
from clerkdesk.ui.plots.painting import PlotPainter
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice

SCALE = 2
WIDTH = 760
"""Pixels of the plot, before it is made larger: it fits across a page of a report."""


def picture_of(plot: Plot, font: QFont, voice: Voice, of: str = "") -> QImage:
    """The plot with its name above it, and what it is ``of``, which the paper around it may not
    say."""
    letters = ScreenLetters(font, voice)
    drawing = lay_out(plot, WIDTH, letters)
    below = " · ".join(filter(None, (of, plot.note)))
    head = letters.line * (2 if below else 1) + GAP
    width, height = WIDTH + 2 * ROOM, round(drawing.height + head) + 2 * ROOM
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SCALE)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setFont(letters.fonts[True])
    painter.setPen(QColor(LIGHT.ink))
    painter.drawText(QPointF(ROOM, ROOM + letters.baseline), plot.name)
    painter.setFont(letters.fonts[False])
    painter.setPen(QColor(LIGHT.second))
    painter.drawText(QPointF(ROOM, ROOM + letters.line + letters.baseline), below)
    painter.translate(ROOM, ROOM + head)
    PlotPainter(painter, LIGHT, letters.fonts).draw(drawing.shapes)
    painter.end()
    return image


def copy_picture(services: Services, owner: QWidget, plot: Plot, of: str = "") -> None:
    """Puts the plot on the clipboard as a picture, and says so; it is drawn off the GUI thread."""
    voice, font = services.voice, owner.font()

    def put(image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        said = voice.say("คัดลอกภาพ “{name}” แล้ว วางในเอกสารได้เลย", name=plot.name)
        services.messages.remark(said)

    services.work.run(owner, lambda: picture_of(plot, font, voice, of), put)
