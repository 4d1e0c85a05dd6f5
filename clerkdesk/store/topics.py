"""The office's topics. They end; only one added by mistake is taken out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topics import Topic, in_order, topic_named
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import MemoRow, PlanRow, TopicCodeRow, TopicRow
from clerkdesk.store.telling import tell
from clerkdesk.store.transaction import Transaction

_CARRIED = select(MemoRow.topic).where(MemoRow.topic != "").distinct()


class Topics:
    """The topics of the office."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Topic]:
        """Every topic in the office's order, those that ended too."""
        rows = self._tx.select(select(*TopicRow.__table__.columns))
        return in_order(Topic(**row._asdict() | {"former": tuple(row.former)}) for row in rows)

    def get(self, topic_id: int) -> Topic:
        """One topic; ClerkError when there is none with this id."""
        found = [topic for topic in self.all() if topic.id == topic_id]
        if not found:
            raise _no_such_topic(topic_id)
        return found[0]

    def named(self, words: str) -> Topic | None:
        """The topic that has these words, or had them before; None when there is none."""
        return topic_named(self.all(), words)


class TopicsWriting(Topics):
    """The topics of the office, to be written. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def add(self, topic: Topic) -> Topic:
        """The new topic with an id, in its place or at the end where it has none; ClerkError when
        its words are taken."""
        self._refuse_second(topic)
        last = self._tx.select(select(func.max(TopicRow.place))).scalar() or 0
        topic = replace(topic, place=topic.place or last + 1)
        added = replace(topic, id=self._tx.insert(insert(TopicRow), _row(topic)))
        tell(self._journal, f"topic {added.id}", None, added)
        return added

    def change(self, topic: Topic) -> Topic:
        """The topic, written anew. The words that it had are kept: memos may carry them."""
        before = self.get(topic.id)
        topic = replace(topic, former=self._former(before, topic.name))
        if topic == before:
            return before
        self._refuse_second(topic)
        self._tx.change(update(TopicRow).where(TopicRow.id == topic.id).values(_row(topic)))
        tell(self._journal, f"topic {topic.id}", before, topic)
        return topic

    def order(self, ids: Sequence[int]) -> None:
        """Puts the topics in this order; those that are not named come after, as they were."""
        known = {topic.id: topic for topic in self.all()}
        wanted = dict.fromkeys([*(each for each in ids if each in known), *known])
        for place, topic_id in enumerate(wanted, start=1):
            self.change(replace(known[topic_id], place=place))

    def make_room(self, place: int) -> int:
        """Moves what stands at ``place`` and behind it one on; gives the place that is free now,
        which is never beyond the end."""
        known = self.all()
        free = max(1, min(place, len(known) + 1))
        for before, topic in reversed(list(enumerate(known, start=1))):
            self.change(replace(topic, place=before + (before >= free)))
        return free

    def remove(self, topic_id: int) -> None:
        """Takes out a topic added by mistake; ClerkError when something belongs to it."""
        topic = self.get(topic_id)
        users = (
            select(PlanRow.id).where(PlanRow.topic == topic_id).limit(1),
            select(TopicCodeRow.code).where(TopicCodeRow.topic == topic_id).limit(1),
        )
        if self._carried(topic) or any(self._tx.select(each).first() for each in users):
            raise ClerkError(
                th("เอาหัวข้อ “{topic}” ออกไม่ได้ เพราะมีบันทึก แผน หรือรหัสของหัวข้อนี้แล้ว"),
                do=th("เลิกใช้หัวข้อแทน"),
                topic=topic.name,
            )
        self._tx.change(delete(TopicRow).where(TopicRow.id == topic_id))
        tell(self._journal, f"topic {topic_id}", topic, None)

    def _former(self, before: Topic, name: str) -> tuple[str, ...]:
        """The words that the topic had, without those that it has (again) now.

        Where a change is taken back, the words between are forgotten unless a memo carries them.
        """
        names = [each for each in before.former if search_key(each) != search_key(name)]
        if search_key(name) == search_key(before.name):
            return tuple(names)
        back = len(names) < len(before.former)
        if not back or self._carried(Topic(0, before.name)):
            names.append(before.name)
        return tuple(names)

    def _carried(self, topic: Topic) -> bool:
        """Whether a memo names it, with its number before it or without."""
        written = self._tx.select(_CARRIED).scalars()
        return any(topic_named([topic], words) is not None for words in written)

    def _refuse_second(self, topic: Topic) -> None:
        known = topic_named([each for each in self.all() if each.id != topic.id], topic.name)
        if known is not None:
            raise ClerkError(
                th("มีหัวข้อ “{topic}” อยู่แล้ว"),
                do=th("ใช้หัวข้อเดิม หรือเขียนให้ต่างกัน"),
                topic=known.name,
            )


def _row(topic: Topic) -> dict[str, Any]:
    return {
        "name": topic.name,
        "label": topic.label,
        "place": topic.place,
        "ended_on": topic.ended_on,
        "former": list(topic.former),
    }


def _no_such_topic(topic_id: int) -> ClerkError:
    return ClerkError(th("ไม่มีหัวข้อลำดับที่ {topic}"), do=th("ดูลำดับที่จากรายการหัวข้อ"), topic=topic_id)
