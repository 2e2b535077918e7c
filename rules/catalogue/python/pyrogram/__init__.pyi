"""pyrogram 2: an `async def` handler runs on the loop, a plain one in the client's own executor."""

from typing import Any, Callable, TypeVar

from colorfast import answers, application, awaitable, handler, library, role

from . import handlers as handlers
from .handlers.handler import Handler

library(
    "pyrogram",
    versions="2.0.106",
    sources=["pyrogram 2.0.106: dispatcher.py, methods/decorators, handlers, sync.py"],
    colour="async",
)

_F = TypeVar("_F", bound=Callable[..., Any])

async def idle() -> None: ...
async def compose(clients: list[Client], sequential: bool = False) -> None: ...

@application("pyrogram", interface="none")
@role("client.async")
@awaitable
@answers()
class Client:
    """The methods of Telegram's interface are coroutine functions, some hundreds of them."""
    def __init__(self, name: str, *args: Any, **kwargs: Any) -> None: ...
    name: str
    me: Any
    def run(self, coroutine: Any = None) -> Any: ...
    def add_handler(self, handler: Handler, group: int = 0) -> Any: ...
    def remove_handler(self, handler: Handler, group: int = 0) -> None: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_callback_query(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_chat_join_request(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_chat_member_updated(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_chosen_inline_result(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_deleted_messages(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_disconnect(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_edited_message(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_inline_query(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_message(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_poll(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_raw_update(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop")
    def on_user_status(self, *filters: Any, **kwargs: Any) -> Callable[[_F], _F]: ...

filters: Any
enums: Any
errors: Any
types: Any
raw: Any
emoji: Any
