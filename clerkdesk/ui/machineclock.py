"""Says when the machine's clock is set to the years of the Buddhist era."""

import time

from clerkdesk.domain.calendar.years import BUDDHIST_AHEAD
from clerkdesk.domain.words import th
from clerkdesk.settings.clock import is_buddhist
from clerkdesk.ui.services import Services

_SAID = th(
    "นาฬิกาของเครื่องตั้งปีไว้เป็น พ.ศ. {year} โปรแกรมอ่านเป็นปีที่ถูกให้แล้ว "
    "ควรตั้งปีของเครื่องเป็น ค.ศ. {right} ในการตั้งค่าวันที่และเวลา"
)


def say_of_clock(services: Services, year: int | None = None) -> None:
    """In the quiet line: dates are right here, but those of files and of other programs are not.
    ``year`` is that of the machine's clock, the one of now when None."""
    shown = time.localtime().tm_year if year is None else year
    if is_buddhist(shown):
        voice, right = services.voice, shown - BUDDHIST_AHEAD
        said = voice.say(_SAID, year=voice.figure(str(shown)), right=voice.figure(str(right)))
        services.messages.remark(said)
