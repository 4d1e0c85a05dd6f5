"""The parts of tools/windows/trial.py."""
