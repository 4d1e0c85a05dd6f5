"""What is said of a file that came in: its state, whose it is, what has to be looked at."""

from collections.abc import Iterator

from clerkdesk.domain.rounds.arriving.proposal import STANDS, Proposal, Stand
from clerkdesk.ui.voice import Voice

LOOKS = {
    Stand.READY: ("circle-check", "allowed"),
    Stand.DOUBTFUL: ("triangle-alert", "waiting"),
    Stand.ASKS: ("circle-question-mark", "returned"),
    Stand.KNOWN: ("circle-minus", "second"),
    Stand.SAME: ("copy", "second"),
    Stand.REFUSED: ("circle-x", "refused"),
}
"""The icon and the colour of each state; its word stands beside it."""


def title_of(voice: Voice, proposal: Proposal) -> str:
    """Whose sheet it is, else the file."""
    return proposal.unit or proposal.named or proposal.file.name


def detail_of(voice: Voice, proposal: Proposal) -> str:
    """The state in a word, the month, the file."""
    parts = [voice.of(STANDS[proposal.stand])]
    if proposal.month:
        parts.append(voice.month(proposal.month))
    if not proposal.error:
        parts.append(voice.say("{rows} แถว", rows=len(proposal.rows)))
    if title_of(voice, proposal) != proposal.file.name:
        parts.append(proposal.file.name)
    return " · ".join(parts)


def source_of(voice: Voice, proposal: Proposal) -> str:
    """The file, its page, the mail and who sent it."""
    file = proposal.file
    parts = [file.name]
    if proposal.sheet:
        parts.append(voice.say("แผ่น “{sheet}”", sheet=proposal.sheet))
    if file.inside:
        parts.append(voice.say("ในอีเมล {mail}", mail=file.inside))
    if sender := file.sender or proposal.reporter:
        parts.append(voice.say("ส่งโดย {sender}", sender=sender))
    if file.on:
        parts.append(voice.date(file.on))
    return " · ".join(parts)


def told(voice: Voice, proposal: Proposal) -> str:
    """All that is to be known before it is taken in, a line each; the doubts of its cells stand
    in the table."""
    return "\n".join(_lines(voice, proposal))


def _lines(voice: Voice, proposal: Proposal) -> Iterator[str]:
    if proposal.error is not None:
        yield voice.error(proposal.error)
        return
    known, earlier = proposal.known, proposal.earlier
    if known is not None:
        yield voice.say(
            "รับไว้แล้วเมื่อ {on} จากไฟล์ {file} ไม่ต้องทำอะไรอีก", on=voice.date(known.on), file=known.file
        )
    if proposal.same_as:
        yield voice.say("เหมือนกับไฟล์ {file} จึงไม่ต้องรับซ้ำ", file=proposal.same_as)
    if earlier is not None and earlier.only_adds:
        yield voice.say(
            "จะแทนแบบที่รับไว้เมื่อ {on} ซึ่งมีแถวเหล่านี้แล้ว และเพิ่ม {added} แถว",
            on=voice.date(earlier.entry.on),
            added=earlier.difference.added,
        )
    if proposal.beside:
        yield voice.say("จะรับเพิ่มเป็นอีกส่วนหนึ่งของหน่วยนี้ ไม่แทนฉบับก่อน")
    of_cells = len(proposal.of_rows)
    reasons = proposal.reasons
    yield from (voice.error(each) for each in reasons[: len(reasons) - of_cells])
    if proposal.nothing:
        yield voice.say("แจ้งว่าไม่มีเรื่องเผยแพร่ในเดือนนี้")
    yield from (voice.sentence(note) for note in proposal.notes)
