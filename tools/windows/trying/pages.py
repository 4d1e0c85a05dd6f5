"""Pictures of the setup's pages and of the program that it opens at the end."""

import time
from pathlib import Path

from tools.windows.trying.place import PROGRAM, Place, wait
from tools.windows.trying.results import Results

PAGES = ("1-for-whom", "2-tasks", "3-ready")
TITLES = {"th": "ติดตั้ง", "en": "Setup"}
UNINSTALLING = {"th": "ถอน", "en": "Uninstall"}
INSTALLING = 240  # s
SHORTCUTS = 2


def picture(place: Place, setup: Path, language: str, results: Results) -> None:
    """Goes through the setup as a clerk does: Enter on every page, to the open window."""
    begun = time.monotonic()
    running = place.start(setup, f"/LANG={language}")
    results.see(f"{language}: the setup opens", bool(place.window(TITLES[language])))
    for name in PAGES:
        time.sleep(3)
        place.picture(f"setup-{language}-{name}")
        place.keys("Return")
    time.sleep(3)
    place.picture(f"setup-{language}-4-installing")
    # Shortcuts come after all files. Enter before the last page would be Cancel.
    ready = wait(lambda: len(list(place.home.rglob("ClerkDesk.lnk"))) == SHORTCUTS, INSTALLING)
    results.see(f"{language}: it is installed", ready)
    time.sleep(8)
    place.picture(f"setup-{language}-5-done")
    place.keys("Return")
    results.see(
        f"{language}: the setup ends", wait(lambda: running.poll() == 0, 60), running.poll()
    )
    results.see(f"{language}: the program opens", bool(place.window(PROGRAM)))
    results.tell(
        f"{language}: from the first click to the window", f"{time.monotonic() - begun:.0f} s"
    )
    time.sleep(8)
    place.picture(f"program-after-{language}")
    uninstall(place, language, results)


def uninstall(place: Place, language: str, results: Results) -> None:
    """The uninstaller, which closes the window, and says where the records are."""
    place.start(place.program / "unins000.exe")
    results.see(f"{language}: the uninstaller asks", bool(place.window(UNINSTALLING[language])))
    time.sleep(2)
    place.picture(f"uninstall-{language}-0-open")
    place.keys("Return")
    time.sleep(8)  # until the window has closed
    place.picture(f"uninstall-{language}-1-sure")
    place.keys("Left", "Return")  # from No, on which it stands, to Yes
    gone = wait(lambda: not (place.program / "ClerkDesk.exe").exists(), 60)
    time.sleep(8)  # when all is deleted the uninstaller waits for itself, then says where they are
    place.picture(f"uninstall-{language}-2-records")
    place.keys("Return")
    time.sleep(3)
    place.picture(f"uninstall-{language}-3-done")
    place.keys("Return")
    results.see(f"{language}: the program is gone", gone)
    time.sleep(3)
