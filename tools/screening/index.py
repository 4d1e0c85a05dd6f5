"""The index of a folder of pictures, to look through in a browser or to read."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from screening.states import State

_STYLE = """
body { font: 15px/1.5 Sarabun, system-ui, sans-serif; margin: 24px; background: #ececec; }
h2 { margin: 40px 0 8px; text-transform: capitalize; } h3 { margin: 24px 0 4px; font-size: 15px; }
h3 small { font-weight: 400; color: #555; } .row { display: flex; gap: 12px; overflow-x: auto; }
figure { margin: 0; flex: none; } figcaption { font-size: 12px; color: #555; }
img { height: 260px; border: 1px solid #bbb; background: #fff; display: block; }
.wrong { color: #b42318; white-space: pre-wrap; font: 12px monospace; }
"""

Wrong = dict[tuple[str, str], str]
"""What went wrong, by state and variant."""


def write_index(out: Path, states: Sequence[State], variants: Sequence[str], wrong: Wrong) -> None:
    """Writes ``index.html`` and ``index.md`` into ``out``."""
    html = "".join(_html(out, states, variants, wrong))
    (out / "index.html").write_text(html, "utf-8")
    (out / "index.md").write_text("\n".join(_markdown(out, states, variants, wrong)), "utf-8")


def _html(
    out: Path, states: Sequence[State], variants: Sequence[str], wrong: Wrong
) -> Iterable[str]:
    title = "Every page, panel and state of ClerkDesk's window"
    yield f'<!doctype html><meta charset="utf-8"><title>{title}</title>'
    yield f"<style>{_STYLE}</style><h1>{title}</h1>"
    for place, listed in groupby(states, key=lambda state: state.place):
        yield f"<h2>{place}</h2>"
        for state in listed:
            yield f"<h3>{state.name} <small>{escape(state.what)}</small></h3><div class=row>"
            for variant in variants:
                yield _figure(out, f"{variant}/{state.name}.png", variant)
            yield "</div>"
            for variant in variants:
                if said := wrong.get((state.name, variant)):
                    yield f"<p class=wrong>{variant}: {escape(said)}</p>"


def _figure(out: Path, path: str, variant: str) -> str:
    if not (out / path).exists():
        return f"<figure><figcaption>{variant}: no picture</figcaption></figure>"
    return (
        f'<figure><a href="{path}"><img loading=lazy src="{path}" alt="{variant}"></a>'
        f"<figcaption>{variant}</figcaption></figure>"
    )


def _markdown(
    out: Path, states: Sequence[State], variants: Sequence[str], wrong: Wrong
) -> Iterable[str]:
    yield "| state | what | pictures |"
    yield "|---|---|---|"
    for state in states:
        links = []
        for variant in variants:
            path = f"{variant}/{state.name}.png"
            mark = " (wrong)" if wrong.get((state.name, variant)) else ""
            links.append(
                f"[{variant}]({path}){mark}" if (out / path).exists() else f"~~{variant}~~"
            )
        yield f"| {state.name} | {state.what} | {' · '.join(links)} |"
