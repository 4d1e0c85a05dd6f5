"""Whatever a form file holds, the answer is a sentence, and it comes at once."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.forms import check_paths, read_form
from tests.forms.forms import SMALL

HOSTILE: dict[str, Callable[[], str]] = {
    "nested arrays": lambda: "a = " + "[" * 100_000,
    "nested tables": lambda: "a = " + "{a=" * 50_000,
    "a key of many parts": lambda: ".".join("a" * 50_000) + " = 1",
    "many keys of many parts": lambda: "\n".join(
        ".".join("a" * 55) + f".b{n} = 1" for n in range(2_000)
    ),
    "thousands of fields": lambda: SMALL + '\n[[fields]]\nid = "x"' * 9_000,
    "thousands of unknown words": lambda: "\n".join(f"word{n} = 1" for n in range(18_000)),
    "thousands of options": lambda: "fields = [{options = [" + '{key="a"},' * 20_000 + "]}]",
    "three hundred steps": lambda: (
        SMALL + "".join(f'\n[[steps]]\nid = "s{n}"\ntitle = "ข"' for n in range(290))
    ),
    "a long number": lambda: "revision = " + "1" * 5_000,
    "a long hexadecimal number": lambda: "revision = 0x" + "f" * 5_000,
    "two million letters": lambda: "x" * 2_000_000,
    "backslashes": lambda: SMALL.replace('label = "ผู้ลา"', "sample = '" + "\\" * 200_000 + "'"),
    "ten million letters": lambda: SMALL + "#" * 10_000_000,
    "a path for an id": lambda: SMALL.replace('"leave"', '"../../etc/passwd"'),
    "a drive for an id": lambda: SMALL.replace('"leave"', r'"c:\\\\windows"'),
    "a circle in after": lambda: SMALL.replace(
        'signed_by_field = "who"', 'signed_by_field = "who"\nafter = ["boss"]'
    ).replace('signed_by = ["director"]', 'signed_by = ["director"]\nafter = ["asker"]'),
    "conditions within conditions": lambda: SMALL.replace(
        'signed_by = ["director"]',
        'signed_by = ["director"]\nonly_if = ' + "{not = " * 60 + '{field = "who"}' + "}" * 60,
    ),
    "boxes within boxes": lambda: (
        SMALL
        + "\n[[paper.blocks]]\ntype='box'\nblocks = ["
        + "{type='box', blocks=[" * 40
        + "]}" * 40
        + "]"
    ),
    "millions of blanks": lambda: (
        SMALL + "\n[[paper.blocks]]\ntype='blanks'\nrows = [" + "[{lines=30}]," * 290 + "]"
    ),
    "kilometres of space": lambda: SMALL + "\n[[paper.blocks]]\ntype='space'\nheight=250" * 200,
    "thousands of names in a text": lambda: (
        SMALL + "\n[[paper.blocks]]\ntype='paragraph'\ntext='" + "{who}" * 20_000 + "'"
    ),
    "a sample of a book": lambda: SMALL.replace(
        'label = "ผู้ลา"', f"label = 'ก'\nsample = '{'ก' * 9_000}'"
    ),
    "the same table again and again": lambda: (
        SMALL
        + "\n[[fields]]\nid='t'\ntype='table'\nlabel='ต'\ncolumns=[{id='a',type='text',label='ก'}]"
        + "\n[[paper.blocks]]\ntype='table'\nfield='t'" * 200
    ),
    "nothing": str,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_text_is_refused_quickly_with_a_sentence(make: Callable[[], str]) -> None:
    text = make()
    started = time.perf_counter()
    with pytest.raises(ClerkError) as caught:
        read_form(text, "hostile.toml")
    assert time.perf_counter() - started < 2  # 0.3 s at most on a quiet machine
    assert len(str(caught.value)) < 30_000


@given(st.text(max_size=200))
@example("\x00")
@example('id = "\\ud800"')
@example("paper = {blocks = [{type = 'columns', columns = [{blocks = [{type = 'table'}]}]}]}")
def test_no_text_crashes_the_reader(text: str) -> None:
    with pytest.raises(ClerkError):
        read_form(text, "any.toml")


WORDS = st.sampled_from(["id", "fields", "steps", "paper", "blocks", "columns", "type", "sheet"])
VALUES = st.recursive(
    st.sampled_from(["1", "1.5", "true", '"a"', '"columns"', '"table"', "nan", "1979-05-27"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(WORDS, inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key} = {value}" for key, value in items.items()) + "}"
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(WORDS, VALUES, max_size=5))
def test_no_toml_crashes_the_reader(tables: dict[str, str]) -> None:
    with pytest.raises(ClerkError):
        read_form("\n".join(f"{key} = {value}" for key, value in tables.items()), "any.toml")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (SMALL.encode("utf-16"), "ไม่ใช่ข้อความแบบ UTF-8"),
        (b'id = "a"\n\xe3\xba\xc5\xd2', "บรรทัด 2: ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8"),
        (b"#" * 2_000_000, "ไฟล์ใหญ่เกินไป"),
        (b'id = "a"\nid = "b"', "บรรทัด 2: มีคำนี้ซ้ำ"),
        (b'id = "a\nkind = "memo"', "บรรทัด 1: ขาดเครื่องหมายคำพูดปิด"),
        (b'id "a"', "บรรทัด 1: ขาดเครื่องหมาย ="),
        (b'[[fields]\nid = "a"', "บรรทัด 1: ขาดวงเล็บเหลี่ยมปิด"),
        (b"id = memo", "บรรทัด 1: ข้อความหลัง = ต้องอยู่ในเครื่องหมายคำพูด"),
        (b"fields = [\n  1,\n", "บรรทัด 3: ข้อความหลัง ="),
    ],
)
def test_a_damaged_file_names_the_line(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "damaged.toml"
    path.write_bytes(data)
    (checked,) = check_paths([path])
    assert what in str(checked.mistakes[0])


def test_a_file_that_is_gone_or_a_folder_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    gone, folder = check_paths([tmp_path / "gone.toml", tmp_path])
    assert "ไม่พบ" in str(gone.mistakes[0])
    assert "ไม่ใช่ไฟล์" in str(folder.mistakes[0])


def test_what_notepad_writes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "windows.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    (checked,) = check_paths([path])
    assert checked.ok
    assert checked.form is not None
    assert checked.form.id == "leave"
