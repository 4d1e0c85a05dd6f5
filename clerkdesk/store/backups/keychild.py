"""The process that locks a key by a passphrase, or opens it.

age makes that slow on purpose, and its library lets no other thread run meanwhile: the window would
be deaf for seconds. What is asked and answered goes through pipes alone.
"""

import base64
import json
import os


def serve() -> int:
    """Answers the one question on its input; ``null`` where the passphrase is another."""
    from pyrage import DecryptError
    from pyrage import passphrase as locking

    with os.fdopen(0, "rb", closefd=False) as ask, os.fdopen(1, "wb", closefd=False) as answer:
        asked = json.load(ask)
        data, word = base64.b64decode(asked["data"]), asked["passphrase"]
        try:
            made = locking.encrypt(data, word) if asked["lock"] else locking.decrypt(data, word)
        except DecryptError:
            made = None
        said = None if made is None else base64.b64encode(made).decode("ascii")
        answer.write(json.dumps(said).encode())
    return 0
