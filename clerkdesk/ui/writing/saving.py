"""Saves what was written as a memo, and tells of it with what takes it back."""

from collections.abc import Callable
from functools import partial

from clerkdesk.desk.drafts import Draft, save_draft
from clerkdesk.desk.memos import Typed
from clerkdesk.desk.memoundo import Saved, change_back, save_change, save_new, withdraw_new
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.writing import Start
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.ui.recording.telling import tell_recorded
from clerkdesk.ui.services import Services, Writing


def saving(services: Services, start: Start, typed: Typed) -> Callable[[], Saved]:
    """The act that saves what was written."""
    desk, draft = services.desk, start.draft
    if draft.change is not None:
        return partial(save_change, desk, draft.change, typed, draft.version)
    return partial(save_new, desk, draft.form, typed, draft.like, draft.again)


def tell_saved(services: Services, saved: Saved) -> None:
    """Says what was saved; undoing withdraws a new memo, and changes a changed one back."""
    said = services.voice.say("บันทึกแล้ว: {memo}", memo=_named(services, saved.memo))
    undo = _withdraw if saved.before is None else _change_back
    services.messages.say(said, lambda: undo(services, saved))


def drop(services: Services, draft: Draft) -> None:
    """Tells that a draft was thrown away; undoing keeps it again, and goes on with it."""

    def undo() -> None:
        services.work.run(services.ways, lambda: save_draft(services.desk, draft), go_on)

    def go_on(_nothing: object) -> None:
        services.messages.say(services.voice.say("เอาร่างกลับมาแล้ว"))
        services.ways.writing_wanted.emit(Writing(draft=draft.key))

    services.messages.say(services.voice.say("ทิ้งร่างแล้ว"), undo)


def _withdraw(services: Services, saved: Saved) -> None:
    def tell(done: Recorded) -> None:
        say, memo = services.voice.say, _named(services, saved.memo)
        said = say("เลิกทำแล้ว: ถอน {memo} เลขที่ออกแล้วจะไม่ใช้ซ้ำ", memo=memo)
        tell_recorded(services, done, said, say("กลับมาใช้ {memo} แล้ว", memo=memo))

    services.work.run(services.ways, lambda: withdraw_new(services.desk, saved), tell)


def _change_back(services: Services, saved: Saved) -> None:
    def tell(done: Saved) -> None:
        said = services.voice.say("{memo} กลับเป็นอย่างก่อนหน้าแล้ว", memo=_named(services, done.memo))
        services.messages.say(said, lambda: _change_back(services, done))
        services.ways.memo_changed.emit(done.memo.id)

    services.work.run(services.ways, lambda: change_back(services.desk, saved), tell)


def _named(services: Services, memo: Memo) -> str:
    number = services.voice.figure(memo.number) if memo.number else services.voice.say("ยังไม่มีเลข")
    return f"{number} {memo.subject}"
