from typing import Any, Callable, TypeVar

from colorfast import handler

_F = TypeVar("_F", bound=Callable[..., Any])

@handler("callback", sync="shared-loop", asynchronous="shared-loop")
def register(event: Any = None) -> Callable[[_F], _F]: ...

class StopPropagation(Exception): ...
NewMessage: Any
MessageEdited: Any
MessageDeleted: Any
MessageRead: Any
ChatAction: Any
UserUpdate: Any
CallbackQuery: Any
InlineQuery: Any
Album: Any
Raw: Any
