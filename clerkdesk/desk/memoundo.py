"""Making and changing a memo, with what takes it back."""

from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, ask_again, change_memo, get_memo, new_memo
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import withdraw_memo
from clerkdesk.desk.undo import UNDONE
from clerkdesk.desk.writing import texts_of
from clerkdesk.domain.memo.memo import Memo


@dataclass(frozen=True)
class Saved:
    """A memo as it was saved; ``before`` is what it was until then, None for a new one."""

    memo: Memo
    before: Memo | None = None


def save_new(
    desk: Desk, form: str, typed: Typed, like: int | None = None, again: bool = False
) -> Saved:
    """Makes a memo; ``again`` asks again for what ``like`` was refused."""
    if again and like is not None:
        return Saved(ask_again(desk, like, typed))
    return Saved(new_memo(desk, form, typed, like))


def save_change(desk: Desk, memo_id: int, typed: Typed, version: int | None) -> Saved:
    """Changes a memo."""
    before = get_memo(desk, memo_id)
    return Saved(change_memo(desk, memo_id, typed, version), before)


def change_back(desk: Desk, saved: Saved) -> Saved:
    """Makes a memo what it was before the change, which is a change of its own; what others
    changed meanwhile is not overwritten."""
    if saved.before is None:
        raise ValueError("a new memo was nothing before")
    names = [each.name for each in saved.memo.materials]
    typed = Typed(texts_of(saved.before), without=names, again=saved.before.materials)
    return save_change(desk, saved.memo.id, typed, _version(desk, saved.memo))


def _version(desk: Desk, left: Memo) -> int:
    """The version by which a memo stands as it was ``left``, also when it was changed and changed
    back since; that of ``left`` where it does not, which is refused."""
    now = get_memo(desk, left.id)
    same = texts_of(now) == texts_of(left) and now.materials == left.materials
    return now.version if same else left.version


def withdraw_new(desk: Desk, saved: Saved) -> Recorded:
    """Withdraws a memo that was just made: its number was taken, and is not taken again."""
    return withdraw_memo(desk, saved.memo.id, UNDONE)
