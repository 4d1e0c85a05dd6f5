"""Commands on the office's topics."""

from argparse import Namespace
from typing import Any

from clerkdesk.cli.heads import headed
from clerkdesk.cli.session import Session
from clerkdesk.cli.table import Arg, Command, Output
from clerkdesk.desk import topiclists, topics
from clerkdesk.desk.formshelf import mistake_lines
from clerkdesk.desk.undo import Done
from clerkdesk.domain.office.topics import Topic
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.words import th


def said(session: Session, done: Done | None, data: object = None) -> Output:
    """What an act said; that nothing changed where nothing did."""
    if done is None:
        return Output((session.say(th("ไม่มีอะไรเปลี่ยนไปจากที่บันทึกไว้")),), data)
    return Output((session.sentence(done.said),), data)


def find_topic(session: Session, typed: str) -> Topic:
    """The topic typed by its number in ``topics list`` or by its words."""
    plain = to_arabic(typed).strip().removeprefix("#")
    if plain.isdecimal():
        with session.desk.store.read() as tx:
            return tx.topics.get(session.number(plain))
    return topics.find_topic(session.desk, typed)


def _lists(session: Session, args: Namespace) -> Output:
    lists = topiclists.read_lists(session.desk)
    found = [each for each in lists.lists.values() if each.topics or each.codes]
    rows = [[each.id, session.words.of(each.wording)] for each in found]
    data = [
        {
            "id": each.id,
            "title": each.title,
            "year": each.year or None,
            "topics": [{"label": one.label, "name": one.name} for one in each.topics],
            "codes": [{"code": one.code, "name": one.name} for one in each.codes],
        }
        for each in found
    ]
    return Output(table(rows), data, mistake_lines(lists.mistakes, session.words))


def _take(session: Session, args: Namespace) -> Output:
    done = topics.take_list(session.desk, args.list)
    return said(session, done, _views(session))


def _list(session: Session, args: Namespace) -> Output:
    known = topics.list_topics(session.desk)
    if not known:
        line = session.say(th("ยังไม่มีหัวข้อ นำรายการมาใช้ได้ด้วย topics take"))
        return Output((line,), [])
    heads = (th("ลำดับ"), th("เลขหัวข้อ"), th("หัวข้อ"), th("หมายเหตุ"))
    return Output(headed(session, heads, (_row(session, each) for each in known)), _views(session))


def _row(session: Session, topic: Topic) -> list[str]:
    ended = session.say(th("เลิกใช้เมื่อ {day}"), day=session.show_date(topic.ended_on))
    former = session.say(th("เดิมคือ {names}"), names=", ".join(topic.former))
    notes = [note for told, note in ((topic.ended_on, ended), (topic.former, former)) if told]
    return [str(topic.id), topic.label or "-", topic.name, "; ".join(notes)]


def _views(session: Session) -> list[dict[str, Any]]:
    return [topic_view(topic) for topic in topics.list_topics(session.desk)]


def topic_view(topic: Topic) -> dict[str, Any]:
    """A topic as JSON."""
    return {
        "id": topic.id,
        "label": topic.label,
        "name": topic.name,
        "place": topic.place,
        "ended_on": topic.ended_on.isoformat() if topic.ended_on else None,
        "former": list(topic.former),
    }


def _shown(session: Session, done: Done | None, topic_id: int) -> Output:
    with session.desk.store.read() as tx:
        topic = tx.topics.get(topic_id)
    return said(session, done, topic_view(topic))


def _add(session: Session, args: Namespace) -> Output:
    place = session.number(args.at) if args.at else 0
    done = topics.add_topic(session.desk, args.name, args.label or "", place)
    return _shown(session, done, done.made)


def _rename(session: Session, args: Namespace) -> Output:
    topic = find_topic(session, args.topic)
    return _shown(session, topics.rename_topic(session.desk, topic.id, args.new), topic.id)


def _label(session: Session, args: Namespace) -> Output:
    topic = find_topic(session, args.topic)
    return _shown(session, topics.label_topic(session.desk, topic.id, args.label), topic.id)


def _move(session: Session, args: Namespace) -> Output:
    topic = find_topic(session, args.topic)
    done = topics.move_topic(session.desk, topic.id, session.number(args.place))
    return _shown(session, done, topic.id)


def _end(session: Session, args: Namespace) -> Output:
    topic = find_topic(session, args.topic)
    done = topics.end_topic(session.desk, topic.id, session.read_date(args.on))
    return _shown(session, done, topic.id)


def _reopen(session: Session, args: Namespace) -> Output:
    topic = find_topic(session, args.topic)
    return _shown(session, topics.reopen_topic(session.desk, topic.id), topic.id)


TOPIC = Arg("topic", th("ลำดับของหัวข้อจาก topics list หรือข้อความของหัวข้อ"), {"metavar": "TOPIC"})
_LABEL = th("เลขที่พิมพ์หน้าหัวข้อ เช่น ๑.๔ ซ้ำกันได้")

COMMANDS = (
    Command(("topics", "lists"), th("รายการหัวข้อและรหัสที่นำมาใช้ได้"), _lists),
    Command(
        ("topics", "take"),
        th("นำหัวข้อทั้งรายการมาใช้"),
        _take,
        (Arg("list", th("ชื่อรายการจาก topics lists"), {"metavar": "LIST"}),),
    ),
    Command(("topics", "list"), th("หัวข้อของสำนักงานตามลำดับ"), _list),
    Command(
        ("topics", "add"),
        th("เพิ่มหัวข้อ"),
        _add,
        (
            Arg("name", th("ข้อความของหัวข้อ"), {"metavar": "NAME"}),
            Arg("--label", _LABEL, {"metavar": "L"}),
            Arg("--at", th("ลำดับในรายการ ไม่ใส่คือท้ายสุด"), {"metavar": "PLACE"}),
        ),
    ),
    Command(
        ("topics", "rename"),
        th("แก้ข้อความของหัวข้อ ข้อความเดิมยังใช้ค้นได้"),
        _rename,
        (TOPIC, Arg("new", th("ข้อความใหม่"), {"metavar": "NEW"})),
    ),
    Command(
        ("topics", "label"),
        th("แก้เลขที่พิมพ์หน้าหัวข้อ"),
        _label,
        (TOPIC, Arg("label", _LABEL, {"metavar": "L"}, empty=True)),
    ),
    Command(
        ("topics", "move"),
        th("ย้ายหัวข้อไปลำดับอื่น"),
        _move,
        (TOPIC, Arg("place", th("ลำดับในรายการ นับจาก 1"), {"metavar": "PLACE"})),
    ),
    Command(
        ("topics", "end"),
        th("เลิกใช้หัวข้อ"),
        _end,
        (TOPIC, Arg("--on", th("วันที่เลิกใช้ ไม่ใส่คือวันนี้"), {"metavar": "DATE"})),
    ),
    Command(("topics", "reopen"), th("ใช้หัวข้อที่เลิกใช้แล้วอีกครั้ง"), _reopen, (TOPIC,)),
)
