"""Starts ClerkDesk: ``python -m clerkdesk`` or the command ``clerkdesk``."""

import sys


def main() -> int:
    """Runs what the command line asks for; gives the exit code."""
    if sys.argv[1:2] == ["--read-workbooks"]:  # a frozen program is its own reading process
        from clerkdesk.sheet.reading.child import serve

        return serve()
    if sys.argv[1:2] == ["--read-scans"]:
        from clerkdesk.scans.child import serve as read_scans

        return read_scans()
    if sys.argv[1:2] == ["--lock-key"]:  # and the one that locks keys
        from clerkdesk.store.backups.keychild import serve as lock

        return lock()
    from clerkdesk.app.start import start
    from clerkdesk.settings.private import make_files_private
    from clerkdesk.settings.running import tell_running

    make_files_private()
    tell_running()
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
