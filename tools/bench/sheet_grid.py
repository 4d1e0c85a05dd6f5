"""The cells of a planned sheet as JSON, for another program to write."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from clerkdesk.app.joining import make_press
from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.settings import bundled
from clerkdesk.sheet import FONT
from clerkdesk.sheet.celltext import tab_name
from clerkdesk.sheet.grid import Cell, Line
from clerkdesk.sheet.looks import Look, Upright
from clerkdesk.sheet.plan import Plan, plan_sheet
from clerkdesk.sheet.writing import ruler_for

Json = dict[str, Any]

_ACROSS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_UPRIGHT = {Upright.TOP: "top", Upright.CENTRE: "vcenter", Upright.BOTTOM: "bottom"}
_VALUES: dict[type, Callable[[Any], tuple[str, Any]]] = {
    type(None): lambda value: ("none", None),
    str: lambda value: ("text", value) if value else ("none", None),
    int: lambda value: ("number", value),
    Decimal: lambda value: ("number", float(value)),
    date: lambda value: ("date", value.isoformat()),
}


def grid_of(sheet: Sheet) -> Json:
    """Rows of cells with their looks, as XlsxWriter names them."""
    press = make_press(list, bundled("resources"))
    press.installed_fonts = list
    plan = plan_sheet(sheet, ruler_for(sheet)(press.width_of, press.breaker))
    return grid_of_plan(plan, sheet.name)


def grid_of_plan(plan: Plan, tab: str) -> Json:
    """The same of a sheet that is laid out already."""
    looks: dict[Look, int] = {}
    lines = [_line(line, looks) for line in plan.grid.lines]
    return {
        "tab": tab_name(tab),
        "columns": plan.columns,
        "first_row": plan.grid.first_row,
        "breaks": [plan.grid.first_row + place - 1 for place in plan.grid.breaks],
        "lines": lines,
        "looks": [_look(look) for look in looks],
    }


def _line(line: Line, looks: dict[Look, int]) -> Json:
    return {"height": line.height, "cells": [_cell(cell, looks) for cell in line.cells]}


def _cell(cell: Cell, looks: dict[Look, int]) -> list[Any]:
    kind, value = _VALUES[type(cell.value)](cell.value)
    look = looks.setdefault(cell.look, len(looks))
    return [cell.column - 1, kind, value, look, cell.across, cell.down]


def _look(look: Look) -> Json:
    return {
        "font_name": FONT,
        "font_size": look.size,
        "bold": look.bold,
        "align": _ACROSS[look.align],
        "valign": _UPRIGHT[look.upright],
        "border": int(look.boxed),
        "num_format": look.shown,
        "text_wrap": look.wrap,
        "shrink": not look.wrap,
    }
