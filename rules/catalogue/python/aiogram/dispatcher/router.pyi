from .event.event import EventObserver
from .event.telegram import TelegramEventObserver

class _Observers:
    message: TelegramEventObserver
    edited_message: TelegramEventObserver
    channel_post: TelegramEventObserver
    edited_channel_post: TelegramEventObserver
    inline_query: TelegramEventObserver
    chosen_inline_result: TelegramEventObserver
    callback_query: TelegramEventObserver
    shipping_query: TelegramEventObserver
    pre_checkout_query: TelegramEventObserver
    poll: TelegramEventObserver
    poll_answer: TelegramEventObserver
    my_chat_member: TelegramEventObserver
    chat_member: TelegramEventObserver
    chat_join_request: TelegramEventObserver
    message_reaction: TelegramEventObserver
    business_message: TelegramEventObserver
    error: TelegramEventObserver
    errors: TelegramEventObserver
    startup: EventObserver
    shutdown: EventObserver

class Router(_Observers):
    def __init__(self, *, name: str | None = None) -> None: ...
    def include_router(self, router: Router) -> Router: ...
    def include_routers(self, *routers: Router) -> None: ...
