"""How long memos waited at each step, and how days are spread."""

from collections import defaultdict
from datetime import date
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.form.form import Choice, Filing, Form, FormKind, Meaning, Step
from clerkdesk.domain.memo.waits import (
    HANDED_OVER,
    PRINTED,
    PUBLISHED,
    RETURNED,
    SIGNED,
    Passing,
    Spread,
    Waits,
    waits_of,
)

ALLOW = Choice(key="allow", label="อนุญาต", means=Meaning.ALLOWS)
FORM = Form(
    id="permission",
    revision=1,
    kind=FormKind.MEMO,
    title="บันทึก",
    filing=Filing(publisher="publisher"),
    steps=(Step(id="head", title="หัวหน้า"), Step(id="director", title="ผอ.", choices=(ALLOW,))),
)
MADE = date(2018, 5, 1).toordinal()


def on(day: int, kind: str, step: str = "", circuit: int = 1, memo: int = 1) -> Passing:
    return Passing(kind, step, date(2018, 5, day), circuit, (memo,))


def waited(*passings: Passing) -> tuple[Waits, dict[str, list[int]]]:
    waits = waits_of(FORM, passings, {1: MADE, 2: MADE})
    found: dict[str, list[int]] = defaultdict(list)
    for (kind, step), passed in waits.passed.items():
        found[step or kind] += [days for days, _memo in passed]
    return waits, dict(found)


def test_each_step_waited_since_the_one_before() -> None:
    waits, found = waited(
        on(3, SIGNED, "head"),
        on(9, SIGNED, "director"),
        on(10, HANDED_OVER),
        on(14, PUBLISHED),
    )
    assert found == {"head": [2], "director": [6], HANDED_OVER: [1], PUBLISHED: [4]}
    assert (waits.decided[1] - MADE, waits.published[1] - MADE) == (8, 13)


def test_a_step_that_came_after_the_publication_was_not_waited_for() -> None:
    waits, _ = waited(on(2, PUBLISHED), on(9, SIGNED, "head"), on(10, SIGNED, "director"))
    assert set(waits.passed) == {(PUBLISHED, "")}


def test_the_first_wait_begins_with_the_first_print() -> None:
    assert waited(on(4, PRINTED), on(6, PRINTED), on(7, SIGNED, "head"))[1] == {"head": [3]}


def test_what_happened_on_one_day_counts_in_the_order_of_the_chain() -> None:
    assert waited(on(5, PUBLISHED), on(5, SIGNED, "director"), on(5, SIGNED, "head"))[1] == {
        "head": [4],
        "director": [0],
        PUBLISHED: [0],
    }


def test_after_a_return_the_next_signature_waits_anew() -> None:
    found = waited(
        on(2, SIGNED, "head"),
        on(5, RETURNED, circuit=2),
        on(5, SIGNED, "head", circuit=2),
        on(6, SIGNED, "director", circuit=2),
    )[1]
    assert found == {"head": [1, 0], "director": [1]}


def test_a_second_publication_is_waited_for_by_nobody() -> None:
    waits, found = waited(on(3, PUBLISHED), on(20, PUBLISHED))
    assert found == {PUBLISHED: [2]}
    assert waits.published[1] - MADE == 2


def test_memos_do_not_wait_for_one_another() -> None:
    waits, _found = waited(on(3, SIGNED, "head"), on(9, SIGNED, "head", memo=2))
    assert waits.passed[SIGNED, "head"] == [(2, 1), (8, 2)]


def test_a_signature_before_the_memo_was_made_waited_no_day() -> None:
    early = Passing(SIGNED, "head", date(2018, 4, 20), 1, (1,))
    assert waited(early, on(3, SIGNED, "director"))[1] == {"head": [0], "director": [13]}


def test_quartiles_are_those_of_a_spreadsheet() -> None:
    spread = Spread.of([4, 1, 3, 2, 10])
    assert spread == Spread(2, 3, 4, 4.0, 10, 5)
    assert Spread.of([1, 2]) == Spread(1.25, 1.5, 1.75, 1.5, 2, 2)
    assert Spread.of([]) is None


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=60))
def test_quartiles_are_in_order_and_the_median_is_the_median(days: list[int]) -> None:
    spread = Spread.of(days)
    assert spread is not None
    assert min(days) <= spread.lower <= spread.median <= spread.upper <= spread.longest
    assert spread.median == pytest.approx(median(days))
