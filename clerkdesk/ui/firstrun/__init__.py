"""The first run: an office is made ready on five short pages, at once or little by little."""
