"""What the filing of a form has to keep to: the columns of the table whose people it appoints."""

from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.memo.memosources import OF_MEMO
from clerkdesk.domain.memo.tracking import SOURCES
from clerkdesk.domain.words import th
from clerkdesk.forms.build import hint
from clerkdesk.forms.mistakes import Notes

_COLUMNS: dict[str, tuple[FieldType, ...]] = {
    "person": (FieldType.PERSON, FieldType.TEXT),
    "role": (FieldType.TEXT,),
    "position": (FieldType.TEXT,),
    "unit": (FieldType.UNIT, FieldType.TEXT),
}


_NOT_FOR: dict[FormKind, tuple[str, ...]] = {
    FormKind.MEMO: ("takes_effect", "appoints"),
    FormKind.DOCUMENT: ("publisher",),
    FormKind.SHEET: (),
}


def check_filing(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the filing of ``form``."""
    _check_appoints(form, notes)
    _check_sources(form, notes)
    for word in _NOT_FOR[form.kind]:
        if getattr(form.filing, word):
            notes.add(
                ("filing", word),
                th("คำนี้ใช้กับแบบชนิด {kind} ไม่ได้"),
                th("ลบบรรทัดนี้ หรือเปลี่ยน kind ของแบบ"),
                kind=form.kind,
            )


def _check_sources(form: Form, notes: Notes) -> None:
    """What was published fills a table only where it is known of which month."""
    for place, field in enumerate(form.fields):
        if field.rows_of is not None and field.type is FieldType.TABLE:
            _check_rows_of(field, place, notes)
            continue
        for nth, column in enumerate(field.columns):
            if column.source and not form.filing.month and not notes.has(("filing", "month")):
                notes.add(
                    ("fields", place, "columns", nth, "source"),
                    th("ยังไม่รู้ว่าเป็นเรื่องที่เผยแพร่ในเดือนใด"),
                    th("เพิ่มบรรทัด month = … ใน [filing] เป็นช่องชนิด month หรือ date_range"),
                )


def _check_rows_of(table: Field, place: int, notes: Notes) -> None:
    """What waits to be handed over says nothing yet of a publication."""
    if not any(column.source for column in table.columns):
        notes.add(
            ("fields", place, "rows_of"),
            th("ยังไม่มีคอลัมน์ใดบอกว่าเอาอะไรมาจากบันทึก"),
            th("เพิ่ม source = … ในคอลัมน์ ใช้ได้: {known}"),
            known=", ".join(OF_MEMO),
        )
    for nth, column in enumerate(table.columns):
        if column.source in SOURCES and column.source not in OF_MEMO:
            notes.add(
                ("fields", place, "columns", nth, "source"),
                th("เรื่องที่ยังไม่เผยแพร่ไม่มีข้อมูล “{word}”"),
                th("ใช้ได้: {known}"),
                word=column.source,
                known=", ".join(OF_MEMO),
            )


def _check_appoints(form: Form, notes: Notes) -> None:
    appoints = form.filing.appoints
    table = form.field(appoints.table) if appoints else None
    if appoints is None or table is None or table.type is not FieldType.TABLE:
        return
    for word, column_id in appoints.columns.items():
        known = [column.id for column in table.columns if column.type in _COLUMNS[word]]
        if column_id not in known:
            notes.add(
                ("filing", "appoints", word),
                th("ตาราง “{table}” ไม่มีคอลัมน์ชื่อ “{word}” ที่ใช้ตรงนี้ได้{hint}"),
                th("คอลัมน์ที่ใช้ได้: {known}"),
                table=table.id,
                word=column_id[:60],
                hint=hint(column_id, known),
                known=", ".join(known) or "-",
            )
