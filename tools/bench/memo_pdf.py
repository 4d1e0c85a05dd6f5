"""Memo PDFs: ClerkDesk against fpdf2, WeasyPrint, Typst and LibreOffice, in one run.

    python tools/bench/memo_pdf.py --peers fpdf2,weasyprint,typst,libreoffice

Every program sets the same memos (see memo_texts.py), no two of them alike, with the same fonts,
dotted lines, boxes and two QR codes. *Warm* is one more memo in a process that has made others;
*cold* is a whole process, from its start to the file on the disk. ``--out FOLDER`` keeps what each
of them made, to be looked at. Peers are installed into throw-away venvs, which ``--keep FOLDER``
keeps for the next time; a peer that is missing is named.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from common import (
    ROOT,
    Measured,
    interleaved,
    machine,
    medians,
    milliseconds,
    table,
    use_checkout,
)
from peers import MissingPeer, Peer, Worker, run, worker_path

QR = "zxing-cpp==3.1.1"
PEERS = {
    peer.name: peer
    for peer in (
        Peer("fpdf2", "fpdf2_memo", ("fpdf2==2.8.9", "uharfbuzz==0.57.0", QR), "fpdf"),
        Peer("weasyprint", "weasyprint_memo", ("weasyprint==70.0", QR), "weasyprint"),
        Peer("typst", "typst_memo", ("typst==0.15.2", QR), "typst"),
        Peer("libreoffice", "libreoffice_memo", (QR,), program="soffice"),
    )
}
OURS = "ClerkDesk"
WHOLE = "ClerkDesk, whole act"
GOAL = 3.0  # times as fast as the fastest peer


@dataclass(frozen=True)
class Program:
    """One that takes part: its worker, and what makes the file ``out`` in a process of its own."""

    name: str
    serve: list[str]
    once: Callable[[int, Path], list[str]]


def main() -> None:
    """Measures, and prints a table."""
    asked = _arguments()
    with TemporaryDirectory() as name:
        folder = Path(name)
        venvs = asked.keep or folder / "venvs"
        use_checkout()
        from memo_job import make_job

        job = make_job(folder / "office", (asked.rounds + 1) * asked.count)
        programs = _ours(job) + _peers(asked.peers.split(","), venvs, job)
        cold = _cold(programs, asked.rounds, asked.out or folder)
        warm = _warm(programs, asked.rounds, asked.count)
    _report(warm, cold)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--peers", default=",".join(PEERS), help="which to compare with")
    parser.add_argument("--rounds", type=int, default=5, help="how often each has its turn")
    parser.add_argument("--count", type=int, default=20, help="memos in a turn")
    parser.add_argument("--out", type=Path, help="folder that keeps a PDF of each program")
    parser.add_argument("--keep", type=Path, help="folder that keeps the peers' venvs")
    return parser.parse_args()


def _ours(job: Path) -> list[Program]:
    """What the peers do too, from values to a PDF; and the whole act, with the database."""
    own = _program(OURS, [sys.executable, worker_path("clerkdesk_memo"), str(job)])
    whole = _program(WHOLE, [sys.executable, worker_path("clerkdesk_desk"), str(job)])
    cli = [sys.executable, "-m", "clerkdesk", "--data", str(job.parent), "memo", "print"]
    return [own, replace(whole, once=lambda turn, out: [*cli, str(turn + 1), "--out", str(out)])]


def _peers(names: list[str], venvs: Path, job: Path) -> list[Program]:
    """Those that are asked for and can make the memo on this machine."""
    found = []
    for name in names:
        try:
            peer = _peer(name)
            command = [str(peer.installed(venvs)), worker_path(peer.worker), str(job)]
            run([*command, "once", str(job.with_suffix(".pdf"))])
        except MissingPeer as missing:
            print(f"left out: {name}: {missing}", flush=True)
        else:
            found.append(_program(name, command))
    return found


def _peer(name: str) -> Peer:
    if name not in PEERS:
        raise MissingPeer(f"unknown; there are {', '.join(PEERS)}")
    return PEERS[name]


def _program(name: str, command: list[str]) -> Program:
    return Program(name, [*command, "serve"], lambda _, out: [*command, "once", str(out)])


def _cold(programs: list[Program], rounds: int, out: Path) -> dict[str, float]:
    """Seconds of a whole process; the first round is thrown away, since disks warm up."""
    out.mkdir(parents=True, exist_ok=True)

    def once(program: Program, turn: int) -> list[float]:
        file = out / f"{program.name.replace(', ', '-').replace(' ', '-')}.pdf"
        file.unlink(missing_ok=True)
        return [milliseconds(lambda: run(program.once(turn, file), cwd=ROOT)) / 1000]

    cases = {each.name: partial(once, each) for each in programs}
    measured = interleaved(cases, rounds + 1)
    return medians({name: values[1:] for name, values in measured.items()})


@dataclass
class Warm:
    """Milliseconds of a memo by program: on the clock and of all processors; bytes of the last."""

    ms: Mapping[str, float] = field(default_factory=dict)
    cpu: Mapping[str, float] = field(default_factory=dict)
    size: dict[str, int] = field(default_factory=dict)


def _warm(programs: list[Program], rounds: int, count: int) -> Warm:
    """A first turn warms all of them up."""
    found = Warm()
    cpu: Measured = {each.name: [] for each in programs}
    with ExitStack() as stack:
        workers = {each.name: stack.enter_context(Worker(each.serve)) for each in programs}

        def turn(name: str, number: int) -> list[float]:
            answer = workers[name].ask({"first": (number + 1) * count, "count": count})
            found.size[name] = answer["bytes"]
            cpu[name] += answer["cpu"]
            return list(answer["ms"])

        for worker in workers.values():
            worker.ask({"first": 0, "count": count})
        ms = interleaved({name: partial(turn, name) for name in workers}, rounds)
    found.ms, found.cpu = medians(ms), medians(cpu)
    return found


def _report(warm: Warm, cold: Mapping[str, float]) -> None:
    own = warm.ms[OURS]
    rows = [
        [
            name,
            f"{ms:.1f}",
            f"{ms / own:.1f}",
            f"{warm.cpu[name]:.1f}",
            f"{warm.cpu[name] / warm.cpu[OURS]:.1f}",
            f"{cold[name]:.2f}",
            f"{warm.size[name] / 1024:.0f}",
        ]
        for name, ms in warm.ms.items()
    ]
    print(machine())
    print(table(["program", "warm ms", "ratio", "CPU ms", "ratio", "cold s", "KB"], rows))
    for kind, times in (("on the clock", warm.ms), ("in processor time", warm.cpu)):
        print(_verdict(kind, times))


def _verdict(kind: str, times: Mapping[str, float]) -> str:
    peers = {name: time for name, time in times.items() if name in PEERS}
    if not peers:
        return "no peer took part, so there is nothing to compare with"
    fastest = min(peers, key=peers.__getitem__)
    ahead, whole = peers[fastest] / times[OURS], peers[fastest] / times[WHOLE]
    goal = "reached" if ahead >= GOAL else "missed"
    return (
        f"{kind}: {ahead:.1f} times as fast as the fastest peer, {fastest} (goal {GOAL:g}: {goal})"
        f"; {whole:.1f} times with reading from the database and recording the print in it"
    )


if __name__ == "__main__":
    main()
