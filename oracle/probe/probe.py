"""Watches every event loop of this process and writes down what holds one up, one JSON line per event.

Three observers: `blockbuster`, changed to record instead of raise; a heartbeat on each loop that notices late ticks, for
what blockbuster does not hook (CPU, C code, `with lock`); and the errors by which asyncio, asgiref and Django refuse to
block. An event counts only if the application's own code is on the stack: frameworks are not under test.
"""
import asyncio
import json
import os
import sys
import threading
import time
from asyncio import base_events
from typing import Any

import blockbuster.blockbuster as hooks

TICK = 0.005
LATE = 0.06
# A lock that another thread gives back at once holds up nobody.
WAITED = 0.02

_write = os.write
_now = time.monotonic
_sleep = time.sleep


class Recorder:
    """Appends events to a file that the runner reads; the original `os.write` is used, so it never observes itself."""

    def __init__(self, path: str, app: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        self._app = app

    def note(self, kind: str, what: str, where: Any) -> None:
        self.write({"kind": kind, "what": what, "where": where})

    def write(self, event: dict[str, Any]) -> None:
        _write(self._file, (json.dumps(event) + "\n").encode())

    def place(self, frame: Any) -> Any:
        """The innermost frame of the application's own code, as path:line."""
        while frame is not None:
            if frame.f_code.co_filename.startswith(self._app):
                return f"{os.path.relpath(frame.f_code.co_filename, self._app)}:{frame.f_lineno}"
            frame = frame.f_back
        return None


class Heartbeat:
    """Ticks on one loop; a late tick means that something held the loop's thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop, recorder: Recorder) -> None:
        self.loop = loop
        self.recorder = recorder
        self.thread = threading.get_ident()
        self.last = _now()
        self.seen: str | None = None
        self.handle = loop.call_later(TICK, self.tick)

    def tick(self) -> None:
        self.judge()
        if not self.loop.is_closed():
            self.handle = self.loop.call_later(TICK, self.tick)

    def judge(self) -> None:
        now = _now()
        late, self.last, where = now - self.last, now, self.seen
        self.seen = None
        if late > LATE:
            self.recorder.note("lag", "the loop did not tick", where)

    def stop(self) -> None:
        self.handle.cancel()
        self.judge()


class Sampler(threading.Thread):
    """Looks at the stack of a thread whose loop is late, to say where it hangs."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(daemon=True, name="oracle-sampler")
        self.recorder = recorder
        self.beats: dict[int, Heartbeat] = {}

    def run(self) -> None:
        while True:
            _sleep(0.01)
            for beat in list(self.beats.values()):
                if beat.seen is None and _now() - beat.last > LATE / 2:
                    beat.seen = self.recorder.place(sys._current_frames().get(beat.thread))


def activate(path: str, app: str) -> None:
    recorder = Recorder(path, os.path.abspath(app) + os.sep)
    sampler = Sampler(recorder)
    record_hooked_calls(recorder)
    watch_loops(recorder, sampler)
    record_refusals(recorder)


def record_hooked_calls(recorder: Recorder) -> None:
    wrap = hooks._wrap_blocking

    def note_quietly(name: str, frame: Any) -> None:
        hooks._skip.value = True
        try:
            where = recorder.place(frame)
            if where is not None:
                recorder.note("call", name, where)
        finally:
            hooks._skip.value = False

    def recording_wrap(modules: Any, excluded: Any, func: Any, name: str, allowed: Any, predicate: Any) -> Any:
        check = wrap(modules, excluded, func, name, allowed, predicate)

        def wrapper(*args: Any, **kwargs: Any) -> Any:
            try:
                return check(*args, **kwargs)
            except hooks.BlockingError:
                pass
            started = _now()
            try:
                return func(*args, **kwargs)
            finally:
                if not name.endswith("acquire") or _now() - started > WAITED:
                    note_quietly(name, sys._getframe(1))

        return wrapper

    hooks._wrap_blocking = recording_wrap
    hooks.BlockBuster().activate()


def watch_loops(recorder: Recorder, sampler: Sampler) -> None:
    run_forever = base_events.BaseEventLoop.run_forever

    def watched(self: asyncio.AbstractEventLoop) -> None:
        # After a fork the sampler of the parent is gone.
        if not sampler.is_alive():
            if sampler.ident is not None:
                sampler.__init__(recorder)  # type: ignore[misc]
            sampler.start()
        beat = Heartbeat(self, recorder)
        sampler.beats[id(self)] = beat
        try:
            run_forever(self)
        finally:
            sampler.beats.pop(id(self), None)
            beat.stop()

    base_events.BaseEventLoop.run_forever = watched  # type: ignore[method-assign]


def record_refusals(recorder: Recorder) -> None:
    """`asyncio.run` in a loop, `run_until_complete` in a loop, asgiref's and Django's errors of that kind."""

    def refuse(what: str) -> None:
        where = recorder.place(sys._getframe(2))
        if where is not None:
            recorder.note("refused", what, where)

    run = asyncio.run

    def recording_run(*args: Any, **kwargs: Any) -> Any:
        if asyncio._get_running_loop() is not None:
            refuse("asyncio.run in a running loop")
        return run(*args, **kwargs)

    asyncio.run = recording_run
    until = base_events.BaseEventLoop.run_until_complete

    def recording_until(self: Any, future: Any) -> Any:
        if asyncio._get_running_loop() is not None:
            refuse("run_until_complete in a running loop")
        return until(self, future)

    base_events.BaseEventLoop.run_until_complete = recording_until  # type: ignore[method-assign]
    try:
        from asgiref.sync import AsyncToSync
    except ImportError:
        pass
    else:
        call = AsyncToSync.__call__

        def recording_call(self: Any, *args: Any, **kwargs: Any) -> Any:
            if asyncio._get_running_loop() is not None:
                refuse("async_to_sync in a running loop")
            return call(self, *args, **kwargs)

        AsyncToSync.__call__ = recording_call  # type: ignore[method-assign]
    try:
        from django.core.exceptions import SynchronousOnlyOperation
    except ImportError:
        return

    def recording_init(self: Any, *args: Any) -> None:
        refuse("a synchronous operation of Django in a running loop")
        Exception.__init__(self, *args)

    SynchronousOnlyOperation.__init__ = recording_init  # type: ignore[method-assign]
