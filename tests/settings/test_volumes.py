"""What kind of place a folder lies in."""

import os
from pathlib import Path

import pytest

from clerkdesk.domain.office.volumes import Volume, VolumeKind
from clerkdesk.settings.machine import Unix
from clerkdesk.settings.volumes import Mount, volume_of
from tests.trials.unfit import CASES, FIT, Case, Made

MOUNTINFO = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 8:17 / /media/som/MY\\040STICK rw shared:2 - vfat /dev/sdb1 rw
a line that says nothing
"""


@pytest.mark.parametrize("case", [*CASES, *FIT], ids=lambda case: case[0])
def test_places_are_known_for_what_they_are(case: Case) -> None:
    _name, path, machine, volume = case
    assert volume_of(path, machine) == volume


def test_a_link_into_a_cloud_is_followed() -> None:
    machine = Made(links={"C:\\d": "C:\\Users\\s\\OneDrive"})
    assert volume_of("C:\\d\\clerkdesk", machine) == Volume(VolumeKind.CLOUD, "OneDrive")


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_linux_says_what_is_mounted_and_what_can_be_taken_out(tmp_path: Path) -> None:
    info = tmp_path / "mountinfo"
    info.write_text(MOUNTINFO)
    (tmp_path / "devices/sdb/sdb1").mkdir(parents=True)
    (tmp_path / "devices/sdb/removable").write_text("1\n")
    (tmp_path / "devices/sdb/sdb1/partition").write_text("1\n")
    (tmp_path / "class").mkdir()
    (tmp_path / "class/sdb1").symlink_to(tmp_path / "devices/sdb/sdb1")
    machine = Unix(info, tmp_path / "class")
    assert machine.mounts() == [
        Mount("/", "ext4", "/dev/sda1"),
        Mount("/media/som/MY STICK", "vfat", "/dev/sdb1"),
    ]
    assert machine.unplugs("/dev/sdb1")
    assert not machine.unplugs("/dev/sda1")
    assert volume_of("/media/som/MY STICK/x", machine).kind is VolumeKind.REMOVABLE
    assert volume_of("/home/som/x", machine).fit_for_records


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    assert volume_of(tmp_path).fit_for_records
