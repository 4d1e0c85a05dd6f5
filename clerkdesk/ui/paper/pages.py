"""What every printer is sent alike: how fine, which pages, and what is said when it takes none."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th

FINEST = 600
COARSEST = 300
"""Dots an inch of a picture of a page."""


def wanted_pages(first: int, last: int, pages: int) -> range:
    """The pages that were asked for, from 0: ``first`` to ``last`` from 1, or all for 0. ClerkError
    where there is none of them: what prints nothing is not printed."""
    wanted = range(first - 1, min(last, pages)) if first and last else range(pages)
    if not wanted:
        raise ClerkError(
            th("เอกสารนี้มี {pages} หน้า ไม่มีหน้าที่เลือกไว้"),
            do=th("สั่งพิมพ์ใหม่ แล้วเลือกทุกหน้า หรือเลขหน้าที่มี"),
            pages=pages,
        )
    return wanted


def no_printer() -> ClerkError:
    """What is said when a printer takes no job."""
    return ClerkError(
        th("ส่งงานไปที่เครื่องพิมพ์ไม่ได้"),
        do=th("ดูว่าเครื่องพิมพ์เปิดอยู่และเลือกถูกเครื่อง หรือบันทึกเป็น PDF แทน"),
    )
