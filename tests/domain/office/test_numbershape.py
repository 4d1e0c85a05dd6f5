"""What looks like a book number."""

import pytest

from clerkdesk.domain.office.numbershape import looks_like_a_number


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "46",
        "ศธ ๐๔๐๓๐/๔๖",
        "ศธ 04030.12/ว 46",
        "ศธ ๐๔๐๓๐/",
        "5/2569",
        "ที่ ๑๒/๒๕๖๙",
        "บค.ที่ 7/3/2569",
    ],
)
def test_numbers_as_offices_write_them_look_like_numbers(typed: str) -> None:
    assert looks_like_a_number(typed)


@pytest.mark.parametrize(
    "typed", ["ศธ ๐๔๐๓๐/๔๖ปีงบประมาณ ๒๕๗๐", "ศธ 04030 46", "แผนปฏิบัติการ", "46 ลงวันที่ 5 พ.ค."]
)
def test_what_runs_on_behind_the_number_or_has_none_does_not(typed: str) -> None:
    assert not looks_like_a_number(typed)
