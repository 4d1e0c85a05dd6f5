"""A fiscal year in figures: what is counted where, and for how long memos wait."""

from contextlib import closing
from datetime import date

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, cancel_entry, sign
from clerkdesk.desk.topics import add_topic, rename_topic
from clerkdesk.desk.units import find_unit, rename_unit
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.settings import bundled
from tests.office import FakeClock, a_memo, an_allowed_memo

MAY, JUNE = Month(2018, 5), Month(2018, 6)


def test_each_memo_counts_in_the_month_of_its_date(desk: Desk, clock: FakeClock) -> None:
    first = a_memo(desk)
    clock.forward(30)
    second, third = a_memo(desk), an_allowed_memo(desk)
    overview = read_overview(desk)
    assert overview.year == FiscalYear(2561)
    assert next(iter(overview.months)) == Month(2017, 10)
    assert overview.months[MAY].written == (first.id,)
    assert overview.months[JUNE].written == (third.id, second.id)
    assert overview.months[JUNE].allowed == (third.id,)
    assert overview.total.open == (third.id, second.id, first.id)


def test_what_was_published_is_allowed_too_and_no_longer_open(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    publish(desk, memo.id, Publication(url="https://example.go.th"))
    total = read_overview(desk).total
    assert (total.written, total.allowed, total.published, total.open) == (
        (memo.id,),
        (memo.id,),
        (memo.id,),
        (),
    )


def test_waiting_is_told_by_holder_with_the_middle_and_the_longest(
    desk: Desk, clock: FakeClock
) -> None:
    memos = []
    for days in (1, 4, 10):
        memos.append(a_memo(desk).id)
        clock.forward(days)
    [waiting] = read_overview(desk).waiting
    assert waiting.holder == state_of(get_memo(desk, memos[0])).holder.title
    assert waiting.memos == tuple(memos)
    assert (waiting.middle, waiting.longest) == (14, 15)


def test_the_days_are_those_of_the_memo_also_when_an_entry_was_taken_back(
    desk: Desk, clock: FakeClock
) -> None:
    plain, taken_back = a_memo(desk), a_memo(desk)
    for memo in (plain, taken_back):
        clock.forward(3)
        sign(desk, memo.id, Signed("requester"))
    clock.forward(2)
    entry = sign(desk, taken_back.id, Signed("head")).entry
    cancel_entry(desk, taken_back.id, entry.id, "ลงผิดเรื่อง")
    clock.forward(5)
    found = {
        memo: (waiting.middle, waiting.longest)
        for waiting in read_overview(desk).waiting
        for memo in waiting.memos
    }
    days = [state_of(get_memo(desk, each.id)).days(desk.today()) for each in (plain, taken_back)]
    assert days == [10, 7]
    assert found == {plain.id: (8, 10), taken_back.id: (8, 10)}


def test_another_year_has_its_own_figures(desk: Desk, clock: FakeClock) -> None:
    memo = a_memo(desk)
    clock.forward(365)
    assert read_overview(desk).total.written == ()
    earlier = read_overview(desk, FiscalYear(2561))
    assert earlier.total.written == (memo.id,)
    assert earlier.years == (FiscalYear(2562), FiscalYear(2561))


def test_the_unit_with_most_memos_comes_first(desk: Desk) -> None:
    a_memo(desk, unit="กลุ่มนโยบายและแผน")
    for _ in range(2):
        a_memo(desk, unit="กลุ่มอำนวยการ")
    units = read_overview(desk).units
    assert [len(counted.written) for counted in units.values()] == [2, 1]
    assert next(iter(units)) == "กลุ่มอำนวยการ"


def test_a_unit_and_a_topic_are_counted_once_whatever_they_were_called(desk: Desk) -> None:
    topic = add_topic(desk, "แผน", "๑.๑")
    a_memo(desk, unit="กลุ่มอำนวยการ", topic="๑.๑ แผน")
    rename_unit(desk, find_unit(desk, "กลุ่มอำนวยการ").id, "กลุ่มบริหารทั่วไป")
    rename_topic(desk, topic.made, "แผนปฏิบัติการ")
    a_memo(desk, unit="กลุ่มบริหารทั่วไป", topic="แผนปฏิบัติการ")
    overview = read_overview(desk)
    assert {name: len(each.written) for name, each in overview.units.items()} == {"กลุ่มบริหารทั่วไป": 2}
    assert {name: len(each.written) for name, each in overview.topics.items()} == {"แผนปฏิบัติการ": 2}


def test_documents_are_left_out_also_when_their_form_is_used_no_longer(
    desk: Desk, clock: FakeClock
) -> None:
    folder = desk.folder / "forms"
    folder.mkdir(exist_ok=True)
    own = bundled("forms", "order.toml").read_text("utf-8").replace('"order"', '"own-order"', 1)
    (folder / "own-order.toml").write_text(own, "utf-8")
    with closing(open_desk(desk.folder, clock)) as then:
        new_memo(then, "own-order", Typed({"people": "ก | ข | reporter | ค", "date": "วันนี้"}))
    (folder / "own-order.toml").unlink()
    assert "own-order" not in desk.shelf.forms
    assert read_overview(desk).nothing


def test_an_office_without_memos_has_nothing_to_count(desk: Desk) -> None:
    overview = read_overview(desk)
    assert overview.nothing
    assert len(overview.months) == 12
    assert overview.year.contains(date(2018, 5, 15))
