"""Under which names kept files go out."""

from datetime import date
from pathlib import PurePosixPath

from clerkdesk.desk.exportnames import named_files
from clerkdesk.store.beside.belonging import Belonging, Everything, Kind, MemoName

MEMO = MemoName(12, date(2018, 5, 15), "ศธ ๐๔๑๐๐/๑", "แผน v1.2 / ปี\u202e")


def names(*files: Belonging) -> list[str]:
    """Where they go, without the folder of the memo."""
    found = named_files(Everything({12: MEMO}, list(files)))
    return [str(path).removeprefix("memos/2561/12 แผน v1 2 - ปี/") for path, _ in found]


def test_each_kind_of_file_has_its_place_in_the_folder_of_its_memo() -> None:
    files = (
        Belonging("a", Kind.PRINT, "2", 12),
        Belonging("b", Kind.MATERIAL, "แผน.xlsx", 12),
        Belonging("c", Kind.REMOVED, "เก่า.xlsx", 12),
        Belonging("d", Kind.SIGNED, "scan.pdf", 12),
        Belonging("e", Kind.RECEIVED, "พ.ค..xlsx"),
    )
    assert names(*files) == [
        "พิมพ์ครั้งที่ 2.pdf",
        "แผน.xlsx",
        "removed/เก่า.xlsx",
        "signed/scan.pdf",
        "received/พ.ค.xlsx",
    ]


def test_names_that_differ_by_case_alone_do_not_meet() -> None:
    same = (Belonging("a", Kind.MATERIAL, name, 12) for name in ("Plan.pdf", "plan.PDF"))
    assert names(*same) == ["Plan.pdf", "plan (2).PDF"]


def test_no_name_leads_out_of_the_export() -> None:
    for name in ("../../x", "C:\\x", "/etc/passwd", "CON", "ก" * 300, "", "..", "a\u202efdp.exe"):
        (path,) = (p for p, _ in named_files(Everything({}, [Belonging("a", Kind.RECEIVED, name)])))
        assert path.parent == PurePosixPath("received")
        assert path.name not in ("", ".", "..", "CON")
        assert "\u202e" not in path.name
        assert len(path.name) <= 60
