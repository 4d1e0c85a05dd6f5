"""What can be done from each step of the procedure: the obvious act first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from clerkdesk.desk.procedure import ProcedureStep
from clerkdesk.domain.office import procedure as steps
from clerkdesk.domain.office.procedure import Stage
from clerkdesk.domain.words import th
from clerkdesk.ui.actions import Place
from clerkdesk.ui.services import Services, Writing

Run = Callable[[Services, ProcedureStep], None]


@dataclass(frozen=True)
class StepAct:
    """An act: its words, its icon, and what it does."""

    words: str
    icon: str
    run: Run


def _go(place: Place) -> Run:
    return lambda services, _step: services.go(place)


def _record(act: str) -> Run:
    """Opens the memo that wants it, with the act ready."""
    return lambda services, step: services.ways.act_wanted.emit(step.next_memo, act)


def _open_newest(services: Services, step: ProcedureStep) -> None:
    services.ways.memo_wanted.emit(step.documents[-1])


def _write(services: Services, step: ProcedureStep) -> None:
    """A new document of the step's first form, a report of the first month that lacks one; the
    writing page offers the others."""
    form = form_of_step(services, step.number)
    services.ways.writing_wanted.emit(Writing(form=form, month=step.month))


def form_of_step(services: Services, number: int) -> str:
    """The first form of documents that are evidence of a step; empty where there is none."""
    forms = services.desk.shelf.forms.values()
    found = sorted(
        form.id for form in forms if form.is_document and form.filing.procedure == number
    )
    return found[0] if found else ""


def _new_memo(services: Services, _step: ProcedureStep) -> None:
    services.ways.writing_wanted.emit(Writing())


_SIGN = StepAct(th("บันทึกการลงนาม"), "pen-line", _record("sign"))
_SHOW = StepAct(th("เปิดเอกสาร"), "file-text", _open_newest)
_WRITE: Mapping[int, str] = {
    steps.ANNOUNCE: th("ทำประกาศ"),
    steps.APPOINT: th("ทำคำสั่ง"),
    steps.BRIEF: th("บันทึกการชี้แจง"),
    steps.HAND_OVER: th("ทำใบส่งเรื่อง"),
    steps.REPORT: th("ทำรายงาน"),
}
_NEXT: Mapping[int, StepAct] = {
    steps.ASK: _SIGN,
    steps.HAND_OVER: StepAct(th("ส่งผู้เผยแพร่"), "send", _record("hand_over")),
    steps.TAKE_IN: StepAct(th("รับเข้าทะเบียน"), "inbox", _record("take_in")),
    steps.PUBLISH: StepAct(th("บันทึกการเผยแพร่"), "globe", _record("publish")),
}
_OTHERS: Mapping[int, tuple[StepAct, ...]] = {
    steps.PLAN: (StepAct(th("เปิดแผนการเผยแพร่"), "sheet", _go(Place.PLAN)),),
    steps.ASK: (
        StepAct(th("บันทึกใหม่"), "plus", _new_memo),
        StepAct(th("ดูบันทึกทั้งหมด"), "files", _go(Place.MEMOS)),
    ),
    steps.TAKE_IN: (StepAct(th("เปิดทะเบียนรับเรื่อง"), "inbox", _go(Place.INTAKE)),),
    steps.HAND_OVER: (StepAct(th("ดูบันทึกทั้งหมด"), "files", _go(Place.MEMOS)),),
    steps.PUBLISH: (StepAct(th("ดูบันทึกทั้งหมด"), "files", _go(Place.MEMOS)),),
    steps.REPORT: (StepAct(th("เปิดแบบติดตาม"), "calendar-days", _go(Place.MONTH)),),
    steps.SUPERVISE: (
        StepAct(th("เปิดภาพรวม"), "chart-no-axes-column", _go(Place.OVERVIEW)),
        StepAct(th("เปิดแบบติดตาม"), "calendar-days", _go(Place.MONTH)),
    ),
}


def acts_of(services: Services, step: ProcedureStep) -> list[StepAct]:
    """What can be done from a step: what waits first, then what belongs to it."""
    acts: list[StepAct] = []
    waiting = _NEXT.get(step.number, _SIGN)
    if step.next_memo:
        unsigned = step.next_memo in step.documents
        acts.append(_SIGN if unsigned else waiting)
    elif step.stage is Stage.DONE and step.documents:
        acts.append(_SHOW)
    words = _WRITE.get(step.number)
    written = [StepAct(words, "file-text", _write)] if words else []
    if words and form_of_step(services, step.number) == "":
        written = []
    others = list(_OTHERS.get(step.number, ()))
    nothing_to_send = step.number == steps.HAND_OVER and not step.next_memo
    return acts + (others + written if nothing_to_send else written + others)
