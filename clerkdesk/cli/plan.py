"""Commands on the publication plan."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import SAID, Arg, Command, Output
from clerkdesk.cli.textfile import typed_text
from clerkdesk.cli.topics import find_topic, said, topic_view
from clerkdesk.desk import plan, planfile, planpaste, planview, units
from clerkdesk.desk.plan import CellKey
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.months import said_month
from clerkdesk.domain.memo.plan import CELL_STATUSES, Counts, MonthCell
from clerkdesk.domain.office.plantable import Doubt
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import th

_SUMS = th(
    "วางแผน {planned} ช่อง: เผยแพร่ตามแผน {kept} หลังกำหนด {late} ยังขาด {missing} "
    "(เผยแพร่ทั้งหมด {published} เรื่อง ไม่ระบุหัวข้อ {untold} หัวข้ออื่น {unlisted})"
)


def _show(session: Session, args: Namespace) -> Output:
    view = planview.read_plan(session.desk, _year(session, args), args.unit)
    rows = [
        [
            session.words.of(said_month(cell.month, session.digits)),
            session.words.of(CELL_STATUSES[cell.status]),
            row.unit or "-",
            row.topic.shown,
            cell.note,
        ]
        for row in view.rows
        for cell in row.cells
        if cell.counts != Counts() or cell.note
    ]
    lines = table(rows) if rows else (session.say(th("ปีงบประมาณนี้ยังไม่มีแผน")),)
    return Output((*lines, _sum_line(session, view)), _view(view))


def _sum_line(session: Session, view: planview.PlanView) -> str:
    return session.say(
        _SUMS,
        **vars(view.counts),
        untold=view.untold,
        unlisted=len(view.unlisted),
    )


def _view(view: planview.PlanView) -> dict[str, Any]:
    return {
        "year": view.year.name,
        "rows": [
            {
                "topic": row.topic.id,
                "label": row.topic.label,
                "name": row.topic.name,
                "unit": row.unit,
                "months": [_cell_view(cell) for cell in row.cells],
                "counts": vars(row.counts),
            }
            for row in view.rows
        ],
        "totals": [vars(each) for each in view.totals],
        "counts": vars(view.counts),
        "unlisted": list(view.unlisted),
        "untold": view.untold,
    }


def _cell_view(cell: MonthCell) -> dict[str, Any]:
    return {
        "month": f"{cell.month.first:%Y-%m}",
        "status": cell.status.value,
        "planned": cell.planned,
        "note": cell.note,
        "asked": list(cell.asked),
        "allowed": list(cell.allowed),
        "published": list(cell.published),
        "late": cell.late.isoformat() if cell.late else None,
        "missing": cell.missing,
    }


def _year(session: Session, args: Namespace) -> int:
    return session.read_year(args.year) if args.year else FiscalYear.of(session.today).name


def _keys(session: Session, args: Namespace) -> list[CellKey]:
    topic = find_topic(session, args.topic)
    unit = units.find_unit(session.desk, args.unit).name if args.unit else ""
    return [CellKey(topic.id, unit, session.read_month(month)) for month in args.month]


def _add(session: Session, args: Namespace) -> Output:
    keys = _keys(session, args)
    return said(session, plan.plan(session.desk, keys), _cells(session, keys))


def _remove(session: Session, args: Namespace) -> Output:
    keys = _keys(session, args)
    return said(session, plan.unplan(session.desk, keys), _cells(session, keys))


def _note(session: Session, args: Namespace) -> Output:
    args.month = [args.month]
    keys = _keys(session, args)
    return said(session, plan.note_cell(session.desk, keys[0], args.note), _cells(session, keys))


def _cells(session: Session, keys: list[CellKey]) -> list[dict[str, Any]]:
    with session.desk.store.read() as tx:
        cells = [tx.plan.find(key.topic, key.unit, key.month) for key in keys]
    return [
        {
            "topic": cell.topic,
            "unit": cell.unit,
            "month": f"{cell.month.first:%Y-%m}",
            "planned": cell.planned,
            "note": cell.note,
        }
        for cell in cells
    ]


def _copy(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    copied = plan.read_last_year(session.desk, year, args.unit)
    done = plan.copy_last_year(session.desk, year, args.unit)
    left = [
        {"topic": key.topic, "unit": key.unit, "why": session.words.error(why)}
        for key, why in copied.left
    ]
    return said(session, done, {"year": year, "planned": len(copied.changes), "left": left})


def _paste(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    pasted = planpaste.read_pasted_plan(session.desk, typed_text(args.file), year, args.unit or "")
    done = None if args.check else planpaste.add_pasted_plan(session.desk, pasted)
    doubts = tuple(_doubt(session, each) for each in (*pasted.doubts, *pasted.unread))
    first = session.say(
        th("อ่านได้ {new} ช่อง มีอยู่แล้ว {same} ช่อง ไม่ชัดเจน {doubts} แห่ง"),
        new=len(pasted.cells),
        same=pasted.same,
        doubts=len(pasted.doubts),
    )
    data = {
        "year": year,
        "cells": len(pasted.cells),
        "same": pasted.same,
        "written": done is not None,
        "doubts": [_doubt_view(session, each) for each in pasted.doubts],
        "unread": [_doubt_view(session, each) for each in pasted.unread],
    }
    lines = (first, *(said(session, done).lines if done else ()))
    code = SAID if pasted.doubts and done is None else 0
    return Output(lines, data, doubts, code)


def _doubt(session: Session, doubt: Doubt) -> str:
    return session.say(
        th("แถวที่ {line} คอลัมน์ที่ {column} {heading}: {why}"),
        line=doubt.line,
        column=doubt.column,
        heading=doubt.heading,
        why=session.words.error(doubt.why),
    )


def _doubt_view(session: Session, doubt: Doubt) -> dict[str, Any]:
    return {
        "line": doubt.line,
        "column": doubt.column,
        "heading": doubt.heading,
        "text": doubt.text,
        "why": session.words.error(doubt.why),
    }


def _missing(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year) if args.year else None
    found = planview.read_missing(session.desk, year)
    if not found:
        return Output((session.say(th("ไม่มีเรื่องที่วางแผนไว้แล้วยังขาด")),), [])
    rows = [
        [
            session.words.of(said_month(each.month, session.digits)),
            each.unit or "-",
            each.topic.shown,
            each.note,
        ]
        for each in found
    ]
    data = [
        {
            "month": f"{each.month.first:%Y-%m}",
            "unit": each.unit,
            "topic": topic_view(each.topic),
            "note": each.note,
            "days": each.days,
        }
        for each in found
    ]
    return Output(table(rows), data)


def _export(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    done = planfile.export_plan(session.desk, year, Path(args.out), args.unit)
    line = session.say(th("ส่งออกแผนปีงบประมาณ {year} ลงไฟล์ {path} แล้ว"), year=year, path=args.out)
    notes = tuple(session.words.sentence(note) for note in done.notes)
    return Output((line,), {"path": args.out, "rows": done.rows, "year": year}, notes)


_YEAR = Arg("year", th("ปีงบประมาณ พ.ศ."), {"metavar": "YEAR"})
_THIS = Arg("year", th("ปีงบประมาณ พ.ศ. ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"})
_LATELY = Arg(
    "year",
    th("ปีงบประมาณ พ.ศ. ไม่ใส่คือสิบสองเดือนที่ผ่านมา"),
    {"metavar": "YEAR", "nargs": "?"},
)
_TOPIC = Arg("topic", th("ลำดับของหัวข้อจาก topics list หรือข้อความของหัวข้อ"), {"metavar": "TOPIC"})
_MONTHS = Arg("month", th("เดือน เช่น พ.ค. 2561 ใส่ได้หลายเดือน"), {"metavar": "MONTH", "nargs": "+"})
_UNIT = Arg("--unit", th("ชื่อกลุ่ม หน่วย หรือสถานศึกษา"), {"metavar": "U"})
_UNITS = Arg(
    "--unit", th("เฉพาะหน่วยนี้ ใส่ได้หลายครั้ง"), {"metavar": "U", "action": "append", "default": []}
)

COMMANDS = (
    Command(("plan", "show"), th("แผนและสิ่งที่เกิดขึ้นจริงทั้งปีงบประมาณ"), _show, (_THIS, _UNITS)),
    Command(("plan", "add"), th("วางแผนเผยแพร่หัวข้อในเดือน"), _add, (_TOPIC, _MONTHS, _UNIT)),
    Command(("plan", "remove"), th("เอาเดือนออกจากแผน"), _remove, (_TOPIC, _MONTHS, _UNIT)),
    Command(
        ("plan", "note"),
        th("บันทึกหมายเหตุของเดือนในแผน"),
        _note,
        (
            _TOPIC,
            Arg("month", th("เดือน เช่น พ.ค. 2561"), {"metavar": "MONTH"}),
            Arg("note", th("หมายเหตุ เว้นว่างเพื่อเอาออก"), {"metavar": "TEXT"}, empty=True),
            _UNIT,
        ),
    ),
    Command(("plan", "copy"), th("วางแผนปีนี้ตามปีก่อน"), _copy, (_YEAR, _UNITS)),
    Command(
        ("plan", "paste"),
        th("อ่านแผนที่คัดลอกจาก Excel"),
        _paste,
        (
            _YEAR,
            Arg("file", th("ไฟล์ข้อความที่คั่นด้วยแท็บ หรือ - เพื่ออ่านจากที่พิมพ์เข้ามา"), {"metavar": "FILE"}),
            _UNIT,
            Arg("--check", th("ตรวจอย่างเดียว ไม่บันทึก"), {"action": "store_true"}),
        ),
    ),
    Command(("plan", "missing"), th("เรื่องที่วางแผนไว้แล้วยังขาด"), _missing, (_LATELY,)),
    Command(
        ("plan", "export"),
        th("ส่งออกแผนเป็น Excel หรือ PDF"),
        _export,
        (
            _YEAR,
            _UNITS,
            Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"}),
        ),
    ),
)
