"""Finding memos by any part of what stands in them, whatever this SQLite can do."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.thai.text import search_key
from clerkdesk.store.database import FILE, Store
from clerkdesk.store.files import Files
from clerkdesk.store.forms import FormReader
from clerkdesk.store.memocodec import search_text
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.opening import open_engine
from clerkdesk.store.resealing import Sealing
from clerkdesk.store.sqlite import Sqlite
from clerkdesk.store.trigrams import Trigrams, WithoutTrigrams
from tests.store.samples import FORM_TEXT, NOW, add_memo, new_memo, open_store, read_form

LETTERS = "กขนมำาเแิีัุู่้์ๆฯ๐๑๒012AaZß %_\"'*^\u200b"
"""What finds its way into subjects, and what could mean something to SQLite."""

WORDS = st.lists(
    st.sampled_from(["แผน", "เเผน", "น้ำ", "นํ้า", "ที่ ๒๕๖๑", "2561", "ปี", "AMSS++", " "])
    | st.text(LETTERS, max_size=6),
    max_size=5,
).map("".join)
MEMOS = st.lists(st.builds(dict, subject=WORDS, number=WORDS, unit=WORDS), min_size=4, max_size=4)


def with_search(folder: Path, search: Trigrams | WithoutTrigrams) -> Store:
    """A store on a machine whose SQLite can do what ``search`` does."""
    dialect = Sqlite(folder / FILE)
    dialect.search = search
    engine = open_engine(dialect, Migrations(), Sealing("-", lambda: NOW))
    store = Store(dialect, engine, Files(folder), FormReader(read_form), lambda: NOW, "-")
    store.make_index()
    return store


@pytest.fixture(params=[Trigrams(), WithoutTrigrams()], ids=["trigrams", "without"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with with_search(tmp_path, request.param) as store:
        yield store


def found(store: Store, text: str) -> list[int]:
    with store.read() as tx:
        return sorted(tx.texts.matching(text))


def holding(memos: list[Memo], text: str) -> list[int]:
    """The brute force: every memo looked into."""
    return [memo.id for memo in memos if search_key(text) in search_text(memo)]


def part(memos: list[Memo], of: tuple[int, int, int]) -> str:
    """Some letters of what stands in ``memos``."""
    texts = [text for memo in memos for text in search_text(memo).split("\n") if text]
    which, start, length = of
    text = texts[which % len(texts)] if texts else ""
    first = start % len(text) if text else 0
    return text[first : first + length]


PARTS = st.tuples(st.integers(0, 20), st.integers(0, 40), st.integers(1, 12))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MEMOS, st.lists(PARTS | WORDS, min_size=5, max_size=10))
def test_any_part_finds_what_looking_into_every_memo_finds(
    either: Store, fields: list[dict[str, str]], asked: list[tuple[int, int, int] | str]
) -> None:
    """The memos of the example before are changed into those of this one."""
    with either.write("memos") as tx:
        memos = tx.memos.all() or [tx.memos.add(new_memo(), FORM_TEXT) for _ in fields]
        pairs = zip(memos, fields, strict=True)
        memos = [tx.memos.change(replace(memo, **each)) for memo, each in pairs]
        tx.journal.note("memos")
    for each in asked:
        text = each if isinstance(each, str) else part(memos, each)
        if search_key(text):
            assert found(either, text) == holding(memos, text), text


@pytest.mark.parametrize("length", range(1, 13))
def test_every_part_of_a_subject_finds_it(either: Store, length: int) -> None:
    subject = "นํ้าท่วม ปี ๒๕๖๑"
    memo, _ = add_memo(either, subject), add_memo(either, "อื่น")
    key = search_key(subject)
    starts = range(len(key) - length + 1)
    typed = {key[start : start + length].strip() for start in starts} - {""}
    assert [part for part in typed if memo.id not in found(either, part)] == []


def test_one_letter_that_stands_nearly_everywhere_is_found_everywhere(either: Store) -> None:
    words = [f"ก{first}{second}" for first in "ขคงจฉชซ" for second in "ญดตถทธนบปผ"]
    memos = [add_memo(either, word) for word in words]
    assert found(either, "ก") == [memo.id for memo in memos]


def test_the_end_of_one_field_and_the_begin_of_the_next_are_no_words(either: Store) -> None:
    add_memo(either, "แผนงาน", number="45")
    assert found(either, "น4") == found(either, "งาน45") == []
    assert found(either, "น") == found(either, "45") == [1]


def test_a_memo_is_found_no_more_by_what_it_said_before(either: Store) -> None:
    memo = add_memo(either, "แผนปฏิบัติการ")
    with either.write("memo.change") as tx:
        tx.memos.change(replace(memo, subject="รายงาน"))
        tx.journal.note("memo 1")
    assert found(either, "ปฏิบัติ") == found(either, "ฏิ") == []
    assert found(either, "ายงา") == found(either, "าย") == [memo.id]


def test_an_act_that_fails_leaves_nothing_to_be_found(either: Store) -> None:
    with pytest.raises(RuntimeError, match="does not tell"), either.write("memo.new") as tx:
        tx.memos.add(new_memo("แผน"), FORM_TEXT)
    assert found(either, "แผน") == []
    assert either.check() == []


def test_what_a_machine_without_trigrams_wrote_is_found_on_one_that_has_them(
    tmp_path: Path,
) -> None:
    with open_store(tmp_path) as store:
        add_memo(store, "แผนปฏิบัติการ")
    with with_search(tmp_path, WithoutTrigrams()) as store:
        add_memo(store, "แผนการเงิน")
    with open_store(tmp_path) as store:
        assert found(store, "แผน") == [1, 2]
        assert store.check() == []
    terms = "SELECT count(*) FROM memo_trigrams('เงิน')"
    with closing(sqlite3.connect(tmp_path / FILE)) as raw:
        assert raw.execute(terms).fetchone() == (1,)


def test_while_another_program_writes_without_trigrams_nothing_is_missed(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with with_search(tmp_path, WithoutTrigrams()) as other:
            add_memo(other, "แผนการเงิน")
        assert found(store, "การเงิน") == [1]
        add_memo(store, "การเงิน")
        assert found(store, "การเงิน") == [1, 2]
