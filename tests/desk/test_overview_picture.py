"""A fiscal year for its picture: what is counted where, what waited where, what is missing."""

import pytest

from clerkdesk.desk.codes import add_code, link_code
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.overviewflow import Span
from clerkdesk.desk.overviewpicture import read_picture
from clerkdesk.desk.overviewplots import Behind, days_plot, gaps_plot, published_plot, rounds_plot
from clerkdesk.desk.overviewrounds import RoundLook, look_of
from clerkdesk.desk.overviewwords import PaperVoice
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.roundreports import Sending, record_sent
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.signatures import Signed, cancel_entry, sign
from clerkdesk.desk.topics import add_topic, end_topic
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.domain.plots.data import Bars, Gaps, HeatMap, Plot, Ranges
from clerkdesk.domain.rounds.entries import Channel
from clerkdesk.domain.thai.digits import Digits
from tests.desk.published import published
from tests.desk.rounds import APRIL, OTHER, UNIT, a_row, two_units
from tests.office import FakeClock, a_memo, an_allowed_memo

MAY, JUNE = Month(2018, 5), Month(2018, 6)
HERE = Publication(url="https://example.go.th/a")
VOICE = PaperVoice(Digits.ARABIC)


def looks(desk: Desk, unit: str) -> dict[int, RoundLook]:
    """How each month's round of a unit looks, by the number of the month."""
    [row] = [row for row in read_picture(desk).rounds.rows if row.unit.name == unit]
    return {state.month.month: look_of(state) for state in row.states if state}


def keys(plot: Plot) -> list[Behind]:
    """What stands behind the cells of a heat map, row by row."""
    assert isinstance(plot, HeatMap)
    found = [cell.key for row in plot.cells for cell in row if cell]
    return [key for key in found if isinstance(key, Behind)]


def test_publications_count_in_the_month_of_the_first_one(desk: Desk, clock: FakeClock) -> None:
    add_topic(desk, "แผน", "๑.๑")
    memo, other = an_allowed_memo(desk, topic="แผน"), an_allowed_memo(desk)
    clock.forward(20)
    publish(desk, memo.id, HERE)
    publish(desk, other.id, HERE)
    clock.forward(30)
    publish(desk, memo.id, Publication(url="https://example.go.th/b"))
    picture = read_picture(desk)
    assert picture.published == {JUNE: {"๑.๑ แผน": (memo.id,), "": (other.id,)}}
    assert picture.topics == ("๑.๑ แผน", "")


def test_a_year_of_which_there_are_sheets_alone_can_be_chosen(desk: Desk) -> None:
    two_units(desk)
    declare_nothing(desk, Month(2017, 8), UNIT)
    years = (FiscalYear(2561), FiscalYear(2560))
    assert read_picture(desk).years == years
    assert read_overview(desk).years == years


