"""What follows when something was recorded: the quiet line, undoing, pages that read anew."""

from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.desk.undo import UNDONE, Done
from clerkdesk.domain.memo.entries import Cancelled
from clerkdesk.ui import final
from clerkdesk.ui.services import Services


def tell_recorded(services: Services, done: Recorded, said: str, back: str = "") -> None:
    """Says what was recorded, with what was remarkable; undoing cancels the entry.

    ``back`` is said when it was undone; else that what was ``said`` is undone.
    """
    memo_id, entry_id = done.memo.id, done.entry.id

    def undo() -> None:
        services.work.run(
            services.ways,
            lambda: cancel_entry(services.desk, memo_id, entry_id, UNDONE),
            lambda _done: undone(),
        )

    def undone() -> None:
        told = services.voice.say("เลิกทำแล้ว: {said} (ยังอยู่ในประวัติ)", said=said)
        services.messages.say(back or told, final.cancelled(services.voice))
        services.ways.memo_changed.emit(memo_id)

    notes = " ".join(services.voice.sentence(note) for note in done.notes)
    taken_back = isinstance(done.entry, Cancelled)
    undoing = final.cancelled(services.voice) if taken_back else undo
    services.messages.say(f"{said} {notes}".strip(), undoing)
    services.ways.memo_changed.emit(memo_id)


def tell_done(services: Services, memo_id: int, done: Done) -> None:
    """Says what was done to a memo by an act that brings its own words and undoing."""
    voice, undo = services.voice, done.undo

    def undone() -> None:
        title = voice.sentence(undo.title) if undo else ""
        services.messages.say(title, final.cancelled(voice))
        services.ways.memo_changed.emit(memo_id)

    def take_back() -> None:
        if undo is not None:
            services.work.run(services.ways, undo.run, lambda _none: undone())

    services.messages.say(voice.sentence(done.said), take_back if undo else None)
    services.ways.memo_changed.emit(memo_id)
