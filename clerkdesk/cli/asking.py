"""What is asked before something is recorded: at the keyboard, question by question.

A program that calls the command cannot answer: it is refused with the questions, until it says
``--yes``. A signature out of order is recorded then, and marked: paper does what it likes.
"""

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from clerkdesk.cli.keyboard import at_keyboard
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg
from clerkdesk.desk.early import ask_early
from clerkdesk.desk.numbering import number_questions
from clerkdesk.desk.orderasking import questions_on_order
from clerkdesk.desk.signatures import Signed
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.words import Sentence, Series, th

_YES = ("y", "yes", "ใช่", "ครับ", "ค่ะ")

YES = Arg("--yes", th("ตอบว่าใช่ทุกข้อที่จะถามก่อนบันทึก"), {"action": "store_true"})
"""What accepts everything that would be asked."""


def agreed_to_sign(session: Session, args: Namespace, memo_id: int, signed: Signed) -> bool:
    """Whether the signature is to be recorded."""
    unknown = questions_on_order(session.desk, memo_id, signed.step)
    early = ask_early(session.desk, memo_id, signed)
    before = (early,) if early is not None else ()
    if args.yes or not _at_the_keyboard():
        return _accepted(args, (*before, *unknown))
    questions = [*_asked(_EARLY, before), *_asked(_SIGN, unknown)]
    return all(_yes(session, question) for question in questions)


def agreed_to_number(
    session: Session,
    args: Namespace,
    form: Form,
    known: Mapping[str, object],
    texts: Mapping[str, str],
) -> bool:
    """Whether a memo with these ``texts`` is to be recorded; ``known`` are its values until now."""
    odd = number_questions(form, texts, known)
    if args.yes or not _at_the_keyboard():
        return _accepted(args, odd)
    return all(_yes(session, question) for question in _asked(_RECORD, odd))


def _at_the_keyboard() -> bool:
    return at_keyboard() and sys.stderr.isatty()


def _accepted(args: Namespace, questions: Sequence[Sentence]) -> bool:
    if args.yes or not questions:
        return True
    raise to_be_seen(questions)


def to_be_seen(questions: Sequence[Sentence]) -> ClerkError:
    """What refuses to record while nobody has seen ``questions``."""
    return ClerkError(
        th("ยังไม่ได้บันทึก ต้องดูก่อน: {questions}"),
        do=th("แก้ก่อน หรือถ้าถูกต้องตามกระดาษแล้ว ให้ตอบว่าใช่"),
        questions=Series(tuple(questions), "; "),
    )


_EARLY = th("{unknown} จะบันทึกขั้นนี้ก่อนหรือไม่ (y/n) ")
_SIGN = th("{unknown} จะบันทึกการลงนามหรือไม่ (y/n) ")
_RECORD = th("{unknown} จะบันทึกหรือไม่ (y/n) ")


def _asked(template: str, questions: Sequence[Sentence]) -> Iterator[Sentence]:
    """Everything that was found, as one question."""
    if questions:
        yield Sentence(template, {"unknown": Series(tuple(questions), "; ")})


def _yes(session: Session, question: Sentence) -> bool:
    said = session.words.sentence(question)
    print(said, end="", file=sys.stderr, flush=True)  # noqa: T201
    return sys.stdin.readline().strip().casefold() in _YES
