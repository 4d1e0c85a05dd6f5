"""A new hand-over slip of the memos that were chosen for it."""

from collections.abc import Sequence

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.waitingrows import memo_rows
from clerkdesk.desk.writing import Start, forms_to_write, start_with
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.period import memo_tables
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.may import may
from clerkdesk.domain.words import th


def start_slip(desk: Desk, memos: Sequence[int], key: str) -> Start:
    """A new slip with just these memos in its table: all of them have to be allowed, and none
    published. ClerkError names the first that is not, or says that there is no form for it."""
    form = _slip_form(desk)
    with desk.store.read() as tx:
        found = tx.memos.all(ids=memos)
    for memo in found:
        refusal = may(state_of(memo), "slip")
        if refusal is not None:
            said = {**refusal.values, "subject": memo.subject}
            raise ClerkError(refusal.what, do=refusal.do, where=th("เรื่อง “{subject}”"), **said)
    return start_with(desk, form, memo_rows(form, found, desk.today()), key)


def _slip_form(desk: Desk) -> Form:
    form = next((each for each in forms_to_write(desk) if memo_tables(each)), None)
    if form is not None:
        return form
    raise ClerkError(
        th("สำนักงานไม่มีแบบใบส่งที่เติมเรื่องให้ได้"),
        do=th('เพิ่ม rows_of = "allowed" ในตารางของแบบใบส่ง ดูคู่มือการเขียนแบบ'),
    )
