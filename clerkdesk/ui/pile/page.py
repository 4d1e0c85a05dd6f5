"""The page of a pile: numbers and memos at the left, what is recorded on all at the right."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from clerkdesk.desk.pile import PileStep, Tried, try_pile, undo_pile, waiting_steps
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import Pile, Signed, sign_pile
from clerkdesk.desk.signers import Usual
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import GAP, GROUP, LIST_MOST, ROOM
from clerkdesk.ui.page import Page
from clerkdesk.ui.pile.kept import ids_in_pile, keep_pile
from clerkdesk.ui.pile.listing import PileListing
from clerkdesk.ui.pile.notes import signer_notes
from clerkdesk.ui.pile.numbers import NumberBox
from clerkdesk.ui.pile.panel import PilePanel
from clerkdesk.ui.services import Services
from clerkdesk.ui.work import Lane

_NO_USUAL = Usual()


class PilePage(Page):
    """The pile is tried after every change, off the GUI thread; nothing is recorded before
    Ctrl+Enter. What is in it stays while the window is open."""

    place = Place.PILE

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._tried = Tried("", (), ())
        self._record_next = False
        self._lane = Lane(services.work, self)
        self._busy = False
        self.box = NumberBox(services)
        self.box.found.connect(self._put_in)
        self.listing = PileListing(services)
        self.listing.taken_out.connect(self._take_out)
        self.listing.opened.connect(services.ways.memo_wanted)
        self.listing.nothing.wanted.connect(self._put_in_waiting)
        self.panel = PilePanel(services)
        self.panel.changed.connect(self._try)
        self.panel.record_wanted.connect(self._record)
        self.box.left.connect(self.panel.take_focus)
        services.ways.memo_changed.connect(self._try_if_seen)
        self._lay_out()

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {
            "record_pile": self._record,
            "pile": self.take_focus,
            "back": lambda: self._services.go(Place.MEMOS),
        }

    def enter(self) -> None:
        """Tries the pile anew: what is in it may have changed."""
        self.title_changed.emit(self._voice.say("บันทึกเป็นกอง"))
        self._try()

    def take_focus(self) -> None:
        """The numbers come first."""
        self.box.line.setFocus()
        self.box.line.selectAll()

    @property
    def _ids(self) -> list[int]:
        return ids_in_pile(self._services)

    @_ids.setter
    def _ids(self, ids: list[int]) -> None:
        keep_pile(self._services, ids)

    def _put_in(self, ids: Sequence[int]) -> None:
        self._record_next = self._record_next and not self.box.refused
        self._ids = list(dict.fromkeys([*self._ids, *ids]))
        self._try(shown=ids[-1] if ids else 0)

    def _put_in_waiting(self, offered: PileStep) -> None:
        self.panel.step = offered.step.id
        self._put_in(offered.memos)
        self.take_focus()

    def _take_out(self, ids: Sequence[int]) -> None:
        before = list(self._ids)
        self._ids = [memo_id for memo_id in self._ids if memo_id not in ids]

        def undo() -> None:
            self._ids = before
            self._try()

        self._services.messages.say(
            self._voice.say("เอาออกจากกอง {count} เรื่อง", count=len(ids)), undo
        )
        self._try()
        if not self._ids:
            self.take_focus()

    def _try_if_seen(self) -> None:
        if self.isVisible():
            self._try()

    def _try(self, shown: int = 0) -> None:
        desk, ids = self._services.desk, tuple(self._ids)
        try:
            signed = self.panel.signed()
        except ClerkError as error:
            self._refuse(error)
            return
        self._busy = True
        if ids:
            self._lane.run(
                lambda: try_pile(desk, ids, signed),
                lambda tried: self._show(tried, shown),
                self._failed,
            )
        else:
            self._lane.run(lambda: waiting_steps(desk), self._show_nothing, self._failed)

    def _show(self, tried: Tried, shown: int) -> None:
        self._busy = False
        self._tried = tried
        self.panel.refuse(None)
        self.panel.show_steps(tried.steps, tried.step)
        usual = _common(memo.usual for memo in tried.memos if not memo.refusal)
        self.panel.who.show_usual(usual)
        self.panel.show_notes(signer_notes(tried.memos, usual, self.panel.who.typed))
        early = sum(memo.refusal is None and memo.early is not None for memo in tried.memos)
        self.panel.show_count(len(self._fitting()), early)
        self.listing.delegate.early_too = self.panel.early.isChecked()
        self.listing.show_memos(tried.memos, len(self._fitting()), shown)
        self._order_keys()
        if self._record_next and not self.box.busy:
            self._record_next = False
            self._record()

    def _show_nothing(self, waiting: Sequence[PileStep]) -> None:
        self._busy = self._record_next = False
        self._tried = Tried("", (), ())
        self.listing.nothing.offer(waiting)
        step = self.panel.step or (waiting[0].step.id if waiting else "")
        self.panel.show_steps(waiting, step)
        self.panel.who.show_usual(_NO_USUAL)
        self.panel.show_notes(())
        self.panel.show_count(0, 0)
        self.listing.show_memos((), 0)
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab follows the eye, also where answers and offers came later."""
        ordered = [self.box.line, *self.listing.in_order(), *self.panel.in_order()]
        for one, next_one in pairwise(ordered):
            self.setTabOrder(one, next_one)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, ClerkError):
            self._refuse(error)
        else:
            self._services.work.fail(error)

    def _refuse(self, error: ClerkError) -> None:
        self._record_next = False
        self.panel.refuse(error)
        self.panel.show_count(0, 0)

    def _fitting(self) -> list[int]:
        """The memos that would be recorded."""
        too = self.panel.early.isChecked()
        fit = (memo for memo in self._tried.memos if memo.fits or (too and not memo.refusal))
        return [memo.line.id for memo in fit]

    def _record(self) -> None:
        """Records what fits; first what still stands in the box goes into the pile."""
        if self.box.commit() or self.box.busy or self._busy:
            self._record_next = True
            return
        lacking = self.panel.lacking() or self._nothing_fits()
        if lacking is not None:
            self.panel.refuse(lacking)
            return
        desk, ids, said = self._services.desk, self._fitting(), self._said()
        signed = self._signed()
        self.setEnabled(False)
        self._services.work.run(
            self,
            lambda: sign_pile(desk, ids, signed),
            lambda pile: self._recorded(pile, said),
            self._not_recorded,
        )

    def _signed(self) -> Signed:
        """What is recorded: who stands there is who signed, where several may have."""
        self.panel.step = self._tried.step
        signed = self.panel.signed()
        return replace(signed, by=signed.by or self.panel.who.thought_of)

    def _nothing_fits(self) -> ClerkError | None:
        if self._fitting():
            return None
        if self._tried.memos:
            return ClerkError(th("ไม่มีเรื่องใดในกองที่บันทึกขั้นนี้ได้"), do=th("ดูเหตุผลใต้ชื่อเรื่อง หรือเลือกขั้นอื่น"))
        self.take_focus()
        return ClerkError(th("กองนี้ยังไม่มีเรื่อง"), do=th("พิมพ์เลขที่ของเรื่องทางซ้าย แล้วกด Enter"))

    def _said(self) -> str:
        step = self.panel.shown_step
        return self._voice.of(step.wording) if step else ""

    def _recorded(self, pile: Pile, step: str) -> None:
        self.setEnabled(True)
        done = [each.memo.id for each in pile.done]
        self._ids = [memo_id for memo_id in self._ids if memo_id not in done]
        self.panel.start_over(keep_step=bool(self._ids))
        say = self._voice.say
        said = [say("บันทึกการลงนามขั้น “{step}” {count} เรื่องแล้ว", step=step, count=len(done))]
        if self._ids:
            said.append(say("เหลือในกอง {count} เรื่อง", count=len(self._ids)))
        notes = {self._voice.sentence(note) for each in pile.done for note in each.notes}
        undo = (lambda: self._undo(pile.done)) if done else None
        self._services.messages.say(" ".join([*said, *sorted(notes)]), undo)
        self._tell_changed(done)
        self._try()
        self.take_focus()

    def _not_recorded(self, error: Exception) -> None:
        self.setEnabled(True)
        self._failed(error)
        self.take_focus()

    def _undo(self, done: Sequence[Recorded]) -> None:
        services = self._services

        def undone(ids: Sequence[int]) -> None:
            said = services.voice.say("เลิกทำแล้ว {count} เรื่อง รายการเดิมยังอยู่ในประวัติ", count=len(ids))
            services.messages.say(said)
            if isValid(self):
                self._put_in(ids)
            for memo_id in ids:
                services.ways.memo_changed.emit(memo_id)

        services.work.run(services.ways, lambda: undo_pile(services.desk, done), undone)

    def _tell_changed(self, ids: Iterable[int]) -> None:
        for memo_id in ids:
            self._services.ways.memo_changed.emit(memo_id)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.box)
        left.addWidget(self.listing, 1)
        self.panel.setFixedWidth(LIST_MOST + GROUP)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(ROOM)
        layout.addLayout(left, 1)
        layout.addWidget(self.panel)


def _common(usuals: Iterable[Usual | None]) -> Usual | None:
    """What all have in common; nobody is known when there is none."""
    found = set(usuals)
    if not found:
        return _NO_USUAL
    return found.pop() if len(found) == 1 else None
