"""Which role a position speaks of."""

import pytest

from clerkdesk.domain.office.people import Role
from clerkdesk.domain.office.roleguess import guess_role, meant_role, near_role

ROLES = (
    Role("group_head", "ผู้อำนวยการกลุ่ม", of_unit=True),
    Role("deputy", "รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"),
    Role("director", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"),
    Role("legal_officer", "นิติกร"),
)


@pytest.mark.parametrize(
    ("position", "key"),
    [
        ("ผู้อำนวยการกลุ่มนโยบายและแผน", "group_head"),
        ("ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร", "director"),
        ("รองผู้อำนวยการ สพป.มุกดาหาร", "deputy"),
        ("นิติกรชำนาญการ", "legal_officer"),
        ("ผู้อำนวยการ สพป.มุกดาหาร", None),
        ("นักวิชาการศึกษา", None),
        ("", None),
    ],
)
def test_a_position_speaks_of_one_role_or_of_none(position: str, key: str | None) -> None:
    role = guess_role(position, ROLES)
    assert (role.key if role else None) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("deputy", "deputy"),
        ("รองผู้อำนวยการ", "deputy"),
        ("ผู้อำนวยการกลุ่ม", "group_head"),
        ("นิติกร ", "legal_officer"),
        ("ผู้อำนวยการ", None),
        ("นิ", None),
        ("คนช่วยงาน", None),
        ("", None),
    ],
)
def test_a_part_of_a_title_that_is_in_no_other_means_its_role(typed: str, key: str | None) -> None:
    role = meant_role(typed, ROLES)
    assert (role.key if role else None) == key


def test_a_mistyped_role_is_near_one() -> None:
    assert near_role("นิติการ", ROLES) == "นิติกร"
    assert near_role("คนช่วยงาน", ROLES) == ""
