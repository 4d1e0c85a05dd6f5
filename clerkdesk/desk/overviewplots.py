"""The picture of a year as plots, with what stands behind each part of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from clerkdesk.desk.overview import Ids
from clerkdesk.desk.overviewflow import Stage
from clerkdesk.desk.overviewpicture import Picture
from clerkdesk.desk.overviewrounds import ROUND_LOOKS, RoundLook, begun, look_of
from clerkdesk.desk.overviewwords import Speaks, days_figure, short_month
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.plots.data import (
    Bar,
    Bars,
    Cell,
    Column,
    Gap,
    Gaps,
    HeatMap,
    Legend,
    Plot,
    Range,
    Ranges,
)
from clerkdesk.domain.plots.drawing import Tone
from clerkdesk.domain.plots.looks import Hatch, Look, Mark
from clerkdesk.domain.plots.ranges import BOX, STRONG
from clerkdesk.domain.plots.scale import ticks
from clerkdesk.domain.rounds.entries import OFFICE
from clerkdesk.domain.rounds.state import RoundState

MOST_SERIES = 5
"""Topics that have a look of their own; all others share the last one."""


@dataclass(frozen=True)
class Behind:
    """What stands behind a part of a plot: memos, called ``title`` as a list; for a round, the
    sheet of ``unit`` of ``month``. ``wanting`` it is something that is missing."""

    title: str
    memos: Ids = ()
    month: Month | None = None
    unit: str = ""
    wanting: bool = False


LOOKS: Mapping[RoundLook, Look] = {
    RoundLook.ON_TIME: Look(Tone.ALLOWED, 0.16, Mark.TICK),
    RoundLook.AFTER: Look(Tone.WAITING, 0.16, Mark.TICK, Hatch.UP),
    RoundLook.NOTHING: Look(Tone.SECOND, 0.1, Mark.DASH),
    RoundLook.MISSING: Look(Tone.REFUSED, 0.18, Mark.CROSS, edged=True),
    RoundLook.DUE: Look(Tone.ACCENT, 0.0, Mark.RING, edged=True),
    RoundLook.OPEN: Look(Tone.SECOND, 0.0, Mark.DOT),
}

_SERIES = (
    Look(Tone.ACCENT, 0.3, edged=True),
    Look(Tone.ALLOWED, 0.22, None, Hatch.UP, edged=True),
    Look(Tone.WAITING, 0.22, None, Hatch.LEVEL, edged=True),
    Look(Tone.RETURNED, 0.22, None, Hatch.CROSSED, edged=True),
    Look(Tone.SECOND, 0.12, None, Hatch.DOWN, edged=True),
)

_TOPIC_GAP = Look(Tone.WAITING, 0.0, Mark.HOLLOW)
_CODE_GAP = Look(Tone.REFUSED, 0.0, Mark.CROSS)


def rounds_plot(speaks: Speaks, picture: Picture) -> Plot:
    """Twelve rounds × units, the whole office last."""
    grid = picture.rounds
    first = begun(grid)
    shown = [*((row.unit.name, row.states) for row in grid.rows), (OFFICE, grid.office)]
    cells = [
        [_round(speaks, picture, state, first) if state else None for state in states]
        for _unit, states in shown
    ]
    return HeatMap(
        name=speaks.say("การรายงานรายรอบของแต่ละหน่วย"),
        nothing=speaks.say("ปีนี้ยังไม่มีรอบที่ต้องรายงานในโปรแกรมนี้"),
        note=speaks.say("ตัวเลขในช่อง: จำนวนแถวในแบบที่รายงาน หรือจำนวนวันที่ช้า"),
        rows=[unit or speaks.say("รวมทั้งสำนักงาน") for unit, _states in shown] if grid.rows else (),
        columns=[short_month(speaks, each.month) for each in grid.rounds],
        cells=cells if grid.rows else (),
        legend=[Legend(LOOKS[look], speaks.of(ROUND_LOOKS[look])) for look in RoundLook],
    )


def _round(speaks: Speaks, picture: Picture, state: RoundState, first: Month) -> Cell | None:
    if state.month < first and not state.reported:
        return None
    look = look_of(state)
    unit = state.unit or speaks.say("รวมทั้งสำนักงาน")
    title = f"{unit} · {speaks.month(state.month)}"
    said = f"{title}: {_said(speaks, look, state)}"
    memos = _of_unit(picture, state)
    key = Behind(title, memos, state.month, state.unit, look is RoundLook.MISSING)
    return Cell(said=said, key=key, look=LOOKS[look], text=_figure(speaks, look, state))


def _of_unit(picture: Picture, state: RoundState) -> Ids:
    by_unit = picture.by_unit.get(state.month, {})
    if state.unit:
        return by_unit.get(state.unit, ())
    return tuple(sorted((memo for ids in by_unit.values() for memo in ids), reverse=True))


def _figure(speaks: Speaks, look: RoundLook, state: RoundState) -> str:
    if look is RoundLook.ON_TIME:
        return speaks.figure(state.told)
    late = look in (RoundLook.AFTER, RoundLook.MISSING)
    return speaks.figure(f"+{state.late}") if late else ""


def _said(speaks: Speaks, look: RoundLook, state: RoundState) -> str:
    words = speaks.of(ROUND_LOOKS[look])
    late = look in (RoundLook.AFTER, RoundLook.MISSING)
    late_said = speaks.say("ช้า {days} วัน", days=state.late) if late else ""
    rows = speaks.say("แบบที่รายงานมี {rows} แถว", rows=state.told) if state.told else ""
    if state.said_nothing and look is RoundLook.AFTER:
        rows = speaks.of(ROUND_LOOKS[RoundLook.NOTHING])
    return ", ".join(filter(None, (words, late_said, rows)))


def published_plot(speaks: Speaks, picture: Picture) -> Plot:
    """What was published in each month, by topic."""
    named = picture.topics
    own = named if len(named) <= MOST_SERIES else named[: MOST_SERIES - 1]
    others = named[len(own) :]
    titles = [speaks.figure(topic) or speaks.say("ไม่ได้ระบุหัวข้อ") for topic in own]
    titles += [speaks.say("หัวข้ออื่นอีก {count} หัวข้อ", count=len(others))] if others else []
    columns = [_month(speaks, picture, month, own, others, titles) for month in picture.months]
    most = max(sum(part.count for part in column.parts) for column in columns)
    return Bars(
        name=speaks.say("เรื่องที่เผยแพร่รายเดือน แยกตามหัวข้อ"),
        nothing=speaks.say("ปีนี้ยังไม่มีเรื่องที่เผยแพร่"),
        note=speaks.say("นับตามวันที่เผยแพร่ครั้งแรก"),
        columns=columns,
        series=[Legend(look, title) for look, title in zip(_looks(titles), titles, strict=True)],
        ticks=[(value, speaks.figure(value)) for value in ticks(most)],
    )


def _looks(titles: list[str]) -> tuple[Look, ...]:
    return _SERIES[: len(titles)]


def _month(
    speaks: Speaks,
    picture: Picture,
    month: Month,
    own: tuple[str, ...],
    others: tuple[str, ...],
    titles: list[str],
) -> Column:
    by_topic = picture.published.get(month, {})
    found = [by_topic.get(topic, ()) for topic in own]
    if others:
        rest = (memo for topic in others for memo in by_topic.get(topic, ()))
        found.append(tuple(sorted(rest, reverse=True)))
    said = speaks.month(month)
    parts = [
        Bar(
            said=f"{said} · {title}: " + speaks.say("{count} เรื่อง", count=len(memos)),
            key=Behind(f"{said} · {title}", memos),
            count=len(memos),
            text=speaks.figure(len(memos)),
        )
        for title, memos in zip(titles, found, strict=True)
    ]
    total = sum(part.count for part in parts)
    return Column(
        name=short_month(speaks, month), parts=parts, total=speaks.figure(total) if total else ""
    )


def days_plot(speaks: Speaks, picture: Picture) -> Plot:
    """How long the whole way took, and each step of it."""
    flow = picture.flow
    rows = [_stage(speaks, stage, strong=False) for stage in flow.spans.values()]
    steps = [
        _stage(speaks, stage, stage is flow.slowest, apart=bool(rows) and not place)
        for place, stage in enumerate(flow.steps)
    ]
    most = max((row.upper for row in (*rows, *steps)), default=1.0)
    legend = [Legend(BOX, speaks.say("ครึ่งหนึ่งของเรื่องอยู่ในช่วงนี้ ขีดหนาคือค่ากลาง"))]
    if flow.slowest:
        legend.append(Legend(STRONG, speaks.say("ขั้นที่รอนานที่สุด")))
    return Ranges(
        name=speaks.say("ใช้เวลากี่วัน และรอที่ขั้นใด"),
        nothing=speaks.say("ปีนี้ยังไม่มีเรื่องที่ลงนามหรือเผยแพร่"),
        note=speaks.say("เรื่องที่ลงวันที่ในปีงบประมาณนี้ นับวันตามปฏิทิน"),
        rows=[*rows, *steps],
        ticks=[(value, speaks.say("{days} วัน", days=value)) for value in ticks(most)],
        legend=legend,
    )


def _stage(speaks: Speaks, stage: Stage, strong: bool, apart: bool = False) -> Range:
    spread, title = stage.spread, speaks.of(stage.title)
    values = {
        "median": days_figure(speaks, spread.median),
        "lower": days_figure(speaks, spread.lower),
        "upper": days_figure(speaks, spread.upper),
        "count": spread.count,
        "longest": spread.longest,
    }
    said = speaks.say(
        "ค่ากลาง {median} วัน ครึ่งหนึ่งอยู่ระหว่าง {lower} ถึง {upper} วัน "
        "นานที่สุด {longest} วัน จาก {count} เรื่อง",
        **values,
    )
    remark = speaks.say("รอนานที่สุด") if strong else ""
    return Range(
        said=f"{title}: {said}" + (f", {remark}" if remark else ""),
        key=Behind(title, stage.memos),
        name=title,
        lower=spread.lower,
        median=spread.median,
        upper=spread.upper,
        text=speaks.say("{median} วัน ({lower}–{upper}) · {count} เรื่อง", **values),
        remark=remark,
        strong=strong,
        apart=apart,
    )


def gaps_plot(speaks: Speaks, picture: Picture) -> Plot:
    """Topics and codes of which nothing was published."""
    missing = picture.missing
    codes = [
        Gap(
            said=f"{each.code.code} {each.code.name}: {_topics(speaks, len(each.topics))}",
            key=Behind(f"{each.code.code} {each.code.name}", each.memos),
            name=f"{each.code.code} {each.code.name}",
            detail=_topics(speaks, len(each.topics)),
            look=_CODE_GAP,
        )
        for each in missing.codes
    ]
    topics = [
        Gap(
            said=f"{each.topic.shown}: {_asked(speaks, len(each.memos))}",
            key=Behind(speaks.figure(each.topic.shown), each.memos),
            name=speaks.figure(each.topic.shown),
            detail=" · ".join(
                filter(None, (", ".join(each.codes), _asked(speaks, len(each.memos))))
            ),
            look=_TOPIC_GAP,
        )
        for each in missing.topics
    ]
    known = missing.topic_count or missing.code_count
    return Gaps(
        name=speaks.say("หัวข้อและรหัสประเมินที่ยังไม่มีการเผยแพร่ในปีนี้"),
        nothing=speaks.say("เผยแพร่ครบทุกหัวข้อแล้ว") if known else speaks.say("สำนักงานยังไม่มีรายการหัวข้อ"),
        note=_of_all(speaks, picture) if known else "",
        rows=[*codes, *topics],
    )


def _of_all(speaks: Speaks, picture: Picture) -> str:
    missing = picture.missing
    topics = speaks.say(
        "หัวข้อ {missing} จาก {all}", missing=len(missing.topics), all=missing.topic_count
    )
    codes = speaks.say(
        "รหัสประเมิน {missing} จาก {all}", missing=len(missing.codes), all=missing.code_count
    )
    known = ((missing.topic_count, topics), (missing.code_count, codes))
    return " · ".join(said for count, said in known if count)


def _topics(speaks: Speaks, count: int) -> str:
    if not count:
        return speaks.say("ยังไม่ผูกหัวข้อใด")
    return speaks.say("{count} หัวข้อ ยังไม่เผยแพร่", count=count)


def _asked(speaks: Speaks, count: int) -> str:
    return speaks.say("ขอแล้ว {count} เรื่อง", count=count) if count else speaks.say("ยังไม่มีบันทึก")


PLOTS: tuple[Callable[[Speaks, Picture], Plot], ...] = (
    rounds_plot,
    published_plot,
    days_plot,
    gaps_plot,
)
"""Each plot of the picture, in the order in which they stand below one another."""
