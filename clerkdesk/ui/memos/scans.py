"""The signed paper is chosen as a scan, and attached to the memo that is shown."""

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signedcopies import attach_signed
from clerkdesk.ui.recording.telling import tell_recorded
from clerkdesk.ui.services import Services


def attach_scans(services: Services, card: MemoCard | None) -> None:
    """Asks for the scan and attaches it; the quiet line offers to take that back."""
    if card is None:
        return
    voice, desk, memo_id = services.voice, services.desk, card.memo.id
    files = services.messages.open_files(voice.say("เลือกไฟล์สแกนที่ลงนามแล้ว (PDF, PNG, JPEG)"))
    if not files:
        return
    said = voice.say("แนบสำเนาที่ลงนามแล้วของ{form}", form=card.memo.form.called)

    def tell(done: Recorded) -> None:
        tell_recorded(services, done, said)

    services.work.run(services.ways, lambda: attach_signed(desk, memo_id, files), tell)
