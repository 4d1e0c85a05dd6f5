"""The table of actions as Qt's actions: words, keys, tool tips, enabled where they apply."""

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.ui.actions import ACTIONS, BY_ID, WRITING_ACTS, Action, Place
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice

Handlers = Mapping[str, Callable[[], None]]


class Commands(QObject):
    """One ``QAction`` for each action. A page brings its handlers when it is entered.

    ``stopped`` carries the act whose keys were pressed though it is not possible on the memo that
    is shown: keys that do nothing and say nothing would look broken.
    """

    stopped = Signal(str)

    def __init__(self, window: QWidget, voice: Voice, look: Look) -> None:
        super().__init__(window)
        self._voice = voice
        self._look = look
        self._everywhere: dict[str, Callable[[], None]] = {}
        self._here: dict[str, Callable[[], None]] = {}
        self._place: Place | None = None
        self._possible: Collection[str] = ()
        self._held = False
        self._why_not = ""
        self.all = {action.id: self._made(window, action) for action in ACTIONS}
        self._stoppers = {
            action.id: self._stopper(window, action)
            for action in ACTIONS
            if action.act and action.keys
        }
        self.say()

    def say(self) -> None:
        """Puts words and tool tips on the actions, in the language of now."""
        for action in ACTIONS:
            made = self.all[action.id]
            made.setText(self._voice.say(action.thai))
            made.setToolTip(self.tip(action.id))

    def tip(self, action_id: str) -> str:
        """What a button's tool tip says: the action and its keys."""
        action = BY_ID[action_id]
        keys = keys_shown(action)
        words = self._voice.say(action.thai)
        said = f"{words}  ({keys})" if keys else words
        return f"{said}\n{self._why_not}" if self.is_barred(action_id) else said

    def fill_menu(self, menu: QMenu, action_ids: Iterable[str]) -> None:
        """Puts actions with their icons into a menu."""
        menu.clear()
        for action_id in action_ids:
            self.all[action_id].setIcon(self._look.icon(BY_ID[action_id].icon))
            menu.addAction(self.all[action_id])

    def everywhere(self, handlers: Handlers) -> None:
        """The handlers of the window itself."""
        self._everywhere = dict(handlers)
        self._refresh()

    def enter(self, place: Place, handlers: Handlers) -> None:
        """A page is shown: its handlers hold until the next one."""
        self._place, self._here = place, dict(handlers)
        self._refresh()

    def allow(self, possible: Collection[str]) -> None:
        """The acts that are possible on what is shown."""
        self._possible = possible
        self._refresh()

    def hold(self, held: bool) -> None:
        """No action applies while the window is locked."""
        self._held = held
        self._refresh()

    def bar_writing(self, why: str) -> None:
        """No action applies that records something, and tool tips say ``why``."""
        if why != self._why_not:
            self._why_not = why
            self.say()
            self._refresh()

    def is_barred(self, action_id: str) -> bool:
        """Whether an action is not offered because nothing can be recorded."""
        return bool(self._why_not) and action_id in WRITING_ACTS

    def applies(self, action_id: str) -> bool:
        """Whether an action is for what is shown, be it barred or not."""
        action = BY_ID[action_id]
        return self._is_here(action) and not self._is_stopped(action)

    def trigger(self, action_id: str) -> None:
        """Runs an action, where it applies."""
        self.all[action_id].trigger()

    def _made(self, window: QWidget, action: Action) -> QAction:
        made = QAction(self)
        made.setObjectName(action.id)
        if action.keys:
            keys = filter(None, (action.keys, action.other))
            made.setShortcuts([QKeySequence(each) for each in keys])
        made.triggered.connect(lambda: self._run(action.id))
        window.addAction(made)
        return made

    def _stopper(self, window: QWidget, action: Action) -> QShortcut:
        """Takes the keys while the action does not: Qt gives those of a disabled one to nobody."""
        made = QShortcut(QKeySequence(action.keys), window)
        made.activated.connect(lambda: self.stopped.emit(action.act))
        return made

    def _run(self, action_id: str) -> None:
        handler = self._here.get(action_id) or self._everywhere.get(action_id)
        if handler is not None:
            handler()

    def _refresh(self) -> None:
        for action in ACTIONS:
            here, stopped = self._is_here(action), self._is_stopped(action)
            barred = self.is_barred(action.id)
            self.all[action.id].setEnabled(here and not stopped and not barred)
            if action.id in self._stoppers:
                self._stoppers[action.id].setEnabled(here and stopped)

    def _is_here(self, action: Action) -> bool:
        if self._held:
            return False
        if action.places and self._place not in action.places:
            return False
        return action.id in self._here or action.id in self._everywhere

    def _is_stopped(self, action: Action) -> bool:
        """Whether the act is not possible on the memo that is shown."""
        return bool(action.act) and self._place is Place.MEMOS and action.act not in self._possible


def keys_shown(action: Action) -> str:
    """The keys of an action as the machine writes them, but Return as it stands on the keyboards
    of most offices; empty for none."""
    shown = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", "Enter") if action.keys else ""
