from pathlib import Path

import pytest

from clerkdesk.desk import codes, topics
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import set_office
from clerkdesk.desk.suggestions import suggestions
from clerkdesk.desk.topicpreview import read_topics
from clerkdesk.domain.errors import ClerkError
from tests.office import a_memo, an_allowed_memo


def test_the_office_s_name_stands_in_the_topics_that_are_taken_over(desk: Desk) -> None:
    done = topics.take_list(desk, "twenty")
    assert done
    names = [topic.name for topic in topics.list_topics(desk)]
    assert "ข้อมูลผู้บริหารสำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร" in names
    assert not any("{" in name for name in names)
    assert topics.take_list(desk, "twenty") is None
    assert done.undo
    done.undo.run()
    assert topics.list_topics(desk) == []


def test_a_list_that_names_the_office_waits_for_its_name(desk: Desk) -> None:
    set_office(desk, {"name": ""})
    with pytest.raises(ClerkError, match="ชื่อสำนักงาน"):
        topics.take_list(desk, "twenty")
    assert topics.take_list(desk, "nine")


def test_a_memo_made_before_the_list_knows_its_topic_also_after_a_rename(desk: Desk) -> None:
    memo = a_memo(desk, topic="๑.๕ ข้อมูลการจัดซื้อจัดจ้าง")
    assert topics.topic_of(desk, memo) is None
    topics.take_list(desk, "nine")
    topic = topics.topic_of(desk, memo)
    assert topic
    topics.rename_topic(desk, topic.id, "จัดซื้อจัดจ้าง")
    found = topics.topic_of(desk, memo)
    assert found
    assert (found.id, found.name) == (topic.id, "จัดซื้อจัดจ้าง")


def test_the_field_suggests_the_topics_in_use_then_what_was_written_besides(desk: Desk) -> None:
    a_memo(desk, topic="เรื่องนอกประกาศ")
    topics.take_list(desk, "nine")
    last = topics.list_topics(desk)[-1]
    topics.end_topic(desk, last.id)
    a_memo(desk, topic=last.name)
    found = suggestions(desk, desk.shelf.get("memo"))["topic"]
    assert [each.more for each in found[:8]] == [f"๑.{figure}" for figure in "๑๒๓๔๕๖๗๘"]
    assert [each.text for each in found[8:]] == ["เรื่องนอกประกาศ"]


def test_a_topic_that_something_belongs_to_is_ended_not_taken_out(desk: Desk) -> None:
    done = topics.add_topic(desk, "แผน")
    an_allowed_memo(desk, topic="แผน")
    assert done.undo
    with pytest.raises(ClerkError, match="เลิกใช้หัวข้อแทน"):
        done.undo.run()


def test_words_that_a_memo_carries_behind_a_number_are_kept(desk: Desk) -> None:
    topic = topics.add_topic(desk, "แผน", "๑.๑")
    renamed = topics.rename_topic(desk, topic.made, "แผนปฏิบัติการ")
    memo = a_memo(desk, topic="๑.๑ แผนปฏิบัติการ")
    assert renamed is not None
    assert renamed.undo is not None
    renamed.undo.run()
    found = topics.topic_of(desk, memo)
    assert found is not None
    assert (found.id, found.name) == (topic.made, "แผน")
    assert topic.undo is not None
    with pytest.raises(ClerkError, match="เลิกใช้หัวข้อแทน"):
        topic.undo.run()


def test_topics_of_a_code_that_others_linked_meanwhile_stay(desk: Desk) -> None:
    first, second = topics.add_topic(desk, "แผน").made, topics.add_topic(desk, "ข่าว").made
    codes.add_code(desk, 2566, "O1", "โครงสร้าง")
    mine = codes.link_code(desk, first, 2566, "O1")
    codes.link_code(desk, second, 2566, "O1")
    assert mine is not None
    assert mine.undo is not None
    mine.undo.run()
    assert codes.find_code(desk, 2566, "O1").topics == (second,)
    assert codes.unlink_code(desk, first, 2566, "O1") is None


def test_a_code_that_others_linked_meanwhile_is_not_taken_back(desk: Desk) -> None:
    topics.take_list(desk, "nine")
    taken = codes.take_codes(desk, 2566)
    codes.link_code(desk, topics.add_topic(desk, "ข่าว").made, 2566, "O1")
    before = codes.read_codes(desk)
    assert taken is not None
    assert taken.undo is not None
    with pytest.raises(ClerkError, match="O1 "):
        taken.undo.run()
    assert codes.read_codes(desk) == before


def test_a_code_out_and_in_again_leaves_those_of_other_topics(desk: Desk) -> None:
    first, second = topics.add_topic(desk, "แผน").made, topics.add_topic(desk, "ข่าว").made
    codes.add_code(desk, 2566, "O1", "โครงสร้าง")
    for topic in (first, second):
        codes.link_code(desk, topic, 2566, "O1")
    done = codes.unlink_code(desk, first, 2566, "O1")
    assert codes.find_code(desk, 2566, "O1").topics == (second,)
    assert done is not None
    assert done.undo is not None
    done.undo.run()
    assert codes.find_code(desk, 2566, "O1").topics == (first, second)


def test_a_new_year_gets_its_codes_with_their_topics_once(desk: Desk) -> None:
    topics.take_list(desk, "nine")
    codes.take_codes(desk, 2566)
    assert codes.copy_codes(desk, 2566, 2567)
    assert codes.copy_codes(desk, 2566, 2567) is None
    now, then = codes.read_codes(desk), codes.read_codes(desk, 2566)
    assert (now.year, len(now.lines), now.years) == (2567, 43, (2567, 2566))
    assert [line.topics for line in now.lines] == [line.topics for line in then.lines]
    assert [topic.label for topic in now.uncoded] == ["๑.๙"]


def test_an_office_takes_over_a_list_of_its_own(desk: Desk) -> None:
    folder = Path(desk.folder) / "topics"
    folder.mkdir()
    topics_of = 'topics = [{ name = "ข่าว" }, { label = "๒", name = "แผน" }]'
    own = f'id = "ours"\ntitle = "ของเรา"\n{topics_of}\n'
    (folder / "ours.toml").write_text(own, "utf-8")
    assert topics.take_list(desk, "ours")
    assert [topic.shown for topic in topics.list_topics(desk)] == ["ข่าว", "๒ แผน"]


def test_codes_of_every_year_between_the_known_ones_can_be_entered(desk: Desk) -> None:
    codes.add_code(desk, 2559, "O1", "โครงสร้าง")
    years = read_topics(desk).years
    assert years == tuple(range(years[0], 2558, -1))
