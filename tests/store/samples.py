"""A store to try things on, with a form that is read from one short line of text."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from clerkdesk.domain.form.form import Choice, Filing, Form, FormKind, Meaning, Step
from clerkdesk.domain.memo.entries import Signature
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.store.database import Store

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 7, 57, 3, 123456)
FORM_TEXT = "permission 1"


def read_form(text: str) -> Form:
    """The form ``ID REVISION`` with two steps."""
    form_id, revision = text.split()
    return Form(
        id=form_id,
        revision=int(revision),
        kind=FormKind.MEMO,
        title="บันทึกขออนุญาต",
        filing=Filing(publisher="publisher"),
        steps=(
            Step(id="head", title="หัวหน้ากลุ่ม"),
            Step(
                id="director",
                title="ผู้อำนวยการ",
                choices=(
                    Choice(key="allow", label="อนุญาต", means=Meaning.ALLOWS),
                    Choice(key="refuse", label="ไม่อนุญาต", means=Meaning.REFUSES),
                ),
            ),
        ),
    )


def open_store(folder: Path, wait: float = 5.0) -> Store:
    return Store.open(folder, read_form=read_form, clock=lambda: NOW, who="สมศรี", wait=wait)


def new_memo(subject: str = "ขออนุญาตเผยแพร่ข้อมูล", **fields: object) -> Memo:
    form = read_form(FORM_TEXT)
    memo = Memo(id=0, form=form, values={"subject": subject}, created_on=TODAY, subject=subject)
    return replace(memo, **fields)


def add_memo(store: Store, subject: str = "ขออนุญาตเผยแพร่ข้อมูล", **fields: object) -> Memo:
    with store.write("memo.new") as tx:
        memo = tx.memos.add(new_memo(subject, **fields), FORM_TEXT)
        tx.journal.note(f"memo {memo.id}", after={"subject": subject})
    return memo


def signature(step: str = "head", **fields: object) -> Signature:
    stamp = {"on": TODAY, "recorded_at": NOW, "by": "สมศรี"}
    return Signature(**(stamp | {"step": step, "signer": "นายสมชาย ใจดี"} | fields))
