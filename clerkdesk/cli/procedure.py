"""Commands on the ten steps of the procedure."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk.evidence import export_evidence
from clerkdesk.desk.procedure import Procedure, ProcedureStep, read_procedure
from clerkdesk.desk.procedurefacts import Fact
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.procedure import STAGES
from clerkdesk.domain.words import th


def _show(session: Session, args: Namespace) -> Output:
    told = read_procedure(session.desk, _year(session, args))
    lines = [line for step in told.steps for line in _lines(session, step)]
    first = session.say(th("ปีงบประมาณ {year}"), year=told.year.name)
    return Output((first, *lines), _view(session, told))


def _lines(session: Session, step: ProcedureStep) -> Iterator[str]:
    words = session.words
    stage = words.of(STAGES[step.stage])
    yield f"{step.number:>2}. {words.of(step.title)}: {stage}"
    for fact in step.done:
        parts = (session.show_date(fact.on) if fact.on else "", words.sentence(fact.said), fact.by)
        yield "      " + " · ".join(filter(None, parts))
    for each in step.all_missing:
        yield "    ! " + words.sentence(each)


def _view(session: Session, told: Procedure) -> dict[str, Any]:
    return {"year": told.year.name, "steps": [_step_view(session, each) for each in told.steps]}


def _step_view(session: Session, step: ProcedureStep) -> dict[str, Any]:
    return {
        "step": step.number,
        "title": session.words.of(step.title),
        "stage": step.stage.value,
        "last": step.last.isoformat() if step.last else None,
        "done": [_fact_view(session, each) for each in step.done],
        "missing": [session.words.sentence(each) for each in step.all_missing],
        "documents": list(step.documents),
        "memos": list(step.memos),
        "next_memo": step.next_memo or None,
    }


def _fact_view(session: Session, fact: Fact) -> dict[str, Any]:
    return {
        "said": session.words.sentence(fact.said),
        "on": fact.on.isoformat() if fact.on else None,
        "by": fact.by or None,
        "memo": fact.memo or None,
    }


def _evidence(session: Session, args: Namespace) -> Output:
    done = export_evidence(session.desk, Path(args.out), _year(session, args))
    said = th("รวมหลักฐาน {papers} ฉบับ {pages} หน้า ลงไฟล์ {path} แล้ว")
    line = session.say(said, papers=done.papers, pages=done.pages, path=args.out)
    notes = tuple(session.words.sentence(note) for note in done.notes)
    data = {"path": args.out, "pages": done.pages, "papers": done.papers, "lost": list(done.lost)}
    data["without_paper"] = done.without_paper
    return Output((line,), data, notes)


def _year(session: Session, args: Namespace) -> FiscalYear | None:
    return FiscalYear(session.read_year(args.year)) if args.year else None


_YEAR = Arg("year", th("ปีงบประมาณ พ.ศ. ไม่ใส่คือปีนี้"), {"metavar": "YEAR", "nargs": "?"})

COMMANDS = (
    Command(
        ("procedure", "show"), th("ขั้นตอนทั้งสิบของปีงบประมาณ ทำอะไรแล้ว และยังขาดอะไร"), _show, (_YEAR,)
    ),
    Command(
        ("procedure", "evidence"),
        th("รวมหลักฐานของทั้งสิบขั้นตอนเป็น PDF ไฟล์เดียว"),
        _evidence,
        (_YEAR, Arg("--out", th("ไฟล์ .pdf"), {"required": True, "metavar": "F"})),
    ),
)
