"""The year as a picture: plots one below another."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.overviewpicture import read_picture
from clerkdesk.desk.overviewplots import PLOTS, Behind
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.domain.plots.data import Plot
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.measures import FIELD, GAP, HALF_ROOM, ROOM, SMALL_PT, TIGHT
from clerkdesk.ui.overview.body import Body, Told
from clerkdesk.ui.plots.copying import copy_picture
from clerkdesk.ui.plots.view import PlotView
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose

_LINES_WIDE = 24
"""Heights of a line of text: twelve cells that hold their marks, and names."""


class PlotCard(QFrame):
    """A plot below its name, with the button that copies it."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._voice = services.voice
        self.view = PlotView(services.voice, services.look)
        self.name = Prose(services.voice, kind="heading")
        self.note = Prose(services.voice, kind="small")
        self.copy = QToolButton()
        self.copy.setProperty("kind", "quiet")
        self.copy.setFixedSize(FIELD, FIELD)
        self.copy.setIcon(services.look.icon("copy"))
        self.copy.setToolTip(services.commands.tip("copy_plot"))
        self.copy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    def show_plot(self, plot: Plot) -> None:
        """Shows another plot."""
        self.name.tell(plot.name)
        self.note.tell(plot.note)
        self.note.setVisible(bool(plot.note) and not plot.empty)
        self.copy.setVisible(not plot.empty)
        words = self._voice.say(BY_ID["copy_plot"].thai)
        self.copy.setAccessibleName(f"{words}: {plot.name}")
        self.view.show_plot(plot)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        layout.setSpacing(GAP)
        head = QHBoxLayout()
        without_gaps(head)
        head.setSpacing(GAP)
        words = QVBoxLayout()
        without_gaps(words)
        words.setSpacing(TIGHT)
        words.addWidget(self.name)
        words.addWidget(self.note)
        head.addLayout(words, 1)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addWidget(self.view)


class PictureBody(Body):
    """Arrows go from part to part of a plot."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.cards = [PlotCard(services) for _each in PLOTS]
        self._looked_in = self.cards[0]
        self._year = ""
        for each in self.cards:
            each.view.looked_at.connect(self._looker(each))
            each.view.entered.connect(self.entered)
            each.view.moved.connect(self._keeper(each))
            each.copy.clicked.connect(self._copier(each))
            self.column.addWidget(each)
        self.column.addStretch()

    def read(self, desk: Desk, year: FiscalYear | None) -> Told:
        """Reads what is drawn, and says its words."""
        found = read_picture(desk, year)
        plots = tuple(make(self._voice, found) for make in PLOTS)
        return Told(found.seq, found.year, found.years, found.nothing, plots)

    def show_told(self, told: Told, fresh: bool) -> None:
        """Draws the plots."""
        plots: tuple[Plot, ...] = told.content
        year = self._voice.figure(str(told.year.name))
        self._year = self._voice.say("ปีงบประมาณ {year}", year=year)
        for each, plot in zip(self.cards, plots, strict=True):
            each.show_plot(plot)
        drawn = [each for each in self.cards if not each.view.plot.empty]
        if drawn and (fresh or self._looked_in not in drawn):
            self._looked_in = drawn[0]
            drawn[0].view.put_cursor(_first(drawn[0].view))

    def look_again(self) -> None:
        """Tells again of the part under the cursor."""
        spot = self._looked_in.view.spot
        if spot is not None and isinstance(spot.key, Behind):
            self.looked_at.emit(spot.key.title, spot.key.memos)

    def take_focus(self) -> None:
        """The plot that was looked in takes the keys."""
        self._looked_in.view.setFocus()

    def copy(self) -> None:
        """The plot that is looked in, as a picture."""
        copy_picture(self._services, self, self._looked_in.view.plot, self._year)

    def wanted_width(self) -> int:
        """So wide that the twelve months stand beside the names of units."""
        return round(QFontMetricsF(sized(self.font(), SMALL_PT)).height() * _LINES_WIDE)

    def _looker(self, card: PlotCard) -> Callable[[object], None]:
        def look(key: object) -> None:
            self._looked_in = card
            if isinstance(key, Behind):
                self.looked_at.emit(key.title, key.memos)

        return look

    def _keeper(self, card: PlotCard) -> Callable[[QRect], None]:
        return lambda place: self.keep_in_sight(card.view, place)

    def _copier(self, card: PlotCard) -> Callable[[], None]:
        def copy() -> None:
            self._looked_in = card
            self._services.commands.trigger("copy_plot")

        return copy


def _first(view: PlotView) -> int:
    """What is looked at first: something that is missing, or else that has memos behind it."""
    keys = [spot.key for spot in view.spots]
    wanting = (n for n, key in enumerate(keys) if isinstance(key, Behind) and key.wanting)
    full = (n for n, key in enumerate(keys) if isinstance(key, Behind) and key.memos)
    return next(wanting, next(full, 0))
