"""From one day to another, as people type it and as it stands on paper."""

import re
from datetime import date

from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date, said_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import th

# 22–25 พ.ย. 69: two days of one month
_ONE_MONTH = re.compile(r"(\d{1,2})\s*(?:[-–—]|ถึง)\s*(\d{1,2})\s*([^\d\s/.\-–—].*)")
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|\s*ถึง(?:วันที่)?\s*|\s*\.\.+\s*|\s+to\s+")


def read_date_range(text: str, today: date) -> tuple[date, date]:
    """The first and the last day: ``1 ม.ค. 69 - 5 ม.ค. 69``, ``22–25 พ.ย. 69``, or one day."""
    one_month = _ONE_MONTH.fullmatch(text.strip())
    if one_month:
        ends = [f"{one_month[1]} {one_month[3]}", f"{one_month[2]} {one_month[3]}"]
    else:
        ends = _BETWEEN.split(text.strip(), maxsplit=1)
    first, last = parse_date(ends[0], today), parse_date(ends[-1], today)
    if last < first:
        raise ClerkError(
            th("วันสุดท้าย ({last}) มาก่อนวันแรก ({first})"),
            do=th("พิมพ์วันแรกก่อน แล้วจึงวันสุดท้าย"),
            first=said_date(first),
            last=said_date(last),
        )
    return first, last


def show_date_range(first: date, last: date, style: DateStyle, digits: Digits) -> str:
    """``1 มกราคม 2569 ถึง 5 มกราคม 2569``; one day stands alone. Can be read back."""
    if first == last:
        return format_date(first, style, digits)
    return f"{format_date(first, style, digits)} ถึง {format_date(last, style, digits)}"
