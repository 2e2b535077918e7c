from typing import Any, Callable

from colorfast import handler

from .handler import Handler

class CallbackQueryHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class ChatJoinRequestHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class ChatMemberUpdatedHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class ChosenInlineResultHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class DeletedMessagesHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class DisconnectHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class EditedMessageHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class InlineQueryHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class MessageHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class PollHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class RawUpdateHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...

class UserStatusHandler(Handler):
    @handler("callback", sync="thread-pool:executor", asynchronous="shared-loop", func="callback")
    def __init__(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
