"""What is asked before a signature is recorded, when somebody sits at the keyboard.

A program that calls the command is not asked: the signature is recorded, and what is remarkable
of it is said.
"""

import sys
from collections.abc import Iterator

from clerkdesk.cli.session import Session
from clerkdesk.desk import memos
from clerkdesk.desk.appointees import questions_before_signing
from clerkdesk.domain.memo.chain import MemoState, Turn, state_of
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.words import Sentence, Series, th

_YES = ("y", "yes", "ใช่", "ครับ", "ค่ะ")


def agreed(session: Session, memo_id: int, step: str) -> bool:
    """Whether the signature is to be recorded: nothing is against it, or every answer was yes."""
    if not sys.stdin or not sys.stdin.isatty() or not sys.stderr.isatty():
        return True
    return all(_yes(session, question) for question in _questions(session, memo_id, step))


def _questions(session: Session, memo_id: int, step: str) -> Iterator[Sentence]:
    state = state_of(memos.get_memo(session.desk, memo_id))
    missing = state.missing_before(find_step(state.form, step))
    if missing:
        names = Series(tuple(each.wording for each in missing))
        question = th("ขั้น {missing} ยังไม่ได้ลงนาม จะบันทึกขั้นนี้ก่อนหรือไม่ (y/n) ")
        yield Sentence(question, {"missing": names})
    unknown = questions_before_signing(session.desk, memo_id) if _is_last(state) else ()
    if unknown:
        said = {"unknown": Series(unknown, "; ")}
        yield Sentence(th("{unknown} จะบันทึกการลงนามหรือไม่ (y/n) "), said)


def _is_last(state: MemoState) -> bool:
    """Whether one signature is left to be given."""
    return sum(each.turn in (Turn.READY, Turn.TO_COME) for each in state.steps) == 1


def _yes(session: Session, question: Sentence) -> bool:
    said = session.words.sentence(question)
    print(said, end="", file=sys.stderr, flush=True)  # noqa: T201
    return sys.stdin.readline().strip().casefold() in _YES
