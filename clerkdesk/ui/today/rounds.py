"""The rounds of today as lines: due soon, due today, late; each leads to the month's sheet."""

from collections.abc import Callable

from clerkdesk.desk.roundtodo import Nearness, RoundTask
from clerkdesk.ui.today.rowtypes import Line
from clerkdesk.ui.voice import Voice

_NAMED = 2
"""So many units at most are named; of the others it is said how many they are."""

_ICONS = {
    Nearness.SOON: "calendar-days",
    Nearness.TODAY: "clock",
    Nearness.LATE: "triangle-alert",
}

_ENDS: dict[Nearness, Callable[[Voice, int], str]] = {
    Nearness.SOON: lambda voice, days: voice.say("อีก {days} วันทำการ", days=days),
    Nearness.TODAY: lambda voice, _days: voice.say("ครบกำหนดวันนี้"),
    Nearness.LATE: lambda voice, days: voice.say("ช้า {days} วัน", days=days),
}


def is_urgent(task: RoundTask) -> bool:
    """Whether its day has come or is past."""
    return task.nearness is not Nearness.SOON


def round_line(voice: Voice, task: RoundTask) -> Line:
    """One round, with what is still awaited."""
    round_ = task.round
    due = voice.say("ครบกำหนด {day}", day=voice.date(round_.due))
    return Line(
        "rounds",
        f"round {round_.year}/{round_.number}",
        voice.say("แบบติดตาม {month}", month=voice.month(round_.month)),
        _ICONS[task.nearness],
        second=f"{due} · {_awaited(voice, task)}",
        end=_ENDS[task.nearness](voice, task.days),
        late=task.nearness is Nearness.LATE,
        month=round_.month,
        verb=voice.say("ดูแบบติดตาม"),
    )


def arrivals_line(voice: Voice, files: int) -> Line:
    """New files in the watched folder; nothing of them is taken in yet."""
    return Line(
        "rounds",
        "arrivals",
        voice.say("มีแบบติดตามเข้ามา {files} ไฟล์", files=files),
        "download",
        second=voice.say("อยู่ในโฟลเดอร์ที่เฝ้าดู ยังไม่ได้รับ"),
        arrivals=True,
        verb=voice.say("ดูและรับ"),
    )


def _awaited(voice: Voice, task: RoundTask) -> str:
    """Who is missing; where nobody is, that the office has not sent its own sheet on."""
    count = task.count
    if not count.units:
        return voice.say("ยังไม่ได้ส่ง")
    if count.complete:
        return voice.say("ทุกหน่วยรายงานแล้ว ยังไม่ได้ส่งต่อ")
    said = voice.say(
        "รายงานแล้ว {reported} จาก {units} หน่วย", reported=count.reported, units=count.units
    )
    if not count.reported:
        return said
    return f"{said} · {voice.say('ขาด {missing}', missing=_missing(voice, count.missing))}"


def _missing(voice: Voice, units: tuple[str, ...]) -> str:
    named, more = ", ".join(units[:_NAMED]), len(units) - _NAMED
    if more <= 0:
        return named
    return voice.say("{units} และอีก {more} หน่วย", units=named, more=more)
