"""One command sets everything up, in a small checkout with one small package and no network."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

ROOT = Path(__file__).resolve().parents[1]
PYTHON = getattr(sys, "_base_executable", sys.executable)  # the one that a user starts run.py with
PROGRAM = """
import json, os, sys, tiny
print(json.dumps({"arguments": sys.argv[1:], "cwd": os.getcwd(), "prefix": sys.prefix}))
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """run.py with a program that says how it was started, and one package to install for it."""
    return make_checkout(tmp_path)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout that was started before; tests leave it so, or mended by another start."""
    folder = make_checkout(tmp_path_factory.mktemp("ready"))
    done = start(folder)
    assert done.returncode == 0, done.stderr
    return folder


def make_checkout(place: Path) -> Path:
    folder = place / "ClerkDesk ของสพป"
    (folder / "tools").mkdir(parents=True)
    (folder / "clerkdesk").mkdir()
    shutil.copy(ROOT / "run.py", folder)
    shutil.copy(ROOT / "tools" / "install.py", folder / "tools")
    (folder / "clerkdesk" / "__main__.py").write_text(PROGRAM, "utf-8")
    lock = f"tiny==1 --hash=sha256:{make_wheel(place)}\n"
    (folder / "requirements.lock").write_text(lock, "utf-8")
    (folder / "requirements-dev.lock").write_text(lock, "utf-8")
    return folder


def make_wheel(folder: Path) -> str:
    """A package ``tiny`` in ``folder``; the SHA-256 of its wheel."""
    path = folder / "tiny-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("tiny.py", "")
        wheel.writestr(
            "tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1\n"
        )
        wheel.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return sha256(path.read_bytes()).hexdigest()


def command(checkout: Path, *arguments: str) -> list[str]:
    return [PYTHON, str(checkout / "run.py"), *arguments]


def environment(checkout: Path) -> dict[str, str]:
    """The user's, but pip sees nothing except the wheels beside the checkout."""
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON", "DISPLAY"))}
    return {**kept, **pip, "PIP_FIND_LINKS": str(checkout.parent), "PYTHONUTF8": "1"}


def start(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(checkout, *arguments),
        cwd=checkout.parent,
        env=environment(checkout),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def require_what_is_not_there(lock: Path) -> None:
    lock.write_text(f"missing==1 --hash=sha256:{'0' * 64}\n", "utf-8")


def test_the_first_start_sets_up_and_the_second_has_nothing_to_say(checkout: Path) -> None:
    first = start(checkout, "memo", "list", "--find", "ป้าย")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout) == {
        "arguments": ["memo", "list", "--find", "ป้าย"],
        "cwd": str(checkout.parent),
        "prefix": str(checkout / ".venv"),
    }
    assert [line[:10] for line in first.stderr.splitlines()] == ["ClerkDesk:"] * 2
    second = start(checkout, "memo", "list")
    assert (second.returncode, second.stderr) == (0, "")


def test_a_later_start_loads_only_what_it_needs(ready: Path) -> None:
    again = [PYTHON, "-S", "-X", "importtime", *command(ready)[1:]]
    done = subprocess.run(again, env=environment(ready), capture_output=True, check=True)
    loaded = {line.rpartition(b"|")[2].strip() for line in done.stderr.splitlines()}
    assert b"hashlib" in loaded
    assert not loaded & {b"subprocess", b"shutil", b"ctypes", b"tools.install"}


def test_a_file_in_the_clerks_folder_does_not_stand_in_for_a_module(ready: Path) -> None:
    wrong = ready.parent / "json.py"
    wrong.write_text("raise SystemExit('wrong json')", "utf-8")
    assert start(ready).returncode == 0
    wrong.unlink()


def test_an_interrupted_install_is_repaired(ready: Path) -> None:
    next((ready / ".venv").rglob("tiny.py")).unlink()
    (ready / ".venv" / "made").unlink()
    (ready / ".venv" / "done-packages").unlink()
    assert start(ready).returncode == 0


class SlowShop(ThreadingHTTPServer):
    """Offers the wheels of a folder, and hands nothing out before ``opened`` is set."""

    def __init__(self, folder: Path) -> None:
        self.asked, self.opened = Event(), Event()
        super().__init__(("127.0.0.1", 0), partial(SlowAnswer, directory=str(folder)))


