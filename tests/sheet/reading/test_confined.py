"""The reading process: how it is started, held, and what it may not do."""

import subprocess
import sys
from dataclasses import replace

import pytest

from clerkdesk.apart.windowsjob import ExtendedLimits, confine
from clerkdesk.domain.errors import ClerkError
from clerkdesk.sheet.reading import launch
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.reading.hostile import workbook


class FakeChild:
    _handle = 77

    def __init__(self) -> None:
        self.killed = False

    def kill(self) -> None:
        self.killed = True


class FakeJobs:
    """Windows, that does all that is asked but perhaps the last."""

    def __init__(self, assigns: bool = True) -> None:
        self.limits: ExtendedLimits | None = None
        self.held: list[tuple[int, int]] = []
        self._assigns = assigns

    def create(self) -> int:
        return 5

    def limit(self, job: int, limits: ExtendedLimits) -> bool:
        self.limits = limits
        return True

    def assign(self, job: int, process: int) -> bool:
        self.held.append((job, process))
        return self._assigns


def test_on_windows_the_process_is_held_in_a_job_with_its_memory() -> None:
    jobs, child = FakeJobs(), FakeChild()
    assert confine(jobs, child, 300) == 5
    assert jobs.held == [(5, 77)]
    assert jobs.limits is not None
    assert jobs.limits.ProcessMemoryLimit == 300 * 1024 * 1024
    assert jobs.limits.BasicLimitInformation.ActiveProcessLimit == 1
    assert jobs.limits.BasicLimitInformation.LimitFlags & 0x2000  # ends with us
    assert not child.killed


def test_a_process_that_windows_does_not_hold_reads_nothing() -> None:
    child = FakeChild()
    with pytest.raises(OSError, match="confined"):
        confine(FakeJobs(assigns=False), child, 300)
    assert child.killed


def test_a_frozen_program_is_its_own_reading_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launch.command() == [sys.executable, launch.ARGUMENT]


def test_the_program_with_the_hidden_argument_reads() -> None:
    def start(limits: Limits) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "clerkdesk", launch.ARGUMENT]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        return subprocess.Popen(command, **pipes)

    with Reader(launch=start) as reader:
        assert reader.read(workbook(("ก", 1))).tabs[0].rows == (("ก", 1),)


def test_a_process_that_does_not_start_is_told_in_words() -> None:
    def start(limits: Limits) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", "raise SystemExit(3)"]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    with Reader(launch=start) as reader, pytest.raises(ClerkError, match="เริ่มตัวอ่านไฟล์"):
        reader.read(workbook())


LIES = """
import sys
sys.path.insert(0, sys.argv[1])
from clerkdesk.apart.frames import receive, receive_json, send_json
receive_json(sys.stdin.buffer)
send_json(sys.stdout.buffer, {})
receive(sys.stdin.buffer)
send_json(sys.stdout.buffer, {"ending": ".xlsx", "notes": ["?"], "properties": {}, "tabs": 3})
"""


def test_a_process_that_was_taken_over_can_say_nothing_that_harms() -> None:
    def start(limits: Limits) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", LIES, launch.command()[-1]]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    with Reader(launch=start) as reader, pytest.raises(ClerkError, match="เสียหรือถูกตัดตอน"):
        reader.read(workbook())


def test_too_many_cells_letters_or_pages_are_refused() -> None:
    few = Limits()
    book = workbook(*[("ก" * 10,) * 5] * 20)
    for limits, said in (
        (replace(few, rows=19), "ยาวเกิน 19 แถว"),
        (replace(few, columns=4), "กว้างเกิน 4 ช่อง"),
        (replace(few, cells=99), "มีช่องเกิน 99 ช่อง"),
        (replace(few, letters=999), "มีข้อความเกิน 999 ตัวอักษร"),
        (replace(few, tabs=0), "มีเกิน 0 แผ่น"),
    ):
        with Reader(limits) as reader, pytest.raises(ClerkError, match=said):
            reader.read(book)


def test_the_window_does_not_import_what_reads() -> None:
    program = (
        "import sys, clerkdesk.sheet.reading.reader; "
        "sys.exit(bool({'python_calamine', 'openpyxl'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_process_ended_just_after_its_answer_is_no_reason_to_refuse_the_next_file() -> None:
    with Reader() as reader:
        first = reader.read(workbook())
        assert reader._process._watched is not None
        reader._process._watched.end_late()
        assert reader.read(workbook()).tabs == first.tabs
