from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = ClerkError(
        "ไม่มีขั้นที่ {step}", do="ใช้ ๑ ถึง {last}", where="บันทึก {number}", step=9, last=5, number=12
    )
    assert str(error) == "บันทึก 12: ไม่มีขั้นที่ 9 ใช้ ๑ ถึง 5"


def test_an_error_without_a_place_or_a_remedy_is_its_sentence_alone() -> None:
    assert str(ClerkError("ไฟล์เสีย")) == "ไฟล์เสีย"


def test_an_error_without_values_may_hold_braces() -> None:
    assert str(ClerkError("อ่าน {x ไม่ได้")) == "อ่าน {x ไม่ได้"


def test_every_part_of_an_error_is_said_in_the_other_language() -> None:
    english = Words({"ไม่มี {name}": "No {name}", "ลองใหม่": "Try again", "แบบ {form}": "Form {form}"})
    error = ClerkError("ไม่มี {name}", do="ลองใหม่", where="แบบ {form}", name="x", form="memo")
    assert english.error(error) == "Form memo: No x Try again"


def test_values_may_bear_any_name() -> None:
    assert str(ClerkError("{self} {what} {thai}", self=1, what=2, thai=3)) == "1 2 3"
