"""The lists that come as files: with the program, and in the office's own folder ``topics``."""

from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.topiclists import ListedTopic, TopicList
from clerkdesk.domain.thai.text import nearest
from clerkdesk.domain.words import th
from clerkdesk.settings import bundled

if TYPE_CHECKING:
    from clerkdesk.forms.topiclists import Lists

TOPICS = "topics"
"""The folder of lists, inside the office's data folder."""

OFFICE_NAME = "{office.name}"
"""What stands in a list for the name of the office."""


def read_lists(desk: Desk) -> "Lists":
    """Every list by its id, and the mistakes of files that cannot be read."""
    from clerkdesk.forms.topiclists import load_lists

    return load_lists([bundled("resources", TOPICS), desk.folder / TOPICS])


def topic_lists(desk: Desk) -> list[TopicList]:
    """The lists that hold topics, the longest first."""
    found = [each for each in read_lists(desk).lists.values() if each.topics]
    return sorted(found, key=lambda each: -len(each.topics))


def code_lists(desk: Desk) -> list[TopicList]:
    """The lists that hold codes, the newest fiscal year first."""
    found = [each for each in read_lists(desk).lists.values() if each.codes]
    return sorted(found, key=lambda each: -each.year)


def topic_list(desk: Desk, list_id: str) -> TopicList:
    """The list of topics with this id; ClerkError names the nearest."""
    known = {each.id: each for each in topic_lists(desk)}
    if list_id in known:
        return known[list_id]
    near = nearest(list_id[:60], known)
    raise ClerkError(
        th("ไม่มีรายการหัวข้อชื่อ “{list}”{hint}"),
        do=th("รายการที่มี: {known}"),
        list=list_id,
        hint=f" ({near}?)" if near else "",
        known=", ".join(known) or "-",
    )


def code_list(desk: Desk, year: int) -> TopicList:
    """The list of codes of a fiscal year (พ.ศ.); ClerkError says which years there are."""
    known = code_lists(desk)
    found = next((each for each in known if each.year == year), None)
    if found is not None:
        return found
    raise ClerkError(
        th("ยังไม่มีไฟล์รหัสของปีงบประมาณ {year}"),
        do=th("ปีที่มีไฟล์: {known} หรือคัดลอกจากปีก่อนแล้วแก้ หรือวางไฟล์ในโฟลเดอร์ topics ของสำนักงาน"),
        year=year,
        known=", ".join(str(each.year) for each in known) or "-",
    )


def words_of(listed: ListedTopic, office: Office) -> str:
    """The words of a listed topic with the office's name in them; ClerkError without a name."""
    if OFFICE_NAME in listed.name and not office.name:
        raise ClerkError(
            th("หัวข้อในรายการนี้มีชื่อสำนักงานอยู่ด้วย แต่ยังไม่ได้ตั้งชื่อสำนักงาน"),
            do=th("ตั้งชื่อสำนักงานก่อน แล้วนำรายการมาใช้อีกครั้ง"),
        )
    return listed.name.replace(OFFICE_NAME, office.name)
