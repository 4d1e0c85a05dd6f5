"""Circuits: the ways of one memo from desk to desk, and which signatures count in the last one."""

from collections.abc import Sequence

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.entries import Entry, Returned, Signature


def returns_of(entries: Sequence[Entry]) -> tuple[Returned, ...]:
    """The returns for correction among standing ``entries``, in the order of circuits."""
    found = [entry for entry in entries if isinstance(entry, Returned)]
    return tuple(sorted(found, key=lambda entry: entry.circuit))


def counting_signatures(form: Form, entries: Sequence[Entry]) -> dict[str, Signature]:
    """The signatures that count now, by step, from standing ``entries``.

    Those of the present circuit count, and earlier ones of the steps that come before the step
    to which the memo was returned: who signed before it need not sign again.
    """
    returns = returns_of(entries)
    found: dict[str, Signature] = {}
    kept: frozenset[str] | None = None
    for circuit in range(len(returns) + 1, 0, -1):
        for entry in entries:
            if not isinstance(entry, Signature) or entry.circuit != circuit:
                continue
            if kept is None or entry.step in kept:
                found.setdefault(entry.step, entry)
        kept = _kept(form, returns, circuit, kept)
    return found


def _kept(
    form: Form, returns: Sequence[Returned], circuit: int, kept: frozenset[str] | None
) -> frozenset[str]:
    """The steps whose signatures the return that opened ``circuit`` left standing."""
    if circuit == 1:
        return frozenset()
    step = form.step(returns[circuit - 2].to_step)
    before = form.all_before(step) if step else frozenset()
    return before if kept is None else before & kept
