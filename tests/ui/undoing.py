"""What is recorded of a memo, each act with the memo that it needs."""

from collections.abc import Callable

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in_memo
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import Publication, complete_publication, hand_over, publish
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import (
    Signed,
    correct_signature,
    return_memo,
    sign,
    withdraw_memo,
)
from tests.office import a_memo, an_allowed_memo

Act = Callable[[Desk, int], Recorded]


def signed_once(desk: Desk) -> int:
    return sign(desk, a_memo(desk).id, Signed("requester")).memo.id


def allowed(desk: Desk) -> int:
    return an_allowed_memo(desk).id


def published(desk: Desk) -> int:
    memo = an_allowed_memo(desk)
    return publish(desk, memo.id, Publication(url="https://a.go.th/1")).memo.id


def first_entry(desk: Desk, memo_id: int) -> int:
    return get_memo(desk, memo_id).entries[0].id


def last_entry(desk: Desk, memo_id: int) -> int:
    return get_memo(desk, memo_id).entries[-1].id


RECORDED: dict[str, tuple[Callable[[Desk], int], Act]] = {
    "memo.sign": (signed_once, lambda desk, memo: sign(desk, memo, Signed("head"))),
    "memo.correct": (
        signed_once,
        lambda desk, memo: correct_signature(
            desk, memo, first_entry(desk, memo), Signed(by="นายเว็บ ผู้ดูแล"), "พิมพ์ผิด"
        ),
    ),
    "memo.return": (
        signed_once,
        lambda desk, memo: return_memo(desk, memo, "requester", "แก้ชื่อเรื่อง"),
    ),
    "memo.withdraw": (signed_once, lambda desk, memo: withdraw_memo(desk, memo, "ไม่ใช้แล้ว")),
    "memo.hand_over": (allowed, lambda desk, memo: hand_over(desk, memo, "นายเว็บ ผู้ดูแล")),
    "memo.publish": (
        allowed,
        lambda desk, memo: publish(desk, memo, Publication(url="https://a.go.th/1")),
    ),
    "memo.take_in": (allowed, lambda desk, memo: take_in_memo(desk, memo, Incoming())),
    "memo.publication": (
        published,
        lambda desk, memo: complete_publication(
            desk, memo, last_entry(desk, memo), Publication(remark="ครบถ้วน")
        ),
    ),
}
