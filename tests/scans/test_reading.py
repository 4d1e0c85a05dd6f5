"""Scans are looked at in a process of its own, which a scan may end and nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from clerkdesk.scans.binding import Unreadable
from clerkdesk.scans.reading import ARGUMENT, Limits, ScanReader

LIES = """
import sys
from clerkdesk.apart.frames import receive, receive_json, send_json
receive_json(sys.stdin.buffer)
send_json(sys.stdout.buffer, {"ready": True})
while True:
    receive(sys.stdin.buffer)
    send_json(sys.stdout.buffer, {"pages": "3", "pdf": "no base 64"})
"""


def saying(program: str) -> "subprocess.Popen[bytes]":
    line = [sys.executable, "-c", program]
    return subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def a_scan(folder: Path, size: tuple[int, int] = (80, 110)) -> Path:
    Image.new("L", size, "white").save(folder / "a.png")
    return folder / "a.png"


def test_a_file_that_is_gone_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    with ScanReader() as scans:
        with pytest.raises(FileNotFoundError):
            scans.count(tmp_path / "ไม่มี.pdf")
        assert scans.count(a_scan(tmp_path)) == 1
        assert isinstance(scans.pdf(a_scan(tmp_path)), bytes)


def test_what_takes_too_long_is_unreadable(tmp_path: Path) -> None:
    with ScanReader(Limits(seconds=0.0001)) as scans, pytest.raises(Unreadable):
        scans.count(a_scan(tmp_path, (2000, 2000)))


def test_what_a_process_says_that_was_taken_over_is_not_believed(tmp_path: Path) -> None:
    with ScanReader(launch=lambda: saying(LIES)) as scans:
        with pytest.raises(Unreadable):
            scans.count(a_scan(tmp_path))
        with pytest.raises(Unreadable):
            scans.pdf(a_scan(tmp_path))


def test_the_program_with_the_hidden_argument_reads(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "clerkdesk", ARGUMENT]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with ScanReader(launch=lambda: subprocess.Popen(line, **pipes)) as scans:
        assert scans.count(a_scan(tmp_path)) == 1
