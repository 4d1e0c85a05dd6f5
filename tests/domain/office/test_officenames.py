"""What an office's name says of itself."""

import pytest

from clerkdesk.domain.office.officenames import head_of, joined, short_name, whole_name

PLACE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("สพป.มุกดาหาร", f"{PLACE}มุกดาหาร"),
        ("สพป.ชลบุรี เขต ๒", f"{PLACE}ชลบุรี เขต ๒"),
        ("สพม. มุกดาหาร", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษามุกดาหาร"),
        ("สพป.ชบ.๒", "สพป.ชบ.๒"),
        ("สพป.", "สพป."),
        ("โรงเรียนบ้านกู่", "โรงเรียนบ้านกู่"),
    ],
)
def test_a_short_name_is_written_out_where_it_names_its_place(typed: str, whole: str) -> None:
    assert whole_name(typed) == whole


def test_short_name_and_title_follow_the_name_of_an_area_office_alone() -> None:
    assert short_name(f"{PLACE}ชลบุรี เขต ๒") == "สพป.ชลบุรี เขต ๒"
    assert short_name("โรงเรียนบ้านกู่") == ""
    assert head_of(f"{PLACE}มุกดาหาร") == f"ผู้อำนวยการ{PLACE}มุกดาหาร"
    assert head_of("โรงเรียนบ้านกู่") == ""


def test_what_title_and_place_both_say_is_said_once() -> None:
    assert joined("ผู้อำนวยการกลุ่ม", "กลุ่มนโยบายและแผน") == "ผู้อำนวยการกลุ่มนโยบายและแผน"
    assert joined("รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา", f"{PLACE}ก") == f"รองผู้อำนวยการ{PLACE}ก"
    assert joined("นิติกร", "กลุ่มกฎหมาย") == ""
