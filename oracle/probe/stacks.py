"""Writes down every distinct stack by which somebody else's project holds up a running loop, while its own tests run.

The same hooks as the probe's, and a few that blockbuster lacks. An event is one JSON line: the hooked call (`what`) and the
frames between the loop and it, outermost first, each `[path or null, qualified name, first line, line, last line, async]`; the
path is relative to the project, null outside of it, where the name carries the file instead.
"""
import inspect
import os
from typing import Any

import blockbuster.blockbuster as hooks

from probe import Recorder, record_hooked_calls

# Below these frames the loop turns; what called it is not what it runs.
TURNS = (("asyncio/events.py", "_run"), ("asyncio/base_events.py", "run_forever"), ("asyncio/runners.py", "run"))
BEYOND_BLOCKBUSTER = (
    "io.open",
    "builtins.open",
    "os.open",
    "os.fsync",
    "os.waitpid",
    "subprocess.Popen.__init__",
    "subprocess.Popen.wait",
    "subprocess.Popen.communicate",
    "socket.getaddrinfo",
    "socket.create_connection",
    "select.select",
    "sqlite3.connect",
    "ssl.create_default_context",
    "hashlib.pbkdf2_hmac",
    "hashlib.scrypt",
    "bcrypt.hashpw",
    "bcrypt.checkpw",
)
ASYNC = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


class StackRecorder(Recorder):
    """Notes each stack once: `place` gives the frames, `note` writes them if they are new."""

    def __init__(self, path: str, app: str) -> None:
        super().__init__(path, app)
        self._seen: set[tuple[Any, ...]] = set()

    def place(self, frame: Any) -> Any:
        frames = []
        while frame is not None and not is_turn(frame.f_code):
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
        own = [self.owns(one.f_code) for one in frames]
        if not any(own):
            return None
        # The library's own way down to the call is one and the same thing; its first frame says which it is.
        kept = [index for index, mine in enumerate(own) if mine or own[index - 1 : index] == [True]]
        return frames, tuple((frames[index].f_code, frames[index].f_lineno) for index in kept)

    def owns(self, code: Any) -> bool:
        """Templates have frames, too; they are no code of the project."""
        return code.co_filename.startswith(self._app) and code.co_filename.endswith(".py")

    def note(self, kind: str, what: str, where: Any) -> None:
        frames, key = where
        if (what, key) in self._seen:
            return
        self._seen.add((what, key))
        self.write({"what": what, "frames": [self.describe(one) for one in frames]})

    def describe(self, frame: Any) -> list[Any]:
        code = frame.f_code
        mine = self.owns(code)
        first, last, _, _ = list(code.co_positions())[frame.f_lasti // 2]
        name = code.co_qualname if mine else f"{'/'.join(code.co_filename.split('/')[-3:])}:{code.co_qualname}"
        path = os.path.relpath(code.co_filename, self._app) if mine else None
        line = first or frame.f_lineno
        return [path, name, code.co_firstlineno, line, last or line, bool(code.co_flags & ASYNC)]


def is_turn(code: Any) -> bool:
    return any(code.co_name == name and code.co_filename.endswith(file) for file, name in TURNS)


def activate(path: str, app: str) -> None:
    recorder = StackRecorder(path, os.path.abspath(app) + os.sep)
    record_hooked_calls(recorder)
    for name in BEYOND_BLOCKBUSTER:
        try:
            hooks.BlockBusterFunction(None, name).activate()
        except ImportError:
            continue
