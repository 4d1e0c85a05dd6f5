"""Files that nobody should be able to send us, made when a test wants them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def workbook(*rows: tuple[object, ...]) -> bytes:
    """An honest workbook."""
    book = Workbook()
    for row in rows or (("เรื่อง", 1),):
        book.worksheets[0].append(list(row))
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def with_parts(content: bytes, **parts: bytes) -> bytes:
    """The archive with parts added or put in the place of others; ``sheet`` is its first page."""
    names = {"sheet": SHEET, "strings": "xl/sharedStrings.xml"}
    new = {names.get(name, name): text for name, text in parts.items()}
    held = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(held, "w", ZIP_DEFLATED) as made:
        for part in old.namelist():
            made.writestr(part, new.pop(part, None) or old.read(part))
        for part, text in new.items():
            made.writestr(part, text)
    return held.getvalue()


def sheet_of(cells: str, head: str = "") -> bytes:
    """A page with these cells, as XML."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}'
        f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>'
    ).encode()


def far_apart() -> bytes:
    """Two cells, so far apart that all between them fill the memory."""
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return with_parts(workbook(), sheet=sheet_of(first + last))


def a_million_rows() -> bytes:
    """As many rows as Excel has, each with a cell."""
    rows = "".join(f"<row><c><v>{place * 7919 % 99991}</v></c></row>" for place in range(1_048_576))
    return with_parts(workbook(), sheet=sheet_of(rows))


def bomb(megabytes: int = 130) -> bytes:
    """A small file that unpacks to so many MB of blanks."""
    return with_parts(workbook(), sheet=b" " * (megabytes * 1024 * 1024))


def lying_bomb() -> bytes:
    """A bomb that declares to be small."""
    content = bytearray(bomb(60))
    size = (60 * 1024 * 1024).to_bytes(4, "little")
    at = content.find(size)
    while at >= 0:
        content[at : at + 4] = (2000).to_bytes(4, "little")
        at = content.find(size)
    return bytes(content)


def laughs() -> bytes:
    """A billion laughs."""
    entities = '<!ENTITY a0 "ha">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a9;</t></is></c></row>'
    return with_parts(workbook(), sheet=sheet_of(text, f"<!DOCTYPE x [{entities}]>"))


def fetching(address: str) -> bytes:
    """XML that wants a file from elsewhere put in."""
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row>'
    head = f'<!DOCTYPE x [<!ENTITY x SYSTEM "{address}">]>'
    return with_parts(workbook(), sheet=sheet_of(text, head))


def fetching_in_utf16(address: str) -> bytes:
    """The same, in the encoding in which nobody looks for it."""
    text = sheet_of("", f'<!DOCTYPE x [<!ENTITY x SYSTEM "{address}">]>').decode()
    return with_parts(workbook(), sheet=text.replace("UTF-8", "UTF-16").encode("utf-16"))


def merged_over_one_another() -> bytes:
    """A page of a thousand lines, all merged, and merged again a thousand times."""
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000"><c r="CV1000"><v>1</v></c></row>'
    merged = "".join(f'<mergeCell ref="A{n}:CV1000"/>' for n in range(1, 1000))
    page = sheet_of(rows).replace(
        b"</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>".encode()
    )
    return with_parts(workbook(), sheet=page)


def an_ods(cells: str) -> bytes:
    """An OpenDocument workbook of one page with these lines, as XML."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}" xmlns:table="{table}" '
            f'xmlns:text="{words}"><office:body><office:spreadsheet>'
            f'<table:table table:name="1">{cells}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return held.getvalue()
