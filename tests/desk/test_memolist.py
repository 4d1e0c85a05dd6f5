"""The list of memos: found, counted, filtered, and read piece by piece."""

from collections import Counter

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import (
    MemoIndex,
    longest_days,
    newest_lines,
    read_index,
    read_lines,
)
from clerkdesk.desk.memos import Typed, change_memo
from clerkdesk.desk.signatures import Signed, sign, withdraw_memo
from clerkdesk.domain.memo.status import Status
from tests.desk.lines import all_lines
from tests.office import FakeClock, a_memo, an_allowed_memo


def subjects(desk: Desk, index: MemoIndex) -> list[str]:
    return [line.subject for line in read_lines(desk, index.ids)]


def test_the_newest_memo_comes_first(desk: Desk) -> None:
    made = [a_memo(desk).id for _ in range(3)]
    assert read_index(desk).ids == sorted(made, reverse=True)


def test_a_list_without_memos_is_empty(desk: Desk) -> None:
    index = read_index(desk)
    assert (list(index.ids), index.counts(), index.with_holders()) == ([], Counter(), Counter())
    assert read_lines(desk, []) == []


def test_memos_are_counted_by_status_and_by_holder(desk: Desk) -> None:
    drafts = [a_memo(desk).id for _ in range(2)]
    waiting = a_memo(desk).id
    sign(desk, waiting, Signed("requester"))
    allowed = an_allowed_memo(desk).id
    index = read_index(desk)
    assert index.counts() == {Status.DRAFT: 2, Status.WAITING: 1, Status.ALLOWED: 1}
    lines = {line.id: line for line in all_lines(desk)}
    assert index.with_holders() == Counter(line.holder for line in lines.values())
    assert index.wanted(Status.DRAFT) == sorted(drafts, reverse=True)
    head = lines[waiting].holder
    assert index.wanted(holder=head) == index.wanted(Status.WAITING, head) == [waiting]
    assert index.wanted(Status.DRAFT, head) == []
    assert index.counts(head) == {Status.WAITING: 1}
    assert index.with_holders(Status.ALLOWED) == {lines[allowed].holder: 1}


def test_memos_are_put_together_by_who_holds_them(desk: Desk) -> None:
    drafts = [a_memo(desk).id for _ in range(2)]
    waiting = a_memo(desk).id
    sign(desk, waiting, Signed("requester"))
    ended = a_memo(desk).id
    withdraw_memo(desk, ended, "ไม่ใช้แล้ว")
    index = read_index(desk)
    piles = index.by_holder()
    assert [list(pile.ids) for pile in piles] == [drafts[::-1], [waiting], [ended]]
    lines = {line.id: line for line in all_lines(desk)}
    assert [pile.holder for pile in piles] == [lines[pile.ids[0]].holder for pile in piles]
    assert [list(pile.ids) for pile in index.by_holder(Status.WAITING)] == [[waiting]]
    assert index.statuses_of([waiting, *drafts]) == {Status.DRAFT: 2, Status.WAITING: 1}


def test_each_holder_is_told_how_long_the_first_memo_lies_there(
    desk: Desk, clock: FakeClock
) -> None:
    a_memo(desk)
    moved = a_memo(desk).id
    withdraw_memo(desk, a_memo(desk).id, "ไม่ใช้แล้ว")
    clock.forward(days=5)
    sign(desk, moved, Signed("requester"))
    clock.forward(days=2)
    piles = read_index(desk).by_holder()
    lines = {line.id: line for line in all_lines(desk)}
    assert longest_days(desk, piles) == {"ผู้ขออนุญาต": 7, lines[moved].holder: 2}


def test_holders_are_said_in_both_languages(desk: Desk) -> None:
    a_memo(desk)
    [holder] = read_index(desk).with_holders()
    assert (holder, holder.english) == ("ผู้ขออนุญาต", all_lines(desk)[0].holder.english)
    assert holder.english


def test_filters_and_counts_follow_the_text(desk: Desk) -> None:
    a_memo(desk, subject="แผนปฏิบัติการ ๒๕๖๑")
    an_allowed_memo(desk, subject="แผนการเงิน ๒๕๖๑")
    a_memo(desk, subject="ประกาศ ๒๕๖๒")
    index = read_index(desk, "2561")
    assert subjects(desk, index) == ["แผนการเงิน ๒๕๖๑", "แผนปฏิบัติการ ๒๕๖๑"]
    assert index.counts() == {Status.DRAFT: 1, Status.ALLOWED: 1}
    assert subjects(desk, read_index(desk, "ประกาศ")) == ["ประกาศ ๒๕๖๒"]
    assert list(read_index(desk, "ไม่มีเรื่องนี้").ids) == []


def test_a_text_of_spaces_finds_everything(desk: Desk) -> None:
    a_memo(desk)
    assert read_index(desk, "  ").ids == read_index(desk).ids


def test_a_change_is_found_by_its_new_words_alone(desk: Desk) -> None:
    memo = a_memo(desk, subject="แผนปฏิบัติการ")
    change_memo(desk, memo.id, Typed({"subject": "รายงานผล"}))
    assert list(read_index(desk, "แผน").ids) == []
    assert read_index(desk, "งานผล").ids == [memo.id]


def test_an_index_that_was_read_stays_as_it_was(desk: Desk) -> None:
    memo = a_memo(desk)
    index = read_index(desk)
    sign(desk, memo.id, Signed("requester"))
    assert index.counts() == {Status.DRAFT: 1}
    assert read_index(desk).counts() == {Status.WAITING: 1}


def test_lines_in_pieces_are_all_lines_each_once(desk: Desk) -> None:
    for number in range(25):
        a_memo(desk, subject=f"เรื่องที่ {number}")
    ids = read_index(desk).ids
    pieces = [read_lines(desk, ids[first : first + 10]) for first in range(0, len(ids), 10)]
    assert [line for piece in pieces for line in piece] == all_lines(desk)


def test_the_newest_alone_can_be_asked_for(desk: Desk) -> None:
    for number in range(4):
        a_memo(desk, subject=f"เรื่องที่ {number}")
    a_memo(desk, subject="อื่น")
    assert [line.subject for line in newest_lines(desk, "เรื่อง", 2)] == ["เรื่องที่ 3", "เรื่องที่ 2"]
