"""What the box finds: each thing with its words, and what happens when it is taken."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import newest_lines
from clerkdesk.desk.suggestions import known_people
from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Words
from clerkdesk.ui.actions import ACTIONS
from clerkdesk.ui.commands import Commands, keys_shown
from clerkdesk.ui.services import Services

MOST_MEMOS = 8
MOST_PEOPLE = 5


@dataclass(frozen=True)
class Found:
    """One thing in the box. ``more`` stands behind ``words`` in a quieter ink."""

    words: str
    more: str
    icon: str
    run: Callable[[], None]


@dataclass(frozen=True)
class Known:
    """An action that applies now, with all the words by which it may be looked for."""

    found: Found
    keys: tuple[str, ...]


def known_actions(services: Services, commands: Commands, english: Words) -> list[Known]:
    """The actions that apply where the window is, found by Thai and by English words alike."""
    known = []
    for action in ACTIONS:
        if not commands.all[action.id].isEnabled() or action.id == "finder":
            continue
        words = services.voice.say(action.thai)
        found = Found(words, keys_shown(action), action.icon, _trigger(commands, action.id))
        both = (search_key(action.thai), search_key(english.say(action.thai)))
        known.append(Known(found, both))
    return known


def _trigger(commands: Commands, action_id: str) -> Callable[[], None]:
    return lambda: commands.trigger(action_id)


def matching(known: Iterable[Known], typed: str) -> list[Found]:
    """The actions whose words hold ``typed``; those that begin with it first."""
    key = search_key(typed).strip()
    begins = [each.found for each in known if any(k.startswith(key) for k in each.keys)]
    holds = [
        each.found
        for each in known
        if each.found not in begins and any(key in k for k in each.keys)
    ]
    return begins + holds


@dataclass(frozen=True)
class Read:
    """What the store knows for the letters ``typed``."""

    typed: str
    memos: Sequence[MemoLine]
    people: Sequence[tuple[str, str]]


def read_for(desk: Desk, typed: str) -> Read:
    """Memos and people that answer to ``typed``; meant for work off the GUI thread."""
    key = search_key(typed).strip()
    if not key:
        return Read(typed, (), ())
    people = [
        (person.text, person.more)
        for person in known_people(desk)
        if key in search_key(person.text)
    ]
    return Read(typed, newest_lines(desk, typed, MOST_MEMOS), people[:MOST_PEOPLE])


def found_in(services: Services, read: Read, search: Callable[[str], None]) -> list[Found]:
    """What was read, as things to take: a memo is opened, a person's memos are searched for."""
    voice = services.voice
    memos = [
        Found(
            line.subject,
            "  ·  ".join(
                filter(None, (voice.of(STATUSES[line.status]), voice.figure(line.number)))
            ),
            "file-text",
            _emit(services, line.id),
        )
        for line in read.memos
    ]
    people = [Found(name, more, "user-round", _search(search, name)) for name, more in read.people]
    return memos + people


def _emit(services: Services, memo_id: int) -> Callable[[], None]:
    return lambda: services.ways.memo_wanted.emit(memo_id)


def _search(search: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: search(name)
