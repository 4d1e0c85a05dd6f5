"""What is said of data that another window has open, which can then only be looked at."""

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.single import Holder

_CLOSE_THERE = th("ปิด ClerkDesk ที่นั่นก่อน แล้วกดลองเปิดใหม่ที่นี่")


def held_by(holder: Holder) -> ClerkError:
    """Why nothing can be written: whose the data is now."""
    return ClerkError(
        _what(holder), do=_CLOSE_THERE, machine=holder.machine or "-", user=holder.user
    )


def still_held(holder: Holder) -> ClerkError:
    """It was tried again, and another window has it still."""
    return ClerkError(th("ยังเปิดอยู่ที่เครื่อง {machine}"), do=_CLOSE_THERE, machine=holder.machine or "-")


def _what(holder: Holder) -> str:
    if holder.here:
        if holder.user:
            return th("{user} เปิดข้อมูลนี้อยู่ในอีกหน้าต่างหนึ่งของเครื่องนี้ ที่นี่จึงดูได้อย่างเดียว")
        return th("ข้อมูลนี้เปิดอยู่ในอีกหน้าต่างหนึ่งของเครื่องนี้ ที่นี่จึงดูได้อย่างเดียว")
    if holder.user:
        return th("{user} เปิดข้อมูลนี้อยู่ที่เครื่อง {machine} ที่นี่จึงดูได้อย่างเดียว")
    return th("ข้อมูลนี้เปิดอยู่ที่เครื่อง {machine} ที่นี่จึงดูได้อย่างเดียว")
