from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.office.topics import Topic, code_key, in_order, moved, topic_named

TOPICS = [
    Topic(1, "ข้อมูลพื้นฐาน", "๑.๔", 1),
    Topic(2, "ข้อมูลผู้บริหาร", "๑.๔", 2, date(2018, 5, 1)),
    Topic(3, "แผนปฏิบัติการ", "๑.๕", 3, former=("แผนประจำปี ๒๕๖๐", "ข้อมูลพื้นฐาน")),
]


def test_a_topic_is_known_by_its_words_with_or_without_its_number() -> None:
    for words in ("ข้อมูลพื้นฐาน", "๑.๔ ข้อมูลพื้นฐาน", "1.4  ข้อมูลพื้นฐาน", "9) ข้อมูลพื้นฐาน"):
        assert topic_named(TOPICS, words) == TOPICS[0]


def test_a_number_alone_names_no_topic() -> None:
    for words in ("๑.๕", "1.4", "", " ", "๓"):
        assert topic_named(TOPICS, words) is None


def test_earlier_words_lead_to_the_topic_unless_another_has_them_now() -> None:
    assert topic_named(TOPICS, "แผนประจำปี 2560") == TOPICS[2]
    assert topic_named(TOPICS, "ข้อมูลพื้นฐาน") == TOPICS[0]


def test_a_topic_whose_words_begin_with_a_figure_is_found_by_all_of_them() -> None:
    topics = [Topic(1, "ของเรา"), Topic(2, "5 ของเรา")]
    assert topic_named(topics, "๕ ของเรา") == topics[1]


def test_codes_stand_in_the_order_of_their_figures() -> None:
    assert sorted(["O10", "O2", "o1", "P", "O2.1"], key=code_key) == [
        "o1",
        "O2",
        "O10",
        "O2.1",
        "P",
    ]


@given(st.integers(1, 3), st.integers(0, 9))
def test_a_topic_is_moved_to_its_place_and_none_is_lost(topic: int, place: int) -> None:
    ids = moved(TOPICS, topic, place)
    assert sorted(ids) == [1, 2, 3]
    assert ids.index(topic) == min(max(place, 1), 3) - 1
    assert [t.id for t in in_order(TOPICS) if t.id != topic] == [i for i in ids if i != topic]
