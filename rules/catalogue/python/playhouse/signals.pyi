from typing import Any, Callable, TypeVar

import peewee

_F = TypeVar("_F")

class Signal:
    def connect(self, receiver: Any, name: Any = None, sender: Any = None) -> None: ...
    def __call__(self, name: Any = None, sender: Any = None) -> Callable[[_F], _F]: ...

pre_save: Signal
post_save: Signal
pre_delete: Signal
post_delete: Signal
pre_init: Signal

class Model(peewee.Model): ...
