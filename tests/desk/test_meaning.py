"""What is typed for a topic, a unit or a person by number, label or name is what it means."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, new_memo
from clerkdesk.desk.topics import add_topic
from clerkdesk.domain.errors import ClerkError
from tests.office import a_memo


@pytest.fixture(autouse=True)
def _topics(desk: Desk) -> None:
    for name, label in (("แผนปฏิบัติการ", "๑.๕"), ("จัดซื้อจัดจ้าง", "7"), ("ข่าว", "๗"), ("คู่มือ", "")):
        add_topic(desk, name, label)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", "แผนปฏิบัติการ"),
        ("#๓", "ข่าว"),
        ("1.5", "แผนปฏิบัติการ"),
        ("๑.๕ แผนปฏิบัติการ", "แผนปฏิบัติการ"),
        ("คู่มือ", "คู่มือ"),
        ("เรื่องที่ไม่มีในรายการ", "เรื่องที่ไม่มีในรายการ"),
    ],
)
def test_a_topic_is_known_by_number_label_or_words(desk: Desk, typed: str, meant: str) -> None:
    assert a_memo(desk, topic=typed).topic == meant


def test_a_label_that_two_topics_carry_is_refused_with_both(desk: Desk) -> None:
    with pytest.raises(ClerkError, match=r"จัดซื้อจัดจ้าง.*ข่าว"):
        a_memo(desk, topic="7")


@pytest.mark.parametrize("typed", ["99", "9.9", "#12"])
def test_a_number_that_means_no_topic_is_refused_with_those_there_are(
    desk: Desk, typed: str
) -> None:
    with pytest.raises(ClerkError, match="แผนปฏิบัติการ"):
        a_memo(desk, topic=typed)


def test_a_person_is_known_by_number_and_brings_the_position(desk: Desk) -> None:
    memo = a_memo(desk, requester="5")
    assert memo.requester == "นายเว็บ ผู้ดูแล"
    assert memo.values["position"] == "นักวิชาการคอมพิวเตอร์"
    with pytest.raises(ClerkError, match="ไม่มีบุคลากรลำดับที่ 99"):
        a_memo(desk, requester="99")


def test_a_unit_is_written_as_the_office_writes_it_and_a_number_is_none(desk: Desk) -> None:
    assert a_memo(desk, unit="กลุ่มอำนวยการ").unit == "กลุ่มอำนวยการ"
    assert a_memo(desk, unit="กลุ่มใหม่").unit == "กลุ่มใหม่"
    with pytest.raises(ClerkError, match="กลุ่มอำนวยการ"):
        a_memo(desk, unit="3")


def test_a_value_that_stands_there_already_stays(desk: Desk) -> None:
    memo = a_memo(desk, topic="เรื่องที่ไม่มีในรายการ")
    changed = change_memo(desk, memo.id, Typed({"topic": "2", "subject": "ใหม่"}))
    assert changed.topic == "จัดซื้อจัดจ้าง"


def test_a_number_in_a_table_of_people_means_the_person_with_the_position(desk: Desk) -> None:
    texts = {"date": "10/5/2561", "subject": "ชี้แจง", "briefer": "5", "recorder": "1"}
    briefing = new_memo(desk, "briefing", Typed({**texts, "present": "2; นางมา ใหม่ | ครู; ๔"}))
    shown = [(row["name"], row.get("position")) for row in briefing.values["present"]]
    assert shown == [
        ("นายฐิติ ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ"),
        ("นางมา ใหม่", "ครู"),
        ("นายมารุต ที่ดี", "ผู้อำนวยการ"),
    ]
    with pytest.raises(ClerkError, match="99") as wrong:
        new_memo(desk, "briefing", Typed({**texts, "present": "2; 99"}))
    assert wrong.value.values["row"] == 2
