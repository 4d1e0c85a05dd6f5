"""A field for who did something: the person who usually does it, until the clerk says another."""

from collections.abc import Callable
from datetime import date

from clerkdesk.desk.suggestions import known_people
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.suggesting import SuggestingEdit


class WhoEdit(SuggestingEdit):
    """``usual`` says who it was on a day; it is empty where that is not sure. The name follows the
    day until one is typed."""

    def __init__(self, services: Services, usual: Callable[[date], str]) -> None:
        super().__init__()
        self._services, self._usual = services, usual
        self._typed, self._shown = False, False
        self.textEdited.connect(lambda _text: self._take_over())
        desk = services.desk
        services.work.run(self, lambda: known_people(desk), self.suggest)

    @property
    def said(self) -> str | None:
        """The name that stands here, empty where the clerk took it out; None while the usual one is
        still being looked for."""
        return self.text() if self._typed or self._shown else None

    def follow(self, day: DateEdit) -> None:
        """Shows who it was on the day of another field."""
        day.day_changed.connect(self._look_up)
        self._look_up(day.day)

    def _look_up(self, day: date | None) -> None:
        if day is not None and not self._typed:
            self._shown = False
            self._services.work.run(self, lambda: self._usual(day), self._show)

    def _show(self, name: str) -> None:
        if not self._typed:
            self.setText(name)
            self._shown = True

    def _take_over(self) -> None:
        self._typed = True
