"""python-telegram-bot (version 20 on): every callback is an `async def` on one loop; a blocking call in one holds all updates."""

from typing import Any

from colorfast import answers, awaitable, library

library(
    "python-telegram-bot",
    versions="21.6 and 22.8",
    package="telegram",
    sources=["https://docs.python-telegram-bot.org/en/stable/telegram.ext.application.html", "https://github.com/python-telegram-bot/python-telegram-bot/wiki/Concurrency"],
    colour="async",
)

@awaitable
@answers()
class Bot:
    def __init__(self, token: str, **options: Any) -> None: ...
    async def __aenter__(self) -> Bot: ...
    async def __aexit__(self, *args: Any) -> None: ...
    @property
    def username(self) -> str: ...
    @property
    def id(self) -> int: ...

class _UserFields:
    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language_code: str | None

class User(_UserFields):
    @property
    def full_name(self) -> str: ...
    @property
    def name(self) -> str: ...
    def mention_html(self, name: str | None = None) -> str: ...

class _ChatFields:
    id: int
    type: str
    title: str | None

class Chat(_ChatFields):
    async def send_message(self, text: str, **options: Any) -> Message: ...

class _FileFields:
    file_path: str | None

class File(_FileFields):
    async def download_to_drive(self, custom_path: Any = None, **options: Any) -> Any: ...
    async def download_as_bytearray(self, buf: Any = None, **options: Any) -> bytearray: ...
    async def download_to_memory(self, out: Any, **options: Any) -> None: ...

class _MessageFields:
    message_id: int
    text: str | None
    caption: str | None
    chat: Chat
    from_user: User | None
    reply_to_message: Message | None
    photo: Any
    document: Any
    voice: Any

class Message(_MessageFields):
    @property
    def chat_id(self) -> int: ...
    async def reply_text(self, *args: Any, **options: Any) -> Any: ...
    async def reply_html(self, *args: Any, **options: Any) -> Any: ...
    async def reply_markdown(self, *args: Any, **options: Any) -> Any: ...
    async def reply_photo(self, *args: Any, **options: Any) -> Any: ...
    async def reply_document(self, *args: Any, **options: Any) -> Any: ...
    async def reply_voice(self, *args: Any, **options: Any) -> Any: ...
    async def reply_video(self, *args: Any, **options: Any) -> Any: ...
    async def edit_text(self, *args: Any, **options: Any) -> Any: ...
    async def delete(self, *args: Any, **options: Any) -> Any: ...
    async def forward(self, *args: Any, **options: Any) -> Any: ...

class _CallbackQueryFields:
    id: str
    data: str | None
    from_user: User
    message: Message | None

class CallbackQuery(_CallbackQueryFields):
    async def answer(self, *args: Any, **options: Any) -> bool: ...
    async def edit_message_text(self, *args: Any, **options: Any) -> Any: ...

class _UpdateFields:
    update_id: int
    message: Message | None
    callback_query: CallbackQuery | None

class Update(_UpdateFields):
    ALL_TYPES: Any
    @property
    def effective_user(self) -> User | None: ...
    @property
    def effective_chat(self) -> Chat | None: ...
    @property
    def effective_message(self) -> Message | None: ...
    @classmethod
    def de_json(cls, data: Any, bot: Any = None) -> Update: ...

class InlineKeyboardButton:
    def __init__(self, text: str, **options: Any) -> None: ...

class InlineKeyboardMarkup:
    def __init__(self, inline_keyboard: Any, **options: Any) -> None: ...

class ReplyKeyboardMarkup:
    def __init__(self, keyboard: Any, **options: Any) -> None: ...

class ReplyKeyboardRemove:
    def __init__(self, **options: Any) -> None: ...

class InputFile:
    def __init__(self, obj: Any, filename: str | None = None, **options: Any) -> None: ...
