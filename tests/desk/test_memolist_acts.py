"""Whatever is done at the desk, the list of memos stays right."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import longest_days, read_index
from clerkdesk.desk.memos import Typed, ask_again, change_memo, get_memo, new_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import Signed, cancel_entry, return_memo, sign, withdraw_memo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.thai.text import search_key
from clerkdesk.store.memocodec import search_text
from tests.desk.lines import all_lines
from tests.office import a_memo

PARTS = ("2561", "ปฏิบัติ", "น้ำ", "/๗๗", "ผ", "ปร")


def sign_next(desk: Desk, memo: int) -> None:
    for step in state_of(get_memo(desk, memo)).ready[:1]:
        choices = [choice.key for choice in step.choices]
        sign(desk, memo, Signed(step.id, choice=choices[0] if choices else ""))


def sign_all(desk: Desk, memo: int) -> None:
    while state_of(get_memo(desk, memo)).ready:
        sign_next(desk, memo)


def undo(desk: Desk, memo: int) -> None:
    for entry in get_memo(desk, memo).entries[-1:]:
        cancel_entry(desk, memo, entry.id, "ผิด")


ACTS: dict[str, Callable[[Desk, int], object]] = {
    "new": lambda desk, _: a_memo(desk, subject="แผนปฏิบัติการ ๒๕๖๑"),
    "new with a number": lambda desk, _: a_memo(desk, subject="นํ้าประปา", number="ศธ ๑/๗๗"),
    "change": lambda desk, memo: change_memo(desk, memo, Typed({"subject": "รายงาน 2561"})),
    "number": lambda desk, memo: change_memo(desk, memo, Typed({"number": "ศธ ๑/๗๗"})),
    "copy": lambda desk, memo: new_memo(desk, "memo", Typed({"subject": "น้ำ"}), like=memo),
    "sign": sign_next,
    "sign all": sign_all,
    "refuse": lambda desk, memo: sign(desk, memo, Signed("director", choice="refuse")),
    "return": lambda desk, memo: return_memo(desk, memo, "head", "ขาดเอกสาร"),
    "hand over": lambda desk, memo: hand_over(desk, memo),
    "publish": lambda desk, memo: publish(desk, memo, Publication(url="https://a.go.th")),
    "withdraw": lambda desk, memo: withdraw_memo(desk, memo, "ไม่ใช้แล้ว"),
    "ask again": lambda desk, memo: ask_again(desk, memo, Typed({})),
    "undo": undo,
}


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(ACTS)), min_size=5, max_size=10))
def test_the_list_stays_right_after_every_act(desk: Desk, acts: list[str]) -> None:
    """Each is done to the newest memo; what is refused changes nothing."""
    for act in ["new", *acts]:
        newest = next(iter(read_index(desk).ids), 0)
        with suppress(ClerkError):
            ACTS[act](desk, newest)
        the_list_says_what_was_recorded(desk)
    assert desk.store.check() == []


def the_list_says_what_was_recorded(desk: Desk) -> None:
    lines = all_lines(desk)
    index = read_index(desk)
    assert list(index.ids) == [line.id for line in lines]
    assert index.counts() == Counter(line.status for line in lines)
    assert index.with_holders() == Counter(line.holder for line in lines if line.holder)
    held = sorted((line.holder, line.days) for line in lines if line.days is not None)
    assert longest_days(desk, index.by_holder()) == dict(held)  # the longest comes last
    with desk.store.read() as tx:
        texts = {memo.id: search_text(memo) for memo in tx.memos.all()}
    for part in PARTS:
        holding = [line.id for line in lines if search_key(part) in texts[line.id]]
        assert list(read_index(desk, part).ids) == holding
