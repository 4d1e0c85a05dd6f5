"""A plot as a widget: arrows, Enter, the mouse, what is said aloud, its picture."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from clerkdesk.domain.plots.data import Cell, Gaps, HeatMap, Legend
from clerkdesk.domain.plots.drawing import Tone
from clerkdesk.domain.plots.looks import Hatch, Look, Mark
from clerkdesk.ui.look.dress import Look as Dress
from clerkdesk.ui.look.palette import CONTRAST, DARK, LIGHT
from clerkdesk.ui.plots.copying import SCALE, WIDTH, copy_picture, picture_of
from clerkdesk.ui.plots.view import PlotView
from clerkdesk.ui.services import Services

LATE = Look(Tone.WAITING, 0.2, Mark.CROSS, Hatch.UP, edged=True)
PLOT = HeatMap(
    name="รอบ",
    rows=["ก", "ข"],
    columns=["ต.ค.", "พ.ย.", "ธ.ค."],
    cells=[
        [Cell(said=f"{row}{column}", look=LATE, key=(row, column)) for column in range(3)]
        for row in range(2)
    ],
    legend=[Legend(LATE, "ช้า")],
)


@pytest.fixture
def view(services: Services, qtbot: QtBot) -> PlotView:
    made = PlotView(services.voice, services.look)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_plot(PLOT)
    made.show()
    made.setFocus()
    return made


def at(view: PlotView, said: str) -> QPoint:
    [spot] = [spot for spot in view.spots if spot.said == said]
    x, y = spot.area.centre
    return QPointF(x + 3, y + 3).toPoint()


def press(view: PlotView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def test_arrows_walk_through_the_cells_and_each_is_said(view: PlotView) -> None:
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert view.accessibleName() == "รอบ: 11"
    press(view, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert view.accessibleName() == "รอบ: 00"
    press(view, Qt.Key.Key_End)
    assert view.accessibleName() == "รอบ: 12"


def test_what_is_looked_at_and_entered_is_told(view: PlotView) -> None:
    looked: list[object] = []
    entered: list[object] = []
    view.looked_at.connect(looked.append)
    view.entered.connect(entered.append)
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (looked, entered) == ([(1, 0)], [(1, 0)])


def test_a_click_looks_and_a_double_click_enters(view: PlotView, qtbot: QtBot) -> None:
    entered: list[object] = []
    view.entered.connect(entered.append)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, "12"))
    assert view.spot is not None
    assert view.spot.key == (1, 2)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at(view, "01"))
    assert entered == [(0, 1)]


def test_a_tool_tip_says_the_value(view: PlotView) -> None:
    place = at(view, "02")
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, event)
    assert QToolTip.text() == "02"
    QToolTip.hideText()


def test_the_cursor_stays_where_it_was_when_the_plot_is_read_anew(view: PlotView) -> None:
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Down)
    view.show_plot(PLOT)
    assert view.spot is not None
    assert view.spot.said == "11"


def test_a_plot_without_anything_is_left_out_by_the_keys(view: PlotView) -> None:
    view.show_plot(Gaps(name="ขาด", nothing="ครบแล้ว", rows=()))
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert view.accessibleName() == "ขาด: ครบแล้ว"
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Return)


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda each: each.name)
def test_the_ring_of_the_keys_is_seen_in_every_look(
    services: Services, qtbot: QtBot, palette: object
) -> None:
    look = Dress("light")
    look.palette = palette  # type: ignore[assignment]
    view = PlotView(services.voice, look)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show_plot(PLOT)
    view.show()
    without = view.grab().toImage()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.grab().toImage() != without


def test_the_picture_is_light_and_twice_as_large(
    view: PlotView, services: Services, qtbot: QtBot
) -> None:
    copy_picture(services, view, PLOT)
    qtbot.waitUntil(lambda: services.work.idle)
    image = QGuiApplication.clipboard().image()
    assert image.width() >= WIDTH * SCALE
    assert image.pixelColor(2, 2) == QColor(LIGHT.surface)
    colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert len(colours) > 3


def test_the_picture_says_of_which_year_it_is(services: Services, view: PlotView) -> None:
    plain = picture_of(PLOT, view.font(), services.voice)
    told = picture_of(PLOT, view.font(), services.voice, "ปีงบประมาณ ๒๕๖๑")
    assert told.height() > plain.height()


def test_a_narrow_plot_is_higher(view: PlotView) -> None:
    long = Gaps(name="ขาด", rows=[])
    view.show_plot(long)
    rows = [Cell(said="x", look=LATE)] * 3
    names = ["กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร"]
    view.show_plot(HeatMap(name="รอบ", rows=names, columns=["ต.ค."] * 3, cells=[rows]))
    assert view.heightForWidth(320) > view.heightForWidth(1200)
