"""The settings: the office, its units and people, registers, forms, paper, data, look, language."""
