"""Which field says the position of a person who signs."""

from clerkdesk.domain.form.form import Field, FieldType, Filing, Form, FormKind

FORM = Form(
    "f",
    1,
    FormKind.MEMO,
    "แบบ",
    filing=Filing(requester="who", position="rank"),
    fields=(
        Field("who", FieldType.PERSON, "ผู้ขอ"),
        Field("rank", FieldType.TEXT, "ตำแหน่ง"),
        Field("other", FieldType.PERSON, "ผู้แทน"),
        Field("other_rank", FieldType.TEXT, "ตำแหน่ง", brought_by="other.position"),
        Field("third", FieldType.PERSON, "พยาน"),
    ),
)


def test_each_person_has_the_position_of_their_own_field() -> None:
    assert FORM.position_field("who") == "rank"
    assert FORM.position_field("other") == "other_rank"
    assert FORM.position_field("third") == ""
