"""What follows when something was recorded: the quiet line, undoing, pages that read anew."""

from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services

UNDONE = th("เลิกทำ")
"""The reason that is kept for what was undone at once."""


def tell_recorded(services: Services, done: Recorded, said: str) -> None:
    """Says what was recorded, with what was remarkable; undoing cancels the entry."""
    memo_id, entry_id = done.memo.id, done.entry.id

    def undo() -> None:
        services.work.run(
            services.ways,
            lambda: cancel_entry(services.desk, memo_id, entry_id, UNDONE),
            lambda _done: undone(),
        )

    def undone() -> None:
        services.messages.say(services.voice.say("เลิกทำแล้ว รายการเดิมยังอยู่ในประวัติ"))
        services.ways.memo_changed.emit(memo_id)

    notes = " ".join(services.voice.sentence(note) for note in done.notes)
    services.messages.say(f"{said} {notes}".strip(), undo)
    services.ways.memo_changed.emit(memo_id)
