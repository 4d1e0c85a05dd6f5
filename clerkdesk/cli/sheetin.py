"""Commands on sheets that come in: looked at, taken in, gathered into one report, reminded of."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from clerkdesk.cli import sheetinviews
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import DONE, WAITS, Arg, Command, Output
from clerkdesk.desk import takingin, takinginfolder, together
from clerkdesk.desk.units import find_unit
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.arriving.proposal import (
    SETTLED,
    Proposal,
    Stand,
    beside_earlier,
    with_month,
    with_unit,
)
from clerkdesk.domain.rounds.arriving.versions import newest_of
from clerkdesk.domain.rounds.calendar import check_number
from clerkdesk.domain.words import th


def _import(session: Session, args: Namespace) -> Output:
    desk = session.desk
    found = takingin.look_at(desk, _places(session, args), args.form or "")
    form = args.form or ""
    found = takingin.look_again(desk, [_answered(session, args, each) for each in found], form)
    said: tuple[str, ...] = ()
    if args.take_in:
        found, said = _take_in(session, found, form, doubtful=args.doubtful)
    done = SETTLED if args.take_in else (*SETTLED, Stand.READY)
    waits = any(each.stand not in done for each in found)
    lines = sheetinviews.lines_of(session, found)
    data = {"said": "\n".join(said), "sheets": sheetinviews.views_of(session, found, form)}
    return Output((*lines, *said), data, code=WAITS if waits else DONE)


def _places(session: Session, args: Namespace) -> list[Path]:
    """The files and folders that were named, else the watched folder."""
    if args.files:
        return [Path(each) for each in args.files]
    folder = takinginfolder.watched_folder(session.desk)
    if folder is not None:
        return [folder]
    raise ClerkError(
        th("ยังไม่รู้ว่าจะอ่านไฟล์ใด"), do=th("บอกไฟล์หรือโฟลเดอร์ หรือตั้งโฟลเดอร์ที่เฝ้าดูในโปรแกรมก่อน")
    )


def _answered(session: Session, args: Namespace, proposal: Proposal) -> Proposal:
    """The proposal with the unit and the month that were said, where it is not sure of them."""
    if proposal.error is not None:
        return proposal
    if args.beside:
        proposal = beside_earlier(proposal)
    if args.unit and (not proposal.unit or proposal.unit_doubt):
        proposal = with_unit(proposal, find_unit(session.desk, args.unit).name)
    if args.month and (proposal.month is None or proposal.month_doubt):
        proposal = with_month(proposal, session.read_month(args.month))
    return proposal


def _take_in(
    session: Session, found: Sequence[Proposal], form: str, *, doubtful: bool
) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
    """What is left as it stands after, and what was said of what was taken in."""
    wanted = (Stand.READY, Stand.DOUBTFUL) if doubtful else (Stand.READY,)
    columns = takingin.columns_of(session.desk, form)
    choice = newest_of([each for each in found if each.stand in wanted], columns)
    told = tuple(session.sentence(each) for each in choice.said)
    if not choice.take:
        return tuple(found), (*told, session.say(th("ไม่มีแบบที่พร้อมรับ")))
    done = takingin.take_in(session.desk, choice.take, form)
    plain = (replace(each, earlier=None) for each in found)
    left = takingin.look_again(session.desk, plain, form)
    return left, (*told, session.sentence(done.said))


def _merge(session: Session, args: Namespace) -> Output:
    month = _month(session, args)
    done = together.export_merged(session.desk, month, Path(args.out), args.form or "")
    view = together.read_together(session.desk, month)
    said = session.say(
        th("รวมแบบติดตามเดือน {month} {rows} รายการ ลงไฟล์ {path} แล้ว"),
        month=said_month(month, session.digits),
        rows=session.figure(done.rows),
        path=args.out,
    )
    notes = tuple(session.sentence(note) for note in done.notes)
    data = {"path": args.out, "rows": done.rows, **sheetinviews.together_view(view)}
    return Output((said, *sheetinviews.counted_lines(session, view)), data, notes)


def _remind(session: Session, args: Namespace) -> Output:
    view = together.read_together(session.desk, _month(session, args))
    data = sheetinviews.together_view(view)
    if not view.missing:
        return Output((session.say(th("ทุกหน่วยรายงานแล้ว")),), {**data, "text": ""})
    said = together.reminder(view)
    if args.out:
        path = together.remind_by_mail(session.desk, view, Path(args.out))
        line = session.say(th("ร่างอีเมลเตือนไว้ที่ {path} แล้ว ยังไม่ได้ส่ง"), path=path)
        return Output((line,), {**data, "text": said.text, "mail": str(path)}, code=WAITS)
    return Output(tuple(said.text.split("\n")), {**data, "text": said.text}, code=WAITS)


def _month(session: Session, args: Namespace) -> Month:
    """The month itself, or that of a round of this fiscal year or of another."""
    if bool(args.month) == bool(args.round):
        raise ClerkError(
            th("ยังไม่รู้ว่าเดือนใด"), do=th("บอก --month เดือน หรือ --round เลขรอบ อย่างใดอย่างหนึ่ง")
        )
    if args.month:
        return session.read_month(args.month)
    year = FiscalYear(session.read_year(args.year)) if args.year else FiscalYear.of(session.today)
    return year.months()[check_number(session.number(args.round)) - 1]


_ROUND = (
    Arg("--month", th("เดือน เช่น พ.ค. 2561, 2561-05, เดือนที่แล้ว"), {"metavar": "MONTH"}),
    Arg("--round", th("รอบที่ 1 ถึง 12 ของปีงบประมาณ แทนเดือน"), {"metavar": "N"}),
    Arg("--year", th("ปีงบประมาณของรอบนั้น ถ้าไม่ใช่ปีนี้"), {"metavar": "Y"}),
)
_FORM = Arg("--form", th("แบบติดตามที่ใช้ เมื่อมีมากกว่าหนึ่งแบบ"), {"metavar": "FORM"})

COMMANDS = (
    Command(
        ("sheet", "import"),
        th("ดูหรือรับแบบติดตามที่หน่วยส่งมา: ไฟล์ โฟลเดอร์ หรืออีเมล .eml"),
        _import,
        (
            Arg(
                "files",
                th("ไฟล์ .xlsx .xls .ods .eml หรือโฟลเดอร์ ไม่ใส่คือโฟลเดอร์ที่เฝ้าดู"),
                {"metavar": "FILE", "nargs": "*"},
            ),
            Arg("--take-in", th("รับแบบที่ไม่มีข้อสงสัย ถ้าไม่ใส่จะดูเท่านั้น"), {"action": "store_true"}),
            Arg("--doubtful", th("รับแบบที่มีช่องน่าสงสัยด้วย ตามที่อ่านได้"), {"action": "store_true"}),
            Arg("--unit", th("เป็นของหน่วยนี้ เมื่อไฟล์ไม่บอกหรือไม่แน่ใจ"), {"metavar": "U"}),
            Arg("--month", th("เป็นของเดือนนี้ เมื่อไฟล์ไม่บอกหรือไม่แน่ใจ"), {"metavar": "MONTH"}),
            Arg("--beside", th("เป็นอีกส่วนหนึ่งของหน่วย ไม่แทนฉบับที่รับไว้ก่อน"), {"action": "store_true"}),
            _FORM,
        ),
    ),
    Command(
        ("sheet", "merge"),
        th("รวมแบบของทุกหน่วยในรอบหนึ่งเป็นรายงานเดียว มีหน้าสรุปว่าใครยังขาด"),
        _merge,
        (
            *_ROUND,
            _FORM,
            Arg("--out", th("ไฟล์ .xlsx หรือ .pdf"), {"required": True, "metavar": "F"}),
        ),
    ),
    Command(
        ("sheet", "remind"),
        th("ข้อความเตือนหน่วยที่ยังไม่ส่งแบบติดตาม"),
        _remind,
        (*_ROUND, Arg("--out", th("โฟลเดอร์ที่จะวางร่างอีเมล แทนการแสดงข้อความ"), {"metavar": "DIR"})),
    ),
)
