"""The chain of signatures as a line of steps, in the order of signing."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clerkdesk.domain.form.form import Meaning
from clerkdesk.domain.memo.chain import MemoState, StepState, Turn, in_signing_order
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import icon
from clerkdesk.ui.look.measures import (
    BELOW_LINE,
    CHAIN_LINE,
    CHAIN_STEP_LEAST,
    CIRCLE,
    SMALL_ICON,
    SMALL_PT,
    TIGHT,
)
from clerkdesk.ui.look.palette import Palette
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.drawing import draw_lines, heavy

_TITLE_LINES, _DETAIL_LINES = 3, 2
_OVER = (Status.WITHDRAWN, Status.VOID, Status.REFUSED)
"""The matter came to its end on the way: what is not signed will not be."""

_AGAINST = (Meaning.AGAINST, Meaning.REFUSES)


@dataclass(frozen=True)
class Drawn:
    """How one step looks. ``colour`` and ``icon`` fill its circle; without ``filled`` it is a
    ring, ``dashed`` when the step is not asked for. ``detail`` stands below the title."""

    colour: str
    detail: str
    icon: str = ""
    filled: bool = False
    dashed: bool = False
    strong: bool = False


class ChainLine(QWidget):
    """``chosen`` carries the id of the step that was clicked."""

    chosen = Signal(str)

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self._steps: list[StepState] = []
        self._drawn: dict[str, Drawn] = {}
        self._now = ""
        self._over = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: MemoState, days: int | None) -> None:
        """Shows where a memo stands; ``days`` is how long it lies with its holder."""
        self._now = state.holder.step if state.holder else ""
        self._steps = in_signing_order(state)
        self._over = state.status in _OVER
        self._drawn = {each.step.id: self._look_of(each, days) for each in self._steps}
        self.setAccessibleName(self._voice.say("ขั้นการลงนาม"))
        self.setAccessibleDescription("; ".join(map(self._told, self._steps)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802  Qt's name
        """It takes further lines where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """The height of its lines."""
        per_line = self._per_line(width)
        lines = -(-len(self._steps) // per_line) if self._steps else 0
        return lines * self._line_height(width)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Wide enough for all steps in one line."""
        width = max(1, len(self._steps)) * CHAIN_STEP_LEAST
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One step wide."""
        return QSize(CHAIN_STEP_LEAST, self._line_height(CHAIN_STEP_LEAST * len(self._steps)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws the line and its steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), SMALL_PT))
        for place, step in enumerate(self._steps):
            area = self._area(place)
            if place % self._per_line(self.width()):
                self._draw_link(painter, area, step)
            self._draw_step(painter, area, step)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A click on a step chooses it."""
        step = self._step_at(event.position())
        if step is not None:
            self.chosen.emit(step.step.id)

    def event(self, event: QEvent) -> bool:
        """The whole of a step as a tool tip."""
        if isinstance(event, QHelpEvent):
            step = self._step_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._told(step) if step else "", self)
            return True
        return super().event(event)

    def _per_line(self, width: int) -> int:
        return max(1, min(len(self._steps) or 1, width // CHAIN_STEP_LEAST))

    def _line_height(self, width: int) -> int:
        """As high as the step with the most lines of text below its circle."""
        metrics = QFontMetrics(heavy(sized(self.font(), SMALL_PT)))
        room = width / self._per_line(width) - 2 * TIGHT
        most = 1
        for each in self._steps:
            title = self._voice.lines(
                self._voice.of(each.step.wording), metrics.horizontalAdvance, room
            )
            detail = self._drawn[each.step.id].detail.split("\n")
            most = max(most, min(len(title), _TITLE_LINES) + min(len(detail), _DETAIL_LINES))
        return CIRCLE + 2 * TIGHT + most * metrics.height() + BELOW_LINE

    def _area(self, place: int) -> QRectF:
        per_line = self._per_line(self.width())
        width = self.width() / per_line
        line, column = divmod(place, per_line)
        height = self._line_height(self.width())
        return QRectF(column * width, line * height, width, height)

    def _step_at(self, at: QPointF) -> StepState | None:
        for place, step in enumerate(self._steps):
            if self._area(place).contains(at):
                return step
        return None

    def _draw_link(self, painter: QPainter, area: QRectF, step: StepState) -> None:
        palette = self._look.palette
        done = step.turn is Turn.SIGNED
        pen = QPen(QColor(palette.allowed if done else palette.edge), CHAIN_LINE)
        if step.turn in (Turn.SKIPPED, Turn.PASSED):
            pen.setStyle(Qt.PenStyle.DotLine)
        middle = area.center().x()
        top = area.top() + CIRCLE / 2 + 1
        free = CIRCLE / 2 + TIGHT
        painter.setPen(pen)
        painter.drawLine(QPointF(middle - area.width() + free, top), QPointF(middle - free, top))

    def _draw_step(self, painter: QPainter, area: QRectF, step: StepState) -> None:
        drawn = self._drawn[step.step.id]
        palette = self._look.palette
        colour = QColor(getattr(palette, drawn.colour))
        left = area.center().x() - CIRCLE / 2
        circle = QRectF(left, area.top() + 1, CIRCLE, CIRCLE).adjusted(1, 1, -1, -1)
        pen = QPen(colour, CHAIN_LINE + (1 if drawn.strong else 0))
        if drawn.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour if drawn.filled else QColor(palette.raised))
        painter.drawEllipse(circle)
        if drawn.icon:
            self._draw_icon(painter, circle, drawn, palette)
        self._draw_texts(painter, area, step, drawn)

    def _draw_icon(self, painter: QPainter, circle: QRectF, drawn: Drawn, palette: Palette) -> None:
        ink = palette.raised if drawn.filled else str(getattr(palette, drawn.colour))
        inset = (circle.width() - SMALL_ICON) / 2
        icon(drawn.icon, ink, SMALL_ICON).paint(
            painter, circle.adjusted(inset, inset, -inset, -inset).toRect()
        )

    def _draw_texts(self, painter: QPainter, area: QRectF, step: StepState, drawn: Drawn) -> None:
        palette = self._look.palette
        font = sized(self.font(), SMALL_PT)
        area = area.adjusted(TIGHT, CIRCLE + 2 * TIGHT, -TIGHT, 0)
        title = self._voice.of(step.step.wording)
        quiet = step.turn in (Turn.SKIPPED, Turn.PASSED, Turn.TO_COME)
        painter.setFont(heavy(font) if drawn.strong else font)
        painter.setPen(QColor(palette.second if quiet else palette.ink))
        used = draw_lines(painter, self._voice, area, title, _TITLE_LINES)
        painter.setFont(font)
        painter.setPen(QColor(getattr(palette, drawn.colour) if drawn.icon else palette.second))
        for line in drawn.detail.split("\n")[:_DETAIL_LINES]:
            area = area.adjusted(0, used, 0, 0)
            used = draw_lines(painter, self._voice, area, line, 1)

    def _look_of(self, step: StepState, days: int | None) -> Drawn:
        if step.step.id == self._now:
            words = self._voice.say("อยู่ที่นี่ {days}", days=self._voice.days(days or 0))
            return Drawn("accent", words, icon="pen-line", strong=True)
        if self._over and step.signature is None:
            return self._skipped(step)
        return self._looks[step.turn](self, step)

    def _signed(self, step: StepState) -> Drawn:
        signature = step.signature
        if signature is None:
            raise ValueError(step)
        against = step.meaning in _AGAINST
        detail = f"{short_name(signature.signer)}\n{self._voice.date(signature.on)}"
        colour, mark = ("refused", "x") if against else ("allowed", "check")
        return Drawn(colour, detail, icon=mark, filled=True)

    def _told(self, step: StepState) -> str:
        """A step in words: its title, who signed when and what, or what it waits for."""
        title = self._voice.of(step.step.wording)
        signature = step.signature
        if signature is None:
            return f"{title}: {self._drawn[step.step.id].detail}"
        choice = step.step.choice(signature.choice)
        own = signature.capacity is Capacity.OWN
        parts = (
            signature.signer,
            "" if own else self._voice.of(CAPACITIES[signature.capacity]),
            self._voice.date(signature.on),
            self._voice.of(choice.wording) if choice else "",
            self._voice.say("ผิดลำดับ") if signature.out_of_order else "",
        )
        return f"{title}: {', '.join(part for part in parts if part)}"

    def _ready(self, step: StepState) -> Drawn:
        return Drawn("accent", self._voice.say("ลงนามได้แล้ว"))

    def _to_come(self, step: StepState) -> Drawn:
        return Drawn("edge", self._voice.say("ยังไม่ถึง"))

    def _skipped(self, step: StepState) -> Drawn:
        return Drawn("edge", self._voice.say("ไม่ต้องลงนาม"), dashed=True)

    def _passed(self, step: StepState) -> Drawn:
        return Drawn("edge", self._voice.say("ข้ามไป"), dashed=True)

    _looks: ClassVar[dict[Turn, Callable[["ChainLine", StepState], Drawn]]] = {
        Turn.SIGNED: _signed,
        Turn.READY: _ready,
        Turn.TO_COME: _to_come,
        Turn.SKIPPED: _skipped,
        Turn.PASSED: _passed,
    }


_TITLE = re.compile(r"(?:นางสาว|นาง|นาย|น\.ส\.|ดร\.|ผศ\.|รศ\.|ศ\.|ว่าที่(?:ร้อย|พัน)\S*) ?(?=\S{2})")


def short_name(name: str) -> str:
    """What fits below a circle: the name without title and family."""
    return _TITLE.sub("", name, count=1).split(" ")[0]
