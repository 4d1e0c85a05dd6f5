"""Backups: verified copies of everything that an office keeps, in places that hold many of them.

How one lies on a disk is written in ``docs/backup-format.md``. Who wants to read one needs
:class:`~clerkdesk.store.backups.place.BackupPlace` and nothing of the live records::

    place = BackupPlace(folder)
    backup = place.backups()[0]                     # the newest
    faults = verify(backup)                         # nothing: all of it is true
    for file in backup.manifest.files: backup.path_of(file)
"""
