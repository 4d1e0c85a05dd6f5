"""The chain of the journal: whatever is changed, taken out or put in breaks it there."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.office.journal import (
    FIRST,
    JournalEntry,
    anchor_of,
    first_break,
    follow,
    read_anchor,
    seal_of,
)

TEXT = st.text(max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
ACTS = st.builds(
    JournalEntry,
    seq=st.just(0),
    at=TEXT,
    who=TEXT,
    act=TEXT,
    subject=TEXT,
    before=JSON,
    after=JSON,
    rows=st.dictionaries(TEXT, st.none() | TEXT, max_size=2),
)
JOURNALS = st.lists(ACTS, min_size=1, max_size=6)
PARTS = ("seq", "at", "who", "act", "subject", "before", "after", "rows", "previous", "hash")


def chain(acts: Sequence[JournalEntry]) -> list[JournalEntry]:
    """The acts as a journal."""
    entries: list[JournalEntry] = []
    for seq, act in enumerate(acts, start=1):
        entries.append(follow(seq, entries[-1].hash if entries else FIRST, act))
    return entries


def broken(entries: Sequence[JournalEntry]) -> int | None:
    return first_break(entry.link() for entry in entries)


@given(JOURNALS)
def test_a_journal_as_it_was_written_is_whole(acts: list[JournalEntry]) -> None:
    assert broken(chain(acts)) is None


def test_an_empty_journal_is_whole() -> None:
    assert broken([]) is None


@pytest.mark.parametrize("part", PARTS)
@settings(max_examples=15)
@given(acts=JOURNALS, data=st.data())
def test_a_change_of_any_part_breaks_the_chain_there(
    part: str, acts: list[JournalEntry], data: st.DataObject
) -> None:
    entries = chain(acts)
    place = data.draw(st.integers(0, len(entries) - 1))
    another = 900 if part == "seq" else {"x": "y" * 20}
    entries[place] = replace(entries[place], **{part: another})
    assert broken(entries) == place + 1


@given(JOURNALS, st.data())
def test_an_entry_sealed_anew_breaks_the_chain_at_the_next(
    acts: list[JournalEntry], data: st.DataObject
) -> None:
    entries = chain([*acts, *acts])
    place = data.draw(st.integers(0, len(entries) - 2))
    entries[place] = replace(entries[place], who="ผู้อื่น " * 3).sealed()
    assert broken(entries) == place + 2


@given(JOURNALS, st.data())
def test_an_entry_taken_out_or_put_in_breaks_the_chain_there(
    acts: list[JournalEntry], data: st.DataObject
) -> None:
    entries = chain([*acts, *acts])
    place = data.draw(st.integers(0, len(entries) - 2))
    assert broken(entries[:place] + entries[place + 1 :]) == place + 1
    twice = [*entries[: place + 1], *entries[place:]]
    assert broken(twice) == place + 2


@given(ACTS, ACTS)
def test_two_entries_that_say_something_else_have_other_hashes(
    one: JournalEntry, other: JournalEntry
) -> None:
    assert (one.sealed().hash == other.sealed().hash) == (one.text() == other.text())
    moved = replace(one, who=one.who + one.act, act="")
    assert moved.sealed().hash != one.sealed().hash or moved == one


def test_a_hash_can_be_made_without_this_program() -> None:
    entry = JournalEntry(0, "2026-11-22", "สมศรี", "sign", "memo 1", None, {"ก": 1})
    text = (
        'seq=1:1at=10:2026-11-22who=5:สมศรีact=4:signsubject=6:memo 1after=7:{"ก":1}'
        f"rows=2:{{}}previous=64:{FIRST}"
    )
    assert follow(1, FIRST, entry).hash == seal_of(text)


@given(st.integers(1, 999_999_999), st.text("0123456789abcdef", min_size=64, max_size=64), TEXT)
def test_the_end_of_the_journal_is_read_back_from_a_print(seq: int, own: str, around: str) -> None:
    assert read_anchor(f"{around} {anchor_of(seq, own)}") == (seq, own)


@pytest.mark.parametrize("text", ["", "journal:", "journal:1:abc", f"journal:0:{FIRST}", "12"])
def test_what_is_no_end_of_a_journal_is_none(text: str) -> None:
    assert read_anchor(text) is None
