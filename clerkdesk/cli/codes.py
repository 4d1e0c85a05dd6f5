"""Commands on the codes that an assessment asks for, by fiscal year."""

from argparse import Namespace
from typing import Any

from clerkdesk.cli.heads import headed
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.cli.topics import TOPIC, find_topic, said
from clerkdesk.desk import codes
from clerkdesk.domain.words import th


def _show(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year) if args.year else None
    view = codes.read_codes(session.desk, year)
    if not view.lines:
        offered = ", ".join(map(str, view.offered)) or "-"
        line = session.say(
            th("ปีงบประมาณ {year} ยังไม่มีรหัส ปีที่มีไฟล์ให้นำมาใช้: {offered}"),
            year=view.year,
            offered=offered,
        )
        return Output((line,), _view(view))
    rows = [
        [line.code.code, line.code.name, "; ".join(topic.shown for topic in line.topics) or "-"]
        for line in view.lines
    ]
    return Output(headed(session, (th("รหัส"), th("ชื่อ"), th("หัวข้อ")), rows), _view(view))


def _view(view: codes.CodesView) -> dict[str, Any]:
    return {
        "year": view.year,
        "codes": [
            {
                "code": line.code.code,
                "name": line.code.name,
                "topics": [topic.id for topic in line.topics],
            }
            for line in view.lines
        ],
        "uncoded": [topic.id for topic in view.uncoded],
    }


def _now(session: Session, year: int) -> dict[str, Any]:
    return _view(codes.read_codes(session.desk, year))


def _take(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    return said(session, codes.take_codes(session.desk, year), _now(session, year))


def _copy(session: Session, args: Namespace) -> Output:
    year, to_year = session.read_year(args.year), session.read_year(args.to)
    return said(session, codes.copy_codes(session.desk, year, to_year), _now(session, to_year))


def _add(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    done = codes.add_code(session.desk, year, args.code, args.name)
    return said(session, done, _now(session, year))


def _rename(session: Session, args: Namespace) -> Output:
    year = session.read_year(args.year)
    done = codes.rename_code(session.desk, year, args.code, args.name)
    return said(session, done, _now(session, year))


def _link(session: Session, args: Namespace) -> Output:
    year, topic = session.read_year(args.year), find_topic(session, args.topic)
    done = codes.link_code(session.desk, topic.id, year, args.code)
    return said(session, done, _now(session, year))


def _unlink(session: Session, args: Namespace) -> Output:
    year, topic = session.read_year(args.year), find_topic(session, args.topic)
    done = codes.unlink_code(session.desk, topic.id, year, args.code)
    return said(session, done, _now(session, year))


_YEAR = Arg("year", th("ปีงบประมาณ พ.ศ."), {"metavar": "YEAR"})
_CODE = Arg("code", th("รหัส เช่น O1"), {"metavar": "CODE"})
_NAME = Arg("name", th("ชื่อของรหัส"), {"metavar": "NAME"})

COMMANDS = (
    Command(
        ("codes", "show"),
        th("รหัสของปีงบประมาณ และหัวข้อที่ตอบรหัสนั้น"),
        _show,
        (Arg("year", th("ปีงบประมาณ พ.ศ."), {"metavar": "YEAR", "nargs": "?"}),),
    ),
    Command(("codes", "take"), th("นำรหัสจากไฟล์ของปีนั้นมาใช้"), _take, (_YEAR,)),
    Command(
        ("codes", "copy"),
        th("คัดลอกรหัสและหัวข้อไปใช้ในอีกปี"),
        _copy,
        (_YEAR, Arg("to", th("ปีงบประมาณที่คัดลอกไป"), {"metavar": "TO"})),
    ),
    Command(("codes", "add"), th("เพิ่มรหัสของปีงบประมาณ"), _add, (_YEAR, _CODE, _NAME)),
    Command(("codes", "rename"), th("แก้ชื่อของรหัส"), _rename, (_YEAR, _CODE, _NAME)),
    Command(("codes", "link"), th("บอกว่าหัวข้อตอบรหัสนี้"), _link, (TOPIC, _YEAR, _CODE)),
    Command(("codes", "unlink"), th("บอกว่าหัวข้อไม่ตอบรหัสนี้แล้ว"), _unlink, (TOPIC, _YEAR, _CODE)),
)
