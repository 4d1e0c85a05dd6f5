"""Forms as data: TOML files become domain forms, or errors that say where and what to do."""
