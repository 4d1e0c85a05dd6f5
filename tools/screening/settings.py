"""States of the settings: section by section, with much and with nothing in it."""

from collections.abc import Callable

from screening.clerk import click, section

State = Callable[..., object]

_SECTIONS = (
    "office",
    "units",
    "people",
    "registers",
    "forms",
    "paper",
    "data",
    "looks",
    "language",
)


def settings_states(state: State) -> tuple[object, ...]:
    """Each made by ``state``."""
    return (
        *(state(f"settings-{key}", f"the section {key}", section(key)) for key in _SECTIONS),
        *(
            state(f"settings-{key}-empty", f"{key}: nothing yet", section(key), office="empty")
            for key in ("office", "units", "people", "registers")
        ),
        state("settings-units-new", "a new unit", section("units"), click("เพิ่มหน่วย")),
        state("settings-people-new", "a new person", section("people"), click("เพิ่มบุคลากร")),
        state("settings-people-paste", "from Excel", section("people"), click("วางจาก Excel")),
        state("settings-people-roles", "by role", section("people"), click("ดูตาม: หน้าที่")),
        state("settings-people-long", "names that hardly fit", section("people"), office="long"),
        state(
            "settings-registers-void",
            "a number is voided",
            section("registers"),
            click("ยกเลิกเลข…"),
        ),
        state("settings-data-checked", "all is well", section("data"), click("ตรวจตอนนี้")),
        state("settings-office-long", "names that hardly fit", section("office"), office="long"),
    )
