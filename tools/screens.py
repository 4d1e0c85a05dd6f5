"""Makes pictures of every page, panel and state of the window, with an index to look through.

    python tools/screens.py --out /tmp/screens
    python tools/screens.py --out /tmp/screens --only memos,month --variants light,dark
    python tools/screens.py --docs                the pictures of the README and the manual

Every state is one entry of tools/screening/states.py. Each variant (look, language, size, scale)
is drawn by a process of its own; a page that raises, warns or hangs is named at the end, and the
exit code is 1.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screening.states import State

ROOT = Path(__file__).resolve().parents[1]
SECONDS_A_STATE = 15
"""How long a process may take on average before it is given up."""


def main() -> int:
    """Draws what is asked for; gives the exit code."""
    sys.path[:0] = [str(ROOT)]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    asked = _arguments()
    if asked.docs:
        os.environ["QT_SCALE_FACTOR"] = "2"  # sharp where a picture of the manual is made smaller
    if asked.draw:
        return _draw(asked)
    from screening.offices import make_offices

    with TemporaryDirectory(prefix="screens-") as folder:
        print("making the offices …", flush=True)
        make_offices(Path(folder))
        if asked.docs:
            from screening.docs import draw_docs

            return draw_docs(Path(folder), ROOT / "docs" / "pictures", ROOT / "docs" / "manual")
        return _draw_variants(asked, Path(folder))


def _draw_variants(asked: argparse.Namespace, offices: Path) -> int:
    from screening.drawing import BY_NAME
    from screening.index import Wrong, write_index

    states = _chosen(asked.only)
    names = asked.variants or list(BY_NAME)
    wrong: Wrong = {}
    for name in names:
        print(f"{name}: {len(states)} states …", flush=True)
        scale = str(BY_NAME[name].scale)
        said = _run(asked, name, offices, scale, SECONDS_A_STATE * (len(states) + 2))
        for state in states:
            if trouble := said.get(state.name, "the process ended before it"):
                wrong[state.name, name] = trouble
    write_index(asked.out, states, names, wrong)
    for (state, variant), trouble in wrong.items():
        print(f"✗ {state} ({variant})\n{trouble}")
    print(f"{len(states) * len(names) - len(wrong)} pictures are well: {asked.out / 'index.html'}")
    return 1 if wrong else 0


def _run(
    asked: argparse.Namespace, variant: str, offices: Path, scale: str, seconds: int
) -> dict[str, str]:
    """What a process said that drew one variant: what went wrong, by state."""
    command = [sys.executable, __file__, "--draw", variant, "--offices", str(offices)]
    command += ["--out", str(asked.out), "--only", ",".join(asked.only)]
    environ = {**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(
            command,
            env=environ,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        ).stdout
    except subprocess.TimeoutExpired as error:
        print(f"{variant}: given up after {seconds} s")
        done = (error.stdout or b"").decode() if isinstance(error.stdout, bytes) else ""
    lines = (json.loads(line) for line in done.splitlines() if line.startswith("{"))
    return {line["state"]: line["wrong"] for line in lines}


def _draw(asked: argparse.Namespace) -> int:
    from screening.drawing import BY_NAME, draw_all

    draw_all(BY_NAME[asked.draw], _chosen(asked.only), asked.offices, asked.out)
    return 0


def _chosen(only: list[str]) -> "list[State]":
    """The states whose place or name is asked for; all for nothing asked."""
    from screening.firstrun import FIRST_RUN
    from screening.forms import FORMS
    from screening.frames import FRAMES
    from screening.states import STATES

    states = [*FIRST_RUN, *STATES, *FORMS, *FRAMES]
    unknown = [each for each in only if not any(each in (s.place, s.name) for s in states)]
    if unknown:
        places = ", ".join(dict.fromkeys(state.place for state in states))
        raise SystemExit(f"no state or place {', '.join(unknown)}; places: {places}")
    return [state for state in states if not only or {state.place, state.name} & {*only}]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path("screens"), help="the folder to fill")
    parser.add_argument("--only", type=_listed, default=[], help="places or states, with commas")
    parser.add_argument("--variants", type=_listed, default=[], help="looks and sizes, with commas")
    parser.add_argument("--docs", action="store_true", help="fill docs/pictures instead")
    parser.add_argument("--draw", help=argparse.SUPPRESS)
    parser.add_argument("--offices", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _listed(text: str) -> list[str]:
    return [each for each in text.split(",") if each]


if __name__ == "__main__":
    sys.exit(main())
