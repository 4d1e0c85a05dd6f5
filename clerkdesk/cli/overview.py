"""The command that tells of a fiscal year: its rounds, its figures, how long things took."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk.overview import Counted, Overview, Waiting, read_overview
from clerkdesk.desk.overviewflow import Stage
from clerkdesk.desk.overviewgaps import Missing
from clerkdesk.desk.overviewpicture import Picture, read_picture
from clerkdesk.desk.overviewplots import days_plot
from clerkdesk.desk.overviewreport import export_overview
from clerkdesk.desk.overviewrounds import look_of
from clerkdesk.desk.overviewwords import PaperVoice
from clerkdesk.desk.roundview import count_states
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.domain.plots.data import Ranges
from clerkdesk.domain.rounds.state import RoundState
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th


def _show(session: Session, args: Namespace) -> Output:
    year = FiscalYear(session.read_year(args.year)) if args.year else None
    picture = read_picture(session.desk, year)
    overview = read_overview(session.desk, picture.year)
    data = _view(picture, overview)
    if not args.out:
        return Output(tuple(_lines(session, picture, overview)), data)
    done = export_overview(session.desk, Path(args.out), picture.year)
    said = session.say(
        th("เขียนรายงานภาพรวมปีงบประมาณ {year} {pages} หน้า ลงไฟล์ {path} แล้ว"),
        year=session.figure(picture.year.name),
        pages=session.figure(done.pages),
        path=args.out,
    )
    return Output((said,), {**data, "path": args.out, "pages": done.pages})


def _lines(session: Session, picture: Picture, overview: Overview) -> Iterator[str]:
    yield session.say(th("ปีงบประมาณ {year}"), year=session.figure(overview.year.name))
    heads = (th("เดือน"), *_COUNTS.values(), th("หน่วยที่รายงานแล้ว"))
    rows, figure = [[session.words.of(head) for head in heads]], session.figure
    for number, (month, counted) in enumerate(overview.months.items(), start=1):
        count = count_states(picture.rounds.column(number))
        figures = [figure(len(getattr(counted, name))) for name in _COUNTS]
        month_said = session.words.of(said_month(month, session.digits))
        rows.append([month_said, *figures, figure(f"{count.reported}/{count.units}")])
    yield from table(rows)
    plot = days_plot(PaperVoice(session.digits, session.words), picture)
    if isinstance(plot, Ranges):
        yield from table([[row.name, row.text, row.remark] for row in plot.rows])
    missing = picture.missing
    yield session.say(
        th("ยังไม่มีการเผยแพร่: หัวข้อ {topics} จาก {topic_count} รหัสประเมิน {codes} จาก {code_count}"),
        topics=session.figure(len(missing.topics)),
        topic_count=session.figure(missing.topic_count),
        codes=session.figure(len(missing.codes)),
        code_count=session.figure(missing.code_count),
    )


_COUNTS = {
    "written": th("บันทึกที่ทำ"),
    "allowed": th("อนุญาตแล้ว"),
    "published": th("เผยแพร่แล้ว"),
    "open": th("ยังไม่เผยแพร่"),
}


def _view(picture: Picture, overview: Overview) -> dict[str, Any]:
    flow = picture.flow
    return {
        "year": overview.year.name,
        "today": picture.today.isoformat(),
        "total": _counted(overview.total),
        "months": [
            {"month": _key(month), **_counted(each)} for month, each in overview.months.items()
        ],
        "units": _by_name(overview.units),
        "topics": _by_name(overview.topics),
        "waiting": [_waiting(each) for each in overview.waiting],
        "rounds": {
            "due": [
                {"number": each.number, "month": _key(each.month), "due": each.due.isoformat()}
                for each in picture.rounds.rounds
            ],
            "units": [
                {
                    "unit": row.unit.name,
                    "reporter": row.reporter,
                    "rounds": [_state(state) if state else None for state in row.states],
                }
                for row in picture.rounds.rows
            ],
            "office": [_state(state) for state in picture.rounds.office],
        },
        "published": [
            {"month": _key(month), "topics": _ids(picture.published.get(month, {}))}
            for month in picture.months
        ],
        "days": {
            "spans": {span.value: _stage(stage) for span, stage in flow.spans.items()},
            "steps": [_stage(stage) for stage in flow.steps],
            "slowest": str(flow.slowest.title) if flow.slowest else None,
        },
        "missing": _missing(picture.missing),
    }


def _key(month: Month) -> str:
    return f"{month.first:%Y-%m}"


def _counted(counted: Counted) -> dict[str, list[int]]:
    return {name: list(getattr(counted, name)) for name in _COUNTS}


def _by_name(counted: Mapping[str, Counted]) -> list[dict[str, Any]]:
    return [{"name": name, **_counted(each)} for name, each in counted.items()]


def _ids(named: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"topic": name, "memos": list(ids)} for name, ids in named.items()]


def _waiting(waiting: Waiting) -> dict[str, Any]:
    return {
        "holder": str(waiting.holder),
        "memos": list(waiting.memos),
        "median": waiting.middle,
        "longest": waiting.longest,
    }


def _state(state: RoundState) -> dict[str, Any]:
    return {
        "month": _key(state.month),
        "status": state.status.value,
        "look": look_of(state).value,
        "on": state.on.isoformat() if state.on else None,
        "late": state.late,
        "told": state.told,
    }


def _stage(stage: Stage) -> dict[str, Any]:
    return {"title": str(stage.title), **vars(stage.spread)}


def _missing(missing: Missing) -> dict[str, Any]:
    return {
        "topics": [
            {
                "id": each.topic.id,
                "name": each.topic.shown,
                "codes": list(each.codes),
                "memos": list(each.memos),
            }
            for each in missing.topics
        ],
        "codes": [
            {
                "code": each.code.code,
                "name": each.code.name,
                "topics": [topic.id for topic in each.topics],
                "memos": list(each.memos),
            }
            for each in missing.codes
        ],
        "topic_count": missing.topic_count,
        "code_count": missing.code_count,
    }


COMMANDS = (
    Command(
        ("overview",),
        th("ภาพรวมของปีงบประมาณ: รอบรายงาน การเผยแพร่ ระยะเวลา และสิ่งที่ยังขาด"),
        _show,
        (
            Arg("year", th("ปีงบประมาณ พ.ศ. ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"}),
            Arg("--out", th("ไฟล์ .pdf ของรายงานสำหรับผู้บังคับบัญชา"), {"metavar": "F"}),
        ),
    ),
)