class SlowAnswer(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, SlowShop)
        self.server.asked.set()
        self.server.opened.wait()
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def slow_shop(checkout: Path) -> Iterator[SlowShop]:
    with SlowShop(checkout.parent) as shop:
        Thread(target=shop.serve_forever, daemon=True).start()
        yield shop
        shop.opened.set()
        shop.shutdown()


@pytest.mark.skipif(os.name == "nt", reason="a killed start leaves its pip alone only here")
def test_a_start_that_was_killed_while_installing_is_repaired(
    checkout: Path, slow_shop: SlowShop
) -> None:
    links = {"PIP_FIND_LINKS": f"http://127.0.0.1:{slow_shop.server_port}/", "NO_PROXY": "*"}
    environ = {**environment(checkout), **links}
    killed = subprocess.Popen(command(checkout), env=environ, stderr=subprocess.DEVNULL)
    slow_shop.asked.wait()
    killed.kill()  # its pip lives on
    killed.wait()
    second = subprocess.Popen(
        command(checkout), env=environ, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert second.stderr is not None
    assert "waiting for another start" in second.stderr.readline()
    slow_shop.opened.set()
    said = second.communicate()[1]
    assert second.returncode == 0, said
    assert "making .venv" in said


def test_a_checkout_that_was_moved_is_set_up_anew(ready: Path) -> None:
    moved = shutil.copytree(ready, ready.with_name("moved"), symlinks=True)
    done = start(moved)
    assert json.loads(done.stdout)["prefix"] == str(moved / ".venv")


@pytest.mark.skipif(os.name == "nt", reason="Windows copies the interpreter")
def test_a_python_that_is_gone_is_replaced(ready: Path) -> None:
    link = ready / ".venv" / "bin" / "python"
    link.unlink()
    link.symlink_to("/usr/bin/python-that-was-removed")
    assert start(ready).returncode == 0


def test_two_first_starts_at_once_do_not_break_each_other(checkout: Path) -> None:
    both = [
        subprocess.Popen(
            command(checkout),
            env=environment(checkout),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    said = [running.communicate()[1] for running in both]
    assert [running.returncode for running in both] == [0, 0], said
    assert sum("making .venv" in text for text in said) == 1


def test_without_a_network_a_sentence_says_what_to_do(checkout: Path) -> None:
    require_what_is_not_there(checkout / "requirements.lock")
    done = start(checkout)
    assert done.returncode == 1
    assert "โปรดตรวจว่าเครื่องต่ออินเทอร์เน็ตได้" in done.stderr
    assert "Check that this machine reaches the internet, then run this again." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_program_still_starts_when_what_the_tests_need_could_not_be_fetched(
    ready: Path,
) -> None:
    require_what_is_not_there(ready / "requirements-dev.lock")
    assert [start(ready, "test").returncode for _ in range(2)] == [1, 1]
    done = start(ready)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_package_that_was_tampered_with_is_refused(checkout: Path) -> None:
    (checkout / "requirements.lock").write_text(f"tiny==1 --hash=sha256:{'0' * 64}\n", "utf-8")
    done = start(checkout)
    assert done.returncode == 1
    assert "not the one that was checked" in done.stderr


def test_a_place_that_cannot_be_written_is_named(checkout: Path) -> None:
    (checkout / ".venv").touch()
    done = start(checkout)
    assert done.returncode == 1
    assert str(checkout / ".venv") in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("pretence", "sentence"),
    [
        (
            "sys.version_info = (3, 9, 2)",
            "ClerkDesk needs Python 3.11 to 3.14, 64 bits (this is 3.9)",
        ),
        ("sys.maxsize = 2**31 - 1", "Install it from https://www.python.org/downloads/"),
        ("sys.modules['pip'] = sys.modules['ensurepip'] = None", "install -y python3-pip"),
    ],
)
def test_a_python_that_will_not_do_gets_a_sentence(
    checkout: Path, pretence: str, sentence: str
) -> None:
    code = f"import sys, runpy; {pretence}; runpy.run_path('run.py', run_name='__main__')"
    lonely = {**environment(checkout), "PATH": ""}
    done = subprocess.run(
        [PYTHON, "-c", code],
        cwd=checkout,
        env=lonely,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
