"""The code on a print: which office, which memo, which of all its prints."""

import secrets

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.memo.memocode import memo_payload

OFFICE_CODE = "office_code"
"""The setting that keeps the office's code."""

_ON_A_PREVIEW = "PREVIEW"


def office_code(desk: Desk) -> str:
    """Six signs that tell this office's codes from another's: drawn once, then kept.

    They do not come from the office's name: a name is corrected, and two databases of one office
    both have a memo 1.
    """
    with desk.store.read() as tx:
        code = str(tx.office.setting(OFFICE_CODE, ""))
    if code:
        return code
    return _ON_A_PREVIEW if desk.store.read_only else _drawn(desk)


def _drawn(desk: Desk) -> str:
    with desk.store.write("office.code") as tx:
        code = str(tx.office.setting(OFFICE_CODE, ""))
        if not code:
            code = secrets.token_hex(3).upper()
            tx.office.put(OFFICE_CODE, code)
        return code


def code_of(office: str, memo_id: int, serial: int) -> str:
    """The payload of the codes on one print; ``serial`` counts all prints of the memo."""
    return memo_payload(office, str(memo_id), serial)
