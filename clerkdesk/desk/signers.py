"""Who may be meant as the signer of a step, and who it is where nobody else can be."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.appointments import who_holds
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.office.people import CAPACITIES, Capacity, without_stood_in_for
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Usual:
    """Who usually signs a step: name, position, and in which capacity. ``among`` are all who may
    be meant where they are several; this one is then only thought of first, and ``why`` says for
    which reason."""

    name: str = ""
    position: str = ""
    capacity: Capacity = Capacity.OWN
    among: tuple["Usual", ...] = ()
    why: Sentence | None = field(default=None, compare=False)


class SeveralMaySign(ClerkError):  # noqa: N818  a question
    """Who signed has to be said, since several may have."""

    def __init__(self, step: Step, several: tuple[Usual, ...]) -> None:
        super().__init__(
            th("ขั้น “{step}” ลงนามได้หลายคน: {names}"),
            do=th("ระบุว่าใครเป็นผู้ลงนามบนกระดาษ ถ้ามีผู้พ้นหน้าที่ไปแล้ว ให้ใส่วันสุดท้ายของหน้าที่"),
            step=step.wording,
            names=said_names(several),
        )


def said_names(several: tuple[Usual, ...]) -> Series:
    """Several signers, each with position and capacity."""
    return Series(tuple(map(said_usual, several)))


def said_usual(usual: Usual) -> Sentence:
    """A signer with position, and with the capacity when it is not the person's own."""
    values = {"name": usual.name, "position": usual.position}
    if usual.capacity is not Capacity.OWN:
        acting = {**values, "capacity": CAPACITIES[usual.capacity]}
        return Sentence(th("{name} ({position} {capacity})"), acting)
    return Sentence(th("{name} ({position})") if usual.position else th("{name}"), values)


def usual_signer(tx: "Reader", state: MemoState, step: Step, day: date) -> Usual:
    """The person of the step's field, or who holds one of its roles on ``day``; of several the
    one who is to be thought of first, with all of them."""
    several = who_may_sign(tx, state, step, day)
    if not several:
        return Usual()
    if len(several) == 1:
        return several[0]
    return replace(several[0], among=several, why=_why_first(state, several))


def _why_first(state: MemoState, several: tuple[Usual, ...]) -> Sentence:
    """Why the first of several is thought of before the others."""
    signed = _signers(state)
    if search_key(several[0].name) not in signed and search_key(several[-1].name) in signed:
        why = th("เลือก {name} ไว้ก่อน เพราะยังไม่ได้ลงนามขั้นอื่นของเรื่องนี้ ดูให้ตรงกับกระดาษ")
    else:
        why = th("เลือก {name} ไว้ก่อน เพราะมาก่อนในหน้าที่ของขั้นนี้ ดูให้ตรงกับกระดาษ")
    return Sentence(why, {"name": several[0].name})


def _signers(state: MemoState) -> set[str]:
    return {search_key(each.signer) for each in state.signatures.values()}


def who_may_sign(tx: "Reader", state: MemoState, step: Step, day: date) -> tuple[Usual, ...]:
    """Everybody who may be meant, each once, those first who signed no other step of the memo."""
    if step.signed_by_field:
        return _of_field(tx, state, step)
    found: dict[int, Usual] = {}
    for held in without_stood_in_for(who_holds(tx, step.signed_by, day, state.memo.unit)):
        usual = Usual(held.person.name, held.person.position, held.capacity)
        found.setdefault(held.person.id, usual)
    signed = _signers(state)
    return tuple(sorted(found.values(), key=lambda usual: search_key(usual.name) in signed))


def signer_of(tx: "Reader", state: MemoState, step: Step, day: date, by: str) -> Usual:
    """Who signed: ``by`` name, or the only one who can be meant; ClerkError names several."""
    several = who_may_sign(tx, state, step, day)
    if by:
        key = search_key(by)
        known = (each for each in several if search_key(each.name) == key)
        return next(known, None) or Usual(by, position_of(tx, by))
    if len(several) > 1:
        raise SeveralMaySign(step, several)
    return next(iter(several), Usual())


def position_of(tx: "Reader", name: str) -> str:
    """The position of the only person of this name; empty for none, or for more than one."""
    found = tx.people.named(name) if name else []
    return found[0].position if len(found) == 1 else ""


def _of_field(tx: "Reader", state: MemoState, step: Step) -> tuple[Usual, ...]:
    values = state.memo.values
    name = str(values.get(step.signed_by_field, "") or "")
    field = state.form.position_field(step.signed_by_field)
    position = str(values.get(field) or "") if field else position_of(tx, name)
    return (Usual(name, position),) if name else ()
