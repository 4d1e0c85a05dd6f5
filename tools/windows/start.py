"""What the frozen program begins with."""

import sys

from clerkdesk.__main__ import main

sys.exit(main())
