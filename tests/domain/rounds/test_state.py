"""Where a sheet stands: computed from what was recorded, whatever was done and taken back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds import rules
from clerkdesk.domain.rounds.entries import Channel, Nothing, Sent, SentRow
from clerkdesk.domain.rounds.rows import RoundBook, shown_values
from clerkdesk.domain.rounds.state import RoundState, RoundStatus, state_of_round
from tests.domain.rounds.playing import COLUMNS, DUE, MAY, TODAY, UNIT, Play, published, recording
from tests.domain.rounds.test_rows import added, arrived


def state(play: Play, today: date = TODAY) -> RoundState:
    return state_of_round(play.book, DUE, today, COLUMNS)


def send(play: Play, on: date = TODAY) -> int:
    rows = tuple(SentRow(row.key, shown_values(row, COLUMNS)) for row in play.book.rows)
    of = rules.whose(play.book, recording(on))
    return play.keep(rules.send(play.book, Sent(**of, channel=Channel.MAIL, rows=rows)))


@pytest.mark.parametrize(
    ("today", "due", "status"),
    [
        (date(2018, 5, 29), DUE, RoundStatus.OPEN),
        (DUE, DUE, RoundStatus.DUE),
        (date(2018, 5, 31), DUE, RoundStatus.LATE),
        (date(2018, 6, 1), date(2018, 6, 5), RoundStatus.DUE),
        (date(2018, 6, 6), date(2018, 6, 5), RoundStatus.LATE),
    ],
)
def test_a_sheet_is_open_then_due_then_late(today: date, due: date, status: RoundStatus) -> None:
    assert state_of_round(RoundBook(MAY, UNIT), due, today).status is status


def test_a_sheet_that_was_sent_is_reported_and_says_how_late() -> None:
    play = Play(publications=[published(12)])
    send(play, date(2018, 6, 1))
    found = state(play)
    assert (found.status, found.on, found.late) == (RoundStatus.REPORTED, date(2018, 6, 1), 2)
    assert not found.changed


def test_a_sheet_that_came_in_is_taken_in() -> None:
    play = Play()
    arrived(play, {"subject": "ก"})
    assert (state(play).status, state(play).rows) == (RoundStatus.TAKEN_IN, 1)


def test_what_changed_since_the_sheet_was_sent_is_told_row_by_row() -> None:
    play = Play(publications=[published(12)])
    first, second = added(play, "ก"), added(play, "ข")
    send(play)
    play.keep(rules.write_row(play.book, recording(), first, {"visits": "7"}))
    play.keep(rules.remove_row(play.book, recording(), second))
    third = added(play, "ค")
    changes = state(play).changes
    assert (changes.added, changes.changed) == ((third,), (first,))
    assert [row.values["subject"] for row in changes.removed] == ["ข"]
    send(play)
    assert not state(play).changed


def test_a_publication_in_the_place_of_a_row_by_hand_is_no_new_row() -> None:
    play = Play()
    hand = added(play, "แผน", "2018-05-03")
    play.keep(rules.write_row(play.book, recording(), hand, {"result": "เผยแพร่แล้ว"}))
    send(play)
    play.publications = [published(12)]
    assert not state(play).changed


def test_a_row_without_subject_or_day_is_never_taken_for_another() -> None:
    play = Play()
    for visits in ("3", "4"):
        play.keep(rules.add_row(play.book, recording(), {"visits": visits}))
        if visits == "3":
            send(play)
            play.keep(rules.remove_row(play.book, recording(), "h1"))
    changes = state(play).changes
    assert (changes.added, [row.key for row in changes.removed]) == (("h4",), ["h1"])


def test_nothing_is_declared_only_where_there_is_nothing() -> None:
    play = Play()
    play.keep(rules.declare_nothing(play.book, recording()))
    found = state(play)
    assert (found.status, found.empty, found.nothing is not None) == (
        RoundStatus.REPORTED,
        True,
        True,
    )
    with pytest.raises(ClerkError, match="ไว้แล้ว"):
        rules.declare_nothing(play.book, recording())
    play.publications = [published(12)]
    assert state(play).status is RoundStatus.LATE
    with pytest.raises(ClerkError, match="มี 1 แถว"):
        rules.declare_nothing(play.book, recording())


def test_the_same_sheet_is_not_taken_in_twice_and_a_new_one_takes_its_place() -> None:
    play = Play()
    first = arrived(play, {"subject": "ก"})
    with pytest.raises(ClerkError, match="รับไว้แล้ว"):
        arrived(play, {"subject": "ก"})
    of = rules.whose(play.book, recording())
    newer = rules.Arrived(**of, sha256="2", rows=({"subject": "ข"},), supersedes=first)
    play.keep(rules.arrive(play.book, newer))
    assert [row.subject for row in play.book.rows] == ["ข"]


def test_a_sheet_of_nobody_and_one_of_a_month_to_come_are_refused() -> None:
    with pytest.raises(ClerkError, match="หน่วยใด"):
        arrived(Play(""), {"subject": "ก"})
    with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
        rules.declare_nothing(RoundBook(Month(2018, 7), UNIT), recording())
    with pytest.raises(ClerkError, match="ก่อนเดือน"):
        send(Play(), MAY.first - timedelta(days=1))


Step = tuple[str, int, str]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "write", "remove", "order", "nothing", "send", "arrive", "cancel"]),
        st.integers(0, 9),
        st.sampled_from(["", "แผน", "ข่าว", "2018-05-03"]),
    ),
    max_size=14,
)


def do(play: Play, step: Step) -> None:
    """One act, with what it needs picked from what is there; refused acts change nothing."""
    act, pick, text = step
    book, now = play.book, recording()
    key = book.rows[pick % len(book.rows)].key if book.rows else "h0"
    stands = [each.id for each in book.stands] or [0]
    acts = {
        "add": lambda: rules.add_row(book, now, {"subject": text, "published_on": text}),
        "write": lambda: rules.write_row(book, now, key, {"visits": text}),
        "remove": lambda: rules.remove_row(book, now, key),
        "order": lambda: rules.order_rows(book, now, [key]),
        "nothing": lambda: rules.declare_nothing(book, now),
        "cancel": lambda: rules.cancel(book, now, stands[pick % len(stands)], "เลิกทำ"),
    }
    special = {
        "send": lambda: send(play),
        "arrive": lambda: arrived(play, {"subject": text}, sha256=str(pick)),
    }
    if act in special:
        special[act]()
    else:
        play.keep(acts[act]())


@given(STEPS, st.booleans())
def test_no_sequence_of_acts_reaches_a_state_that_cannot_be(steps: list[Step], known: bool) -> None:
    play = Play(publications=[published(12)] if known else [])
    for step in steps:
        before = list(play.entries)
        try:
            do(play, step)
        except ClerkError:
            assert play.entries == before
        assert play.entries[: len(before)] == before, "nothing recorded is lost"
        _possible(play)


def _possible(play: Play) -> None:
    book, found = play.book, state(play)
    shown = [row.key for row in book.rows]
    hidden = [key for row in book.rows for key in row.doubles]
    assert len({*shown, *hidden}) == len(shown) + len(hidden)
    assert {row.key for row in play.publications} <= {*shown, *hidden}
    assert found.empty == (found.rows == 0) == (not shown)
    assert found.reported == (found.on is not None)
    assert found.nothing is None or found.empty
    assert (found.status is RoundStatus.TAKEN_IN) == bool(found.arrived)
    assert found.sent is not None or not found.changed
    assert found.status is not RoundStatus.LATE or found.late == (TODAY - DUE).days
    declared = [each for each in book.stands if isinstance(each, Nothing)]
    assert len(declared) <= 2  # one that rows came upon, and one after these were gone


@given(STEPS, STEPS.filter(bool))
def test_cancelling_an_act_makes_the_sheet_as_it_was_before(
    earlier: list[Step], steps: list[Step]
) -> None:
    play = Play(publications=[published(12)])
    for step in [*earlier, *steps]:
        before, count = (play.book.rows, state(play)), len(play.entries)
        try:
            do(play, step)
        except ClerkError:
            continue
        if len(play.entries) == count or step[0] == "cancel":
            continue
        done = play.entries[-1].id
        play.keep(rules.cancel(play.book, recording(), done, "เลิกทำ"))
        assert (play.book.rows, state(play)) == before
        del play.entries[count:]
        do(play, step)
