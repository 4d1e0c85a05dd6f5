"""What the office publishes about: its topics, and the codes that an assessment asks for.

A topic goes by its words. The number printed before it in the announcement is a label: two topics
may carry the same one, and another announcement numbers them otherwise.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th

_COUNTED = re.compile(r"[0-9]+([.)][0-9]*)* +")


@dataclass(frozen=True)
class Topic:
    """One topic of the office's list; ``place`` puts it in order. Topics end, they stay.

    ``former`` are the words that it had before: a memo that carries them is still of this topic.
    """

    id: int
    name: str
    label: str = ""
    place: int = 0
    ended_on: date | None = None
    former: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What search makes of its words and of those that it had."""
        return tuple(map(search_key, (self.name, *self.former)))

    @property
    def shown(self) -> str:
        """Its words behind its label: ``๑.๔ ข้อมูลพื้นฐาน…``."""
        return f"{self.label} {self.name}".strip()


@dataclass(frozen=True)
class Code:
    """One item that an assessment of a fiscal year (พ.ศ.) asks for: ``O1 โครงสร้าง``.

    ``topics`` are the ids of the topics under which it is published.
    """

    id: int
    year: int
    code: str
    name: str
    topics: tuple[int, ...] = ()


def topic_named(topics: Sequence[Topic], words: str) -> Topic | None:
    """The topic that has these words, or else the one that had them before.

    A number before the words does not matter; a number alone names no topic.
    """
    key = search_key(words)
    keys = (key, _COUNTED.sub("", key, count=1))
    for each in dict.fromkeys(keys):
        now = (topic for topic in topics if topic.keys[0] == each)
        ever = (topic for topic in topics if each in topic.keys)
        found = next(now, None) or next(ever, None)
        if found is not None and each:
            return found
    return None


def in_order(topics: Iterable[Topic]) -> list[Topic]:
    """The topics as the office put them in order."""
    return sorted(topics, key=lambda topic: (topic.place, topic.id))


def moved(topics: Sequence[Topic], topic_id: int, place: int) -> list[int]:
    """The ids in their new order when one topic goes to ``place``, counted from 1."""
    ids = [topic.id for topic in in_order(topics) if topic.id != topic_id]
    ids.insert(max(0, place - 1), topic_id)
    return ids


def code_key(code: str) -> tuple[str, int, str]:
    """What puts codes in order: O2 before O10."""
    key = search_key(code)
    letters = key.rstrip("0123456789")
    return (letters, int(key[len(letters) :] or 0), key)


def need_words(name: str) -> str:
    """``name``; a ClerkError when nothing was typed."""
    if name:
        return name
    raise ClerkError(th("ยังไม่ได้พิมพ์หัวข้อ"), do=th("พิมพ์ข้อความของหัวข้อแล้วลองอีกครั้ง"))
