"""The texts of the setup: its Thai is whole, and its script says what the program says."""

import re
from pathlib import Path

import pytest

from clerkdesk.settings.places import PORTABLE
from clerkdesk.settings.running import NAME, NAMES
from clerkdesk.store.names import DATABASE
from tools.windows.packing import PORTABLE as PACKED_MARK
from tools.windows.packing import version

ROOT = Path(__file__).resolve().parents[2]
THAI = ROOT / "tools" / "windows" / "Thai.isl"
SCRIPT = (ROOT / "installer.iss").read_text("utf-8-sig")
KNOWN = Path(__file__).with_name("inno-messages.txt")
"""Each message of Inno Setup 6.4's Default.isl, with what is filled into it."""

EMPTY = {"HelpTextNote", "AboutSetupNote", "TranslatorNote", "BeveledLabel"}
FILLED = re.compile(r"%\d|\[[a-z/]+\]")


def messages(text: str) -> dict[str, str]:
    """The messages of an .isl file, by name."""
    body = text[text.index("[Messages]") :]
    lines = (line for line in body.splitlines() if "=" in line and not line.startswith(";"))
    return {name: said for name, _, said in (line.partition("=") for line in lines)}


def test_every_message_of_the_setup_is_in_thai() -> None:
    said = messages(THAI.read_text("utf-8-sig"))
    wanted = {line.split()[0]: set(line.split()[1:]) for line in KNOWN.read_text().splitlines()}
    assert said.keys() == wanted.keys()
    for name, filled in wanted.items():
        assert set(FILLED.findall(said[name])) == filled, name
        units = {"ComponentSize1", "ComponentSize2", "UninstallDisplayNameMark"}
        units |= {"UninstallDisplayNameMarks", "ErrorFunctionFailedWithMessage"}
        if name not in EMPTY | units:
            assert re.search("[ก-ฮ]", said[name]), name


def test_the_compiler_is_told_that_the_thai_is_utf_8() -> None:
    for path in (THAI, ROOT / "installer.iss"):
        assert path.read_bytes().startswith(b"\xef\xbb\xbf"), path.name
    assert "LanguageID=$041E" in THAI.read_text("utf-8-sig")


def test_whatever_the_setup_says_it_says_in_both_languages() -> None:
    custom = SCRIPT[SCRIPT.index("[CustomMessages]") : SCRIPT.index("[Tasks]")]
    said = re.findall(r"^(th|en)\.(\w+)=(.+)$", custom, re.MULTILINE)
    thai = {name: text for language, name, text in said if language == "th"}
    english = {name: text for language, name, text in said if language == "en"}
    assert thai.keys() == english.keys()
    for name in thai:
        assert set(FILLED.findall(thai[name])) == set(FILLED.findall(english[name])), name
    used = set(re.findall(r"(?:CustomMessage\('|\{cm:)(\w+)", SCRIPT))
    assert used == thai.keys()


@pytest.mark.parametrize(
    "line",
    [
        "PrivilegesRequired=lowest",
        "MinVersion=10.0.17763",
        "ArchitecturesAllowed=x64compatible",
        'Name: "th"; MessagesFile: "tools\\windows\\Thai.isl"',
        r'Type: filesandordirs; Name: "{app}\{#Gone}"; AfterInstall: SetAside',
        f'#define Running "{NAME}"',
        f'#define Records "{DATABASE}"',
        'Name: "path"; Description: "{cm:Path}"; Flags: unchecked',
        '#define Id "{3F7A1C52-8B0E-4D57-9E63-5C1A90D4B7E2}"',  # a new one would be another program
    ],
)
def test_the_setup_is_for_one_user_of_a_new_enough_windows(line: str) -> None:
    assert line in SCRIPT.splitlines()


def test_the_setup_never_deletes_the_records() -> None:
    deleting = re.findall(r"^.*(?:DelTree|DeleteFile|UninstallDelete|Type: files).*$", SCRIPT, re.M)
    assert not [line for line in deleting if "DataFolder" in line or "{localappdata}" in line]


def test_the_old_program_is_there_until_the_new_one_is_whole() -> None:
    before = SCRIPT[SCRIPT.index("[InstallDelete]") : SCRIPT.index("[Files]")]
    assert "_internal" not in before
    after = SCRIPT[SCRIPT.index("procedure CurStepChanged") :]
    assert after.index("ssPostInstall") < after.index("DropOld") < after.index("BringBack")


def test_another_users_program_hinders_only_where_files_or_records_are_shared() -> None:
    body = SCRIPT[SCRIPT.index("function StillRuns") : SCRIPT.index("function ClosedInTime")]
    everybody = NAMES[1].replace(NAME, "{#Running}")
    shared = "if IsAdminInstallMode or (GetEnv('CLERKDESK_DATA') <> '') then\n"
    assert f"{shared}    Names := Names + ',{everybody}';" in body


def test_records_that_were_opened_while_they_were_copied_are_copied_again() -> None:
    body = SCRIPT[SCRIPT.index("function PrepareToInstall") :]
    assert body.index("CopyRecords") < body.index("until (Result <> '') or not StillRuns;")


def test_a_setup_that_is_run_each_day_keeps_the_copy_from_before_the_update() -> None:
    body = SCRIPT[SCRIPT.index("procedure ForgetOldCopies") : SCRIPT.index("function CopyRecords")]
    assert "(Versions.IndexOf(Version) < 0) and (Versions.Count < Kept)" in body
    assert "GetDateTimeString('yyyymmdd-hhnnss', #0, #0) + '-' + From" in SCRIPT
    [example] = re.findall(r"Length\('([\d-]+)'\)", body)
    assert len(example) == len("yyyymmdd-hhnnss-")


def test_a_box_has_the_buttons_that_its_text_names() -> None:
    texts = messages(THAI.read_text("utf-8-sig"))
    assert '"ตกลง"' in texts["SetupAppRunningError"]
    assert '"ตกลง"' in texts["UninstallAppRunningError"]
    assert "MB_RETRYCANCEL" not in SCRIPT


def test_a_path_that_cannot_be_read_or_would_be_too_long_is_not_written() -> None:
    body = SCRIPT[SCRIPT.index("procedure WritePath") : SCRIPT.index("procedure CurStepChanged")]
    writing = body.index("RegDeleteValue")
    assert re.search(r"IsThere and not RegQueryStringValue[^;]+\n  begin\n.*\n +Exit;", body)
    assert body.index("Length(After) > LongestPath") < writing
    assert "LongestPath = 2047;" in SCRIPT


def test_the_mark_of_the_portable_one_has_one_name() -> None:
    assert PACKED_MARK == PORTABLE


def test_the_version_is_the_one_of_the_package() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'version = "{version()}"' in project
