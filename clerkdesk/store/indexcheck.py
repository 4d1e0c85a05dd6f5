"""Looking whether the index of memos is right."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

from clerkdesk.domain.words import th
from clerkdesk.store.kept import Finding
from clerkdesk.store.reader import Reader
from clerkdesk.store.texts import in_pieces

_MADE_ANEW = th("ดัชนีค้นหาของบันทึก {count} เรื่องไม่ตรงกับที่บันทึกไว้ จึงทำใหม่ให้แล้ว")
_READ_ONLY = th("ดัชนีค้นหาของบันทึก {count} เรื่องไม่ตรงกับที่บันทึกไว้ จะทำใหม่เมื่อตรวจในที่ที่เขียนได้")


def count_wrong(read: Callable[[], AbstractContextManager[Reader]]) -> int:
    """Of how many memos the index says something else than what was recorded.

    When it is right memo by memo, but not what texts are searched by, they all count. ``read``
    gives one view of the records after another, so that others can write in between.
    """
    with read() as tx:
        ids = tx.index.ids()
    wrong = 0
    for piece in in_pieces(ids):
        with read() as tx:
            wrong += len(tx.index.wrong(piece))
    with read() as tx:
        return wrong if wrong or tx.index.searches_right() else len(ids)


def index_finding(wrong: int, read_only: bool) -> Iterator[Finding]:
    """That the index was ``wrong`` of so many memos; nothing when it was right.

    It is never serious: the records are right, and the index is made from them.
    """
    if wrong:
        what = _READ_ONLY if read_only else _MADE_ANEW
        yield Finding(what, "memo_index", False, {"count": wrong})
