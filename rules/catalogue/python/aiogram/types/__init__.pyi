from typing import Any

from colorfast import answers, awaitable

class User:
    id: int
    username: str | None
    first_name: str
    full_name: str

class Chat:
    id: int
    type: str

@awaitable
@answers()
class Message:
    message_id: int
    text: str | None
    caption: str | None
    chat: Chat
    from_user: User | None
    photo: Any
    document: Any
    bot: Any

@awaitable
@answers()
class CallbackQuery:
    id: str
    data: str | None
    from_user: User
    message: Message | None

class Update: ...
class InlineKeyboardButton:
    def __init__(self, *, text: str, **options: Any) -> None: ...
class InlineKeyboardMarkup:
    def __init__(self, *, inline_keyboard: Any, **options: Any) -> None: ...
