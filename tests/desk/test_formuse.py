"""Forms changed at the desk: which memos use which revision, and what saving does."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import begin_form, copy_to_own, save_text
from clerkdesk.desk.formtexts import FormText, check_text, drop_draft, keep_draft, read_texts
from clerkdesk.desk.formuse import (
    Changed,
    asked_for,
    asked_revision,
    differences,
    revisions_of,
)
from clerkdesk.desk.memolist import read_index
from clerkdesk.domain.errors import ClerkError
from tests.office import a_memo

LINES = st.lists(st.text("ก่ab", max_size=3), max_size=8).map("\n".join)


def own(desk: Desk, form_id: str) -> FormText:
    return next(each for each in read_texts(desk) if each.form and each.form.id == form_id)


def saved(desk: Desk, text: FormText, new: str) -> FormText:
    assert text.path is not None
    save_text(desk, text.path, new, text.text)
    return own(desk, "memo")


@pytest.fixture
def memo_form(desk: Desk) -> FormText:
    """The permission memo as the office's own."""
    copy_to_own(desk, "memo")
    return own(desk, "memo")


def test_a_changed_text_becomes_the_next_revision_once_memos_use_it(
    desk: Desk, memo_form: FormText
) -> None:
    assert memo_form.form is not None
    first = memo_form.form.revision
    unused = saved(desk, memo_form, f"{memo_form.text}# ก\n")
    assert unused.form is not None
    assert unused.form.revision == first
    a_memo(desk)
    used = saved(desk, unused, f"{unused.text}# ข\n")
    assert used.form is not None
    assert used.form.revision == first + 1


def test_memos_are_counted_and_found_by_revision(desk: Desk, memo_form: FormText) -> None:
    old = [a_memo(desk).id, a_memo(desk).id]
    changed = saved(desk, memo_form, f"{memo_form.text}# ก\n")
    new = a_memo(desk).id
    assert changed.form is not None
    now = changed.form.revision
    counted = [(each.revision, each.memos, each.in_use) for each in revisions_of(desk, "memo")]
    assert counted == [(now, 1, True), (now - 1, 2, False)]
    assert sorted(read_index(desk, asked_for("memo", now - 1, thai=True)).ids) == old
    assert list(read_index(desk, asked_for("memo", now, thai=False)).ids) == [new]


def test_saving_is_undone_to_the_letter(desk: Desk, memo_form: FormText) -> None:
    assert memo_form.path is not None
    before = memo_form.path.read_bytes()
    done = save_text(desk, memo_form.path, f"{memo_form.text}# ก\n", memo_form.text)
    assert done.undo is not None
    done.undo.run()
    assert memo_form.path.read_bytes() == before
    assert own(desk, "memo").text == memo_form.text


def test_a_new_form_that_was_not_meant_is_taken_away(desk: Desk) -> None:
    done = begin_form(desk, "leave", "memo", "ใบลา")
    assert own(desk, "leave").own
    assert done.undo is not None
    done.undo.run()
    assert "leave" not in desk.shelf.forms
    assert not list((desk.folder / "forms").glob("*.toml"))


def test_a_text_with_mistakes_is_refused_and_the_form_in_use_stays(
    desk: Desk, memo_form: FormText
) -> None:
    assert memo_form.path is not None
    with pytest.raises(ClerkError, match="ยังมีที่ต้องแก้"):
        save_text(desk, memo_form.path, "id = 1", memo_form.text)
    assert own(desk, "memo").text == memo_form.text


def test_a_draft_lies_beside_the_text_until_it_is_dropped(desk: Desk, memo_form: FormText) -> None:
    keep_draft(desk, memo_form.key, "ร่าง")
    assert own(desk, "memo").typed == "ร่าง"
    drop_draft(desk, memo_form.key)
    assert own(desk, "memo").typed == memo_form.text


@pytest.mark.parametrize("text", ["", "[[[[", "a = [" * 500, "a.b" * 3000, "\x00", "id = 'ก'"])
def test_any_text_is_a_form_or_has_mistakes(desk: Desk, text: str) -> None:
    proof = check_text(desk, text, "x.toml")
    assert (proof.form is None) is bool(proof.mistakes)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("แบบ:memo/2", ("memo", 2)),
        (" form : unit-memo / ๑๒ ", ("unit-memo", 12)),
        ("แบบ memo", None),
        ("แบบ:memo", None),
        ("/45", None),
    ],
)
def test_a_search_may_ask_for_a_revision(typed: str, asked: tuple[str, int] | None) -> None:
    assert asked_revision(typed) == asked


def test_a_difference_shows_a_few_lines_around_each_change() -> None:
    old = "\n".join(f"line {n}" for n in range(20))
    changes = differences(old, old.replace("line 9", "line nine"))
    assert changes[0] == Changed(" ", "line 6")
    assert Changed("-", "line 9") in changes
    assert Changed("+", "line nine") in changes
    assert changes[-1] == Changed(" ", "line 12")


@settings(max_examples=60, deadline=None)
@given(LINES, LINES)
def test_a_difference_leads_from_one_text_to_the_other(old: str, new: str) -> None:
    changes = differences(old, new)
    assert bool(changes) is (old != new)
    came = Counter(each.line for each in changes if each.sign == "+")
    went = Counter(each.line for each in changes if each.sign == "-")
    lines = Counter(old.split("\n"))
    lines.update(came)
    lines.subtract(went)
    assert +lines == Counter(new.split("\n"))
