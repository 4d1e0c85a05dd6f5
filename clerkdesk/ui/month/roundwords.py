"""What is said of a round: its state in a word, when it is due, what was sent and what changed."""

from dataclasses import dataclass
from datetime import date

from clerkdesk.desk.roundview import RoundPage, count_states
from clerkdesk.domain.rounds.entries import Channel, Sent
from clerkdesk.domain.rounds.state import ROUND_STATUSES, Changes, RoundState, RoundStatus
from clerkdesk.domain.words import th
from clerkdesk.ui.voice import Voice

LOOKS = {
    RoundStatus.OPEN: ("circle-dashed", "second"),
    RoundStatus.DUE: ("clock", "waiting"),
    RoundStatus.LATE: ("triangle-alert", "refused"),
    RoundStatus.REPORTED: ("circle-check", "allowed"),
    RoundStatus.TAKEN_IN: ("inbox", "published"),
}
"""The icon and the colour of each state."""

_WAYS = {
    Channel.MAIL: th("ทางอีเมล"),
    Channel.FILE: th("เป็นไฟล์"),
    Channel.PAPER: th("เป็นกระดาษ"),
    Channel.WEB: th("ทางระบบบนเว็บ"),
}


@dataclass(frozen=True)
class Said:
    """The ``word`` for a state with its icon and colour, and what else is to be known."""

    icon: str
    colour: str
    word: str
    more: str


def said_of_round(voice: Voice, page: RoundPage, today: date, changes: Changes) -> Said:
    """What the line above the sheet says."""
    state = page.state
    icon, colour = LOOKS[state.status]
    more = [
        _otherwise(voice, state),
        _changed(voice, changes),
        _due(voice, state, today),
        _sent(voice, state.sent),
    ]
    more.append(_others(voice, page))
    return Said(icon, colour, _word(voice, state), " · ".join(filter(None, more)))


def _word(voice: Voice, state: RoundState) -> str:
    if state.status is RoundStatus.REPORTED and state.said_nothing:
        return voice.say("รายงานแล้วว่าไม่มี")
    if state.status is RoundStatus.LATE:
        return voice.say("เกินกำหนด {days} วัน", days=state.late)
    return voice.of(ROUND_STATUSES[state.status])


def _due(voice: Voice, state: RoundState, today: date) -> str:
    """When it is due; of what was reported, only that it was late."""
    if state.reported:
        return voice.say("ช้า {days} วัน", days=state.late) if state.late else ""
    on, days = voice.date(state.due), (state.due - today).days
    if days == 0:
        return voice.say("ครบกำหนดวันนี้")
    if days > 0:
        return voice.say("ครบกำหนด {on} (อีก {days} วัน)", on=on, days=days)
    return voice.say("ครบกำหนด {on}", on=on)


def _sent(voice: Voice, sent: Sent | None) -> str:
    if sent is None:
        return ""
    way, on = voice.of(_WAYS[sent.channel]), voice.date(sent.on)
    if sent.to:
        return voice.say("ส่งแล้ว {on} {way} ถึง {to}", on=on, way=way, to=sent.to)
    return voice.say("ส่งแล้ว {on} {way}", on=on, way=way)


def _changed(voice: Voice, changes: Changes) -> str:
    rows = len(changes.added) + len(changes.changed) + len(changes.removed)
    return voice.say("แก้หลังส่ง {rows} แถว", rows=rows) if rows else ""


def _otherwise(voice: Voice, state: RoundState) -> str:
    """What was written in two ways: the first in full, of the others how many."""
    if not state.otherwise:
        return ""
    first, more = voice.sentence(state.otherwise[0].said), len(state.otherwise) - 1
    return voice.say("{first} และอีก {more} ช่อง", first=first, more=more) if more else first


def _others(voice: Voice, page: RoundPage) -> str:
    """How many units have reported, on the whole office's sheet."""
    if not page.others:
        return ""
    count = count_states(page.others)
    return voice.say(
        "หน่วยรายงานแล้ว {reported} จาก {units}", reported=count.reported, units=count.units
    )
