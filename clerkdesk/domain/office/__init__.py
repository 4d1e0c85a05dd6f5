"""The office: its names, people, registers and journal."""
