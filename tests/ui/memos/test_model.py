"""The list of memos as a model, without a window."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.desk.memolist import MemoIndex
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording, Words
from clerkdesk.store.standing import MemoGroup, Standing
from clerkdesk.ui.memos.lines import Lines
from clerkdesk.ui.memos.model import PAGE, MemoModel, Role
from clerkdesk.ui.memos.rows import rows_of
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.work import Work

DIRECTOR = Wording("ผู้อำนวยการ", "Director")


def line(memo_id: int, status: Status = Status.WAITING, days: int | None = 3) -> MemoLine:
    subject = f"แผนปฏิบัติการ {memo_id}"
    number = f"ศธ 04100/{memo_id}"
    day = date(2018, 5, 15)
    return MemoLine(
        memo_id, number, "memo", subject, "มานี", "", day, status, DIRECTOR, "นายมารุต", days
    )


def index_of(*waiting: int, published: tuple[int, ...] = ()) -> MemoIndex:
    """An index of memos that lie with the director, and of others that are published."""
    groups = (
        MemoGroup(Status.WAITING, DIRECTOR, "", waiting),
        MemoGroup(Status.PUBLISHED, Wording(""), "", published),
    )
    standing = Standing(1, groups)
    return MemoIndex("", standing.newest_first, standing, (DIRECTOR, Wording("")))


class Shelf:
    """Lines as they stand; what was read of them is written down."""

    def __init__(self) -> None:
        self.lines: dict[int, MemoLine] = {}
        self.read: list[int] = []
        self.error: Exception | None = None

    def __call__(self, ids: list[int]) -> list[MemoLine]:
        if self.error is not None:
            raise self.error
        self.read += ids
        return [self.lines.get(each) or line(each) for each in ids]


@pytest.fixture
def errors() -> list[Exception]:
    return []


@pytest.fixture
def work(qtbot: QtBot, errors: list[Exception]) -> Iterator[Work]:
    work = Work(errors.append)
    yield work
    work.close()


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def lines(work: Work, shelf: Shelf) -> Lines:
    return Lines(work, shelf)


@pytest.fixture
def model(lines: Lines) -> MemoModel:
    model = MemoModel(Voice(Words()), lines)
    model.setProperty("tester", QAbstractItemModelTester(model, model))
    return model


@pytest.fixture
def rest(work: Work, qtbot: QtBot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: work.idle)


def spoken(model: MemoModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_a_row_is_one_sentence_for_who_listens_and_shows_its_subject(
    model: MemoModel, shelf: Shelf, rest: Callable[[], None]
) -> None:
    shelf.lines[2] = line(2, Status.PUBLISHED, None)
    model.show(rows_of(index_of(3, published=(2,))))
    assert spoken(model) == ["กำลังอ่าน…", "กำลังอ่าน…"]
    rest()
    assert spoken(model) == [
        "ศธ ๐๔๑๐๐/๓, แผนปฏิบัติการ 3, กำลังเสนอ, ผู้อำนวยการ นายมารุต, ๓ วัน",
        "ศธ ๐๔๑๐๐/๒, แผนปฏิบัติการ 2, เผยแพร่แล้ว, ผู้อำนวยการ นายมารุต",
    ]
    assert model.index(0).data() == "แผนปฏิบัติการ 3"


def test_a_line_that_is_not_read_yet_does_not_block_and_comes_later(
    model: MemoModel, qtbot: QtBot
) -> None:
    model.show(rows_of(index_of(1)))
    assert model.line(0) is None
    assert model.index(0).data() == ""
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.line(0) == line(1)


def test_only_the_page_that_is_looked_at_is_read(
    model: MemoModel, shelf: Shelf, rest: Callable[[], None]
) -> None:
    model.show(rows_of(index_of(*range(1, 1001))))
    rest()  # the tester looks at the first row
    shelf.read.clear()
    model.line(999)
    rest()
    assert sorted(shelf.read) == list(range(1, PAGE + 1))


def test_what_was_scrolled_past_is_not_read(
    model: MemoModel, shelf: Shelf, rest: Callable[[], None]
) -> None:
    model.show(rows_of(index_of(*range(1, 5001))))
    rest()
    shelf.read.clear()
    for row in range(PAGE, 5000, PAGE):
        model.line(row)
    rest()
    assert len(shelf.read) <= 5 * PAGE
    assert 1 in shelf.read


def test_the_same_memos_change_in_their_place(
    model: MemoModel, lines: Lines, shelf: Shelf, qtbot: QtBot, rest: Callable[[], None]
) -> None:
    model.show(rows_of(index_of(1, 2)))
    model.line(0)
    rest()
    shelf.lines[2] = line(2, Status.ALLOWED)
    lines.hold_as_of(2)
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(rows_of(index_of(1, 2)))
    stale = model.line(0)
    assert stale is not None
    assert stale.status is Status.WAITING
    rest()
    fresh = model.line(0)
    assert fresh is not None
    assert fresh.status is Status.ALLOWED


def test_what_was_read_before_an_act_is_read_again_after_it(
    model: MemoModel, lines: Lines, shelf: Shelf, rest: Callable[[], None]
) -> None:
    model.show(rows_of(index_of(1)))
    model.line(0)  # under way while the act is recorded
    lines.hold_as_of("later")
    rest()
    model.line(0)
    rest()
    assert shelf.read == [1, 1]


def test_what_cannot_be_read_is_told_once(
    model: MemoModel, shelf: Shelf, errors: list[Exception], rest: Callable[[], None]
) -> None:
    shelf.error = OSError("gone")
    model.show(rows_of(index_of(1, 2)))
    for _ in range(5):
        model.line(0)
        rest()
    assert errors == [shelf.error]


def test_heads_cannot_be_chosen_and_memos_can(model: MemoModel) -> None:
    model.show(rows_of(index_of(4, 2, published=(3,)), grouped=True))
    assert [model.index(row).data(Role.ID) for row in range(5)] == [0, 4, 2, 0, 3]
    chosen = [bool(model.index(row).flags()) for row in range(5)]
    assert chosen == [False, True, True, False, True]
    assert model.index(0).data() == spoken(model)[0] == "อยู่ที่ ผู้อำนวยการ (๒)"
    assert model.index(3).data() == "จบเรื่องแล้ว (๑)"
