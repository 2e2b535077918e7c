"""Receivers run in the worker process (those of publishing: in the process that sends)."""

from typing import Any, Callable, TypeVar, overload

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

class Signal:
    @overload
    @handler("signal", sync="background", asynchronous="background", func="fun")
    def connect(self, fun: _F, /, *, sender: Any = None, weak: bool = True, **kwargs: Any) -> _F: ...
    @overload
    @handler("signal", sync="background", asynchronous="background")
    def connect(self, *args: Any, sender: Any = None, weak: bool = True, **kwargs: Any) -> Callable[[_F], _F]: ...
    def disconnect(self, receiver: Any = None, sender: Any = None, weak: Any = None, dispatch_uid: Any = None) -> bool: ...
    def send(self, sender: Any, **named: Any) -> list[Any]: ...

after_setup_logger: Signal
after_setup_task_logger: Signal
after_task_publish: Signal
beat_embedded_init: Signal
beat_init: Signal
before_task_publish: Signal
celeryd_after_setup: Signal
celeryd_init: Signal
heartbeat_sent: Signal
import_modules: Signal
setup_logging: Signal
task_failure: Signal
task_internal_error: Signal
task_postrun: Signal
task_prerun: Signal
task_received: Signal
task_rejected: Signal
task_retry: Signal
task_revoked: Signal
task_success: Signal
task_unknown: Signal
user_preload_options: Signal
worker_before_create_process: Signal
worker_init: Signal
worker_process_init: Signal
worker_process_shutdown: Signal
worker_ready: Signal
worker_shutdown: Signal
worker_shutting_down: Signal
