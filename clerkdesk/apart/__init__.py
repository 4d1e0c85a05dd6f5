"""Reading what somebody else made, in a child process that may neither take long nor grow large.

:class:`clerkdesk.apart.asking.Process` asks it; :func:`clerkdesk.apart.child.serve` answers there.
"""