def test_a_publication_that_was_taken_back_does_not_count(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    entry = publish(desk, memo.id, HERE).entry
    cancel_entry(desk, memo.id, entry.id, "ผิดเรื่อง")
    assert read_picture(desk).published == {}


@pytest.mark.parametrize("taken_back", [False, True])
def test_the_days_of_each_step_are_told_and_the_slowest_stands_out(
    desk: Desk, clock: FakeClock, taken_back: bool
) -> None:
    memo = a_memo(desk)
    if taken_back:  # is read whole, and gives the same
        entry = sign(desk, memo.id, Signed("requester")).entry
        cancel_entry(desk, memo.id, entry.id, "ผิดเรื่อง")
    for days, step, choice in (
        (1, "requester", ""),
        (2, "head", ""),
        (7, "opinion", "for"),
        (3, "director", "allow"),
    ):
        clock.forward(days)
        sign(desk, memo.id, Signed(step, "นายฐิติ ฎีกา", choice=choice))
    clock.forward(4)
    publish(desk, memo.id, HERE)
    flow = read_picture(desk).flow
    assert [stage.spread.median for stage in flow.steps] == [1, 2, 7, 3, 4]
    assert flow.slowest is flow.steps[2]
    spans = {span: stage.spread.longest for span, stage in flow.spans.items()}
    assert spans == {Span.ALLOWED: 13, Span.PUBLISHED: 4, Span.WHOLE: 17}
    assert flow.steps[0].memos == (memo.id,)


def test_a_memo_that_was_refused_took_no_days_to_permission(desk: Desk) -> None:
    memo = a_memo(desk)
    for step, choice in (("requester", ""), ("head", ""), ("opinion", "for")):
        sign(desk, memo.id, Signed(step, "นายฐิติ ฎีกา", choice=choice))
    sign(desk, memo.id, Signed("director", choice="refuse"))
    flow = read_picture(desk).flow
    assert flow.spans == {}
    assert flow.slowest is None


def test_topics_and_codes_without_a_publication_are_missing(desk: Desk) -> None:
    told, asked, ended = (add_topic(desk, name).made for name in ("แผน", "ข่าว", "เก่า"))
    end_topic(desk, ended, desk.today())
    for number, topic in enumerate((told, asked), start=1):
        add_code(desk, 2561, f"O{number}", "รายการ")
        link_code(desk, topic, 2561, f"O{number}")
    add_code(desk, 2561, "O10", "ไม่มีหัวข้อ")
    publish(desk, an_allowed_memo(desk, topic="แผน").id, HERE)
    memo = a_memo(desk, topic="ข่าว")
    missing = read_picture(desk).missing
    assert [(gap.topic.id, gap.codes, gap.memos) for gap in missing.topics] == [
        (asked, ("O2",), [memo.id])
    ]
    assert [gap.code.code for gap in missing.codes] == ["O2", "O10"]
    assert (missing.topic_count, missing.code_count) == (2, 3)
    plot = gaps_plot(VOICE, read_picture(desk))
    assert isinstance(plot, Gaps)
    assert [row.detail for row in plot.rows] == [
        "1 หัวข้อ ยังไม่เผยแพร่",
        "ยังไม่ผูกหัวข้อใด",
        "O2 · ขอแล้ว 1 เรื่อง",
    ]


def test_rounds_look_as_they_stand(desk: Desk, clock: FakeClock) -> None:
    two_units(desk)
    a_row(desk)
    record_sent(desk, APRIL, UNIT, Sending(Channel.MAIL))
    assert looks(desk, UNIT)[4] is RoundLook.AFTER
    assert looks(desk, OTHER)[4] is RoundLook.MISSING
    a_row(desk, month=MAY)
    record_sent(desk, MAY, UNIT, Sending(Channel.PAPER))
    declare_nothing(desk, MAY, OTHER)
    assert looks(desk, UNIT)[5] is RoundLook.ON_TIME
    assert looks(desk, OTHER)[5] is RoundLook.NOTHING
    assert looks(desk, OTHER)[6] is RoundLook.OPEN
    clock.forward(45)  # 29 June, the working day before the last of the month
    assert looks(desk, OTHER)[6] in (RoundLook.OPEN, RoundLook.DUE)


def test_a_sheet_that_was_sent_with_publications_alone_is_not_empty(desk: Desk) -> None:
    two_units(desk)
    memo = published(desk, UNIT)
    record_sent(desk, MAY, UNIT, Sending(Channel.MAIL))
    assert looks(desk, UNIT)[5] is RoundLook.ON_TIME
    [key] = [
        key
        for key in keys(rounds_plot(VOICE, read_picture(desk)))
        if (key.unit, key.month) == (UNIT, MAY)
    ]
    assert key.memos == (memo,)


def test_months_before_the_program_was_used_are_left_out(desk: Desk) -> None:
    two_units(desk)
    declare_nothing(desk, APRIL, UNIT)
    plot = rounds_plot(VOICE, read_picture(desk))
    assert isinstance(plot, HeatMap)
    assert plot.rows[-1] == "รวมทั้งสำนักงาน"
    by_month = dict(zip(plot.columns, plot.cells[0], strict=True))
    assert [name for name, cell in by_month.items() if cell is None][-1] == "มี.ค."


def test_topics_beyond_the_first_share_a_look(desk: Desk) -> None:
    for number in range(7):
        publish(desk, an_allowed_memo(desk, topic=f"หัวข้อ {number}").id, HERE)
    plot = published_plot(VOICE, read_picture(desk))
    assert isinstance(plot, Bars)
    assert [legend.words for legend in plot.series][-1] == "หัวข้ออื่นอีก 3 หัวข้อ"
    [may] = [column for column in plot.columns if column.total]
    assert [part.count for part in may.parts] == [1, 1, 1, 1, 3]
    assert len({legend.look for legend in plot.series}) == len(plot.series)


def test_every_value_is_said_in_words(desk: Desk, clock: FakeClock) -> None:
    memo = an_allowed_memo(desk)
    clock.forward(5)
    publish(desk, memo.id, HERE)
    plot = days_plot(VOICE, read_picture(desk))
    assert isinstance(plot, Ranges)
    assert "ค่ากลาง 5 วัน" in plot.rows[-1].said
    assert "จาก 1 เรื่อง" in plot.rows[-1].said
    assert [row.remark for row in plot.rows if row.strong] == ["รอนานที่สุด"]


def test_another_year_has_its_own_picture(desk: Desk, clock: FakeClock) -> None:
    memo = an_allowed_memo(desk)
    publish(desk, memo.id, HERE)
    clock.forward(365)
    assert read_picture(desk).published == {}
    earlier = read_picture(desk, FiscalYear(2561))
    assert earlier.published[MAY][""] == (get_memo(desk, memo.id).id,)
    assert earlier.years == (FiscalYear(2562), FiscalYear(2561))


def test_an_office_without_anything_has_no_picture(desk: Desk) -> None:
    picture = read_picture(desk)
    assert all(make(VOICE, picture).empty for make in (published_plot, days_plot, gaps_plot))
