"""The office's topics: taken over from a list, added, renamed, put in order, ended.

Each act comes with what takes it back.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.meaning import SEVERAL_TOPICS, topics_numbered
from clerkdesk.desk.topiclists import topic_list, words_of
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.topics import Topic, moved, need_words, topic_named
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import Sentence, th

LONGEST, LONGEST_LABEL = 1000, 40
"""The most letters of a topic's words and of its label."""


def list_topics(desk: Desk, *, ended: bool = True) -> list[Topic]:
    """The topics in the office's order, with those that ended unless ``ended`` is false."""
    with desk.store.read() as tx:
        found = tx.topics.all()
    return [topic for topic in found if ended or topic.ended_on is None]


def find_topic(desk: Desk, words: str) -> Topic:
    """The topic that has or had these words, or the only one in use with this label; ClerkError
    names those that carry it, or the nearest."""
    topics = list_topics(desk)
    found = topic_named(topics, words)
    if found is not None:
        return found
    labelled = topics_numbered([each for each in topics if each.ended_on is None], words)
    if len(labelled) == 1:
        return labelled[0]
    if labelled:
        known = ", ".join(f"{each.id} {each.shown}" for each in labelled)
        do = th("ใช้ลำดับของหัวข้อในรายการแทน")
        raise ClerkError(SEVERAL_TOPICS, do=do, typed=words[:80], known=known)
    near = nearest(words[:200], [topic.name for topic in topics])
    raise ClerkError(
        th("ไม่มีหัวข้อ “{topic}”{hint}"),
        do=th("ดูหัวข้อที่มีจากรายการหัวข้อ แล้วพิมพ์ให้ตรง หรือเพิ่มหัวข้อก่อน"),
        topic=words[:80],
        hint=f" ({near}?)" if near else "",
    )


def topic_of(desk: Desk, memo: Memo) -> Topic | None:
    """The topic that a memo names, also one made before the list; None for what is not in it."""
    with desk.store.read() as tx:
        return tx.topics.named(memo.topic) if memo.topic else None


def take_list(desk: Desk, list_id: str) -> Done | None:
    """Takes the topics of a list over, behind those that there are; those that are there already
    stay as they are. None when all were there."""
    listed = topic_list(desk, list_id).topics
    with desk.store.write("topics.add_many") as tx:
        office, known = tx.office.load(), tx.topics.all()
        added = []
        for each in listed:
            words = need_words(line(words_of(each, office), LONGEST))
            if topic_named(known, words) is None:
                added.append(tx.topics.add(Topic(0, words, line(each.label, LONGEST_LABEL))))
        ids = [topic.id for topic in added]
    if not ids:
        return None
    said = th("นำหัวข้อมาใช้แล้ว {count} หัวข้อ มีอยู่ก่อนแล้ว {known} หัวข้อ")
    undo = Undo(
        Sentence(th("เอาหัวข้อที่นำมา {count} หัวข้อออกแล้ว"), {"count": len(ids)}),
        lambda: _remove(desk, ids),
    )
    values = {"count": len(ids), "known": len(listed) - len(ids)}
    return Done(Sentence(said, values), undo, ids[0])


def add_topic(desk: Desk, name: str, label: str = "", place: int = 0) -> Done:
    """Adds a topic at ``place`` (counted from 1; 0 is the end). A label may be another's too."""
    name, label = need_words(line(name, LONGEST)), line(label, LONGEST_LABEL)
    with desk.store.write("topics.add") as tx:
        free = tx.topics.make_room(place) if place else 0
        topic = tx.topics.add(Topic(0, name, label, free))
    said = {"topic": topic.shown}
    undo = Undo(Sentence(th("เอาหัวข้อ “{topic}” ออกแล้ว"), said), lambda: _remove(desk, [topic.id]))
    return Done(Sentence(th("เพิ่มหัวข้อ “{topic}” แล้ว"), said), undo, topic.id)


def rename_topic(desk: Desk, topic_id: int, name: str) -> Done | None:
    """Gives a topic other words. Memos keep those that they carry, which still lead here."""
    return _change(desk, "topics.rename", topic_id, name=need_words(line(name, LONGEST)))


def label_topic(desk: Desk, topic_id: int, label: str) -> Done | None:
    """Gives a topic another printed number, or none."""
    return _change(desk, "topics.set", topic_id, label=line(label, LONGEST_LABEL))


def end_topic(desk: Desk, topic_id: int, on: date | None = None) -> Done | None:
    """Says since when a topic is no longer used: ``on`` a day, today when None."""
    day = desk.recording(on).on
    return _change(desk, "topics.end", topic_id, ended_on=day)


def reopen_topic(desk: Desk, topic_id: int) -> Done | None:
    """Says that a topic is in use after all."""
    return _change(desk, "topics.end", topic_id, ended_on=None)


def move_topic(desk: Desk, topic_id: int, place: int) -> Done | None:
    """Puts a topic at ``place`` of the list, counted from 1."""
    with desk.store.read() as tx:
        topics, topic = tx.topics.all(), tx.topics.get(topic_id)
    return order_topics(desk, moved(topics, topic.id, place))


def order_topics(desk: Desk, ids: Sequence[int]) -> Done | None:
    """Puts the whole list in this order; None when it was so already."""
    before = [topic.id for topic in list_topics(desk)]
    _order(desk, ids)
    if [topic.id for topic in list_topics(desk)] == before:
        return None
    undo = Undo(Sentence(th("หัวข้อเรียงอย่างเดิมแล้ว")), lambda: _order(desk, before))
    return Done(Sentence(th("เรียงหัวข้อใหม่แล้ว")), undo)


def _order(desk: Desk, ids: Sequence[int]) -> None:
    with desk.store.write("topics.order_many") as tx:
        tx.topics.order(ids)


_SAID: Mapping[str, str] = {
    "topics.rename": th("แก้หัวข้อเป็น “{topic}” แล้ว ข้อความเดิมยังใช้ค้นได้"),
    "topics.set": th("แก้เลขหน้าหัวข้อ “{topic}” แล้ว"),
    "topics.end": th("บันทึกการใช้หัวข้อ “{topic}” แล้ว"),
}


def _change(desk: Desk, act: str, topic_id: int, **parts: Any) -> Done | None:  # noqa: ANN401  parts of a Topic
    with desk.store.write(act) as tx:
        before = tx.topics.get(topic_id)
        after = tx.topics.change(replace(before, **parts))
    if after == before:
        return None
    earlier = {name: getattr(before, name) for name in parts}
    undo = Undo(
        Sentence(th("หัวข้อ “{topic}” กลับเป็นอย่างเดิมแล้ว"), {"topic": before.shown}),
        _putting_back(desk, act, topic_id, earlier),
    )
    return Done(Sentence(_SAID[act], {"topic": after.shown}), undo, topic_id)


def _putting_back(
    desk: Desk, act: str, topic_id: int, parts: Mapping[str, Any]
) -> Callable[[], None]:
    def run() -> None:
        with desk.store.write(act) as tx:
            tx.topics.change(replace(tx.topics.get(topic_id), **parts))

    return run


def _remove(desk: Desk, ids: Sequence[int]) -> None:
    with desk.store.write("topics.remove") as tx:
        for topic_id in ids:
            tx.topics.remove(topic_id)
