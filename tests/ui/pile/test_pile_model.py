"""The memos of a pile as a model, without a window."""

from PySide6.QtTest import QAbstractItemModelTester

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.pile import try_pile
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.words import Words
from clerkdesk.ui.pile.model import PileModel
from clerkdesk.ui.voice import Voice
from tests.office import a_memo

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_model_keeps_qts_rules_while_the_pile_grows_changes_and_shrinks(desk: Desk) -> None:
    made = [a_memo(desk, subject=f"เรื่องที่ {place}").id for place in range(4)]
    model = PileModel(Voice(Words()))
    tester = QAbstractItemModelTester(model, FATAL)
    for ids in ([], made[:2], made, made[1:], []):
        model.show(try_pile(desk, ids, Signed("requester")).memos)
        assert [memo.line.id for memo in model.memos] == ids
    assert tester.model() is model


def test_further_memos_do_not_move_those_that_are_there(desk: Desk) -> None:
    made = [a_memo(desk).id for _ in range(3)]
    model = PileModel(Voice(Words()))
    model.show(try_pile(desk, made[:2], Signed("requester")).memos)
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show(try_pile(desk, made, Signed("requester")).memos)
    assert (model.row_of(made[1]), model.row_of(made[2]), resets) == (1, 2, [])


def test_a_row_says_in_short_what_is_against_it_and_aloud_what_to_do(desk: Desk) -> None:
    memo = a_memo(desk).id
    sign(desk, memo, Signed("requester"))
    model = PileModel(Voice(Words()))
    model.show(try_pile(desk, [memo], Signed("requester")).memos)
    [row] = model.memos
    assert "ลงนามแล้วโดย" in model.reason(row)
    assert "ให้แก้ไขการลงนามเดิม" not in model.reason(row)
    assert "ให้แก้ไขการลงนามเดิม" in model.read_aloud(row)
