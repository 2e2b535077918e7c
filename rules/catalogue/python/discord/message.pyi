from typing import Any

from .guild import Guild
from .user import User

class _MessageFields:
    id: int
    content: str
    author: User
    channel: Any
    guild: Guild | None
    attachments: list[Attachment]
    mentions: list[User]
    embeds: list[Any]

class Message(_MessageFields):
    async def delete(self, *, delay: float | None = None) -> None: ...
    async def edit(self, **options: Any) -> Message: ...
    async def reply(self, content: str | None = None, **kwargs: Any) -> Message: ...
    async def add_reaction(self, emoji: Any, /) -> None: ...

class _AttachmentFields:
    filename: str
    url: str
    size: int
    content_type: str | None

class Attachment(_AttachmentFields):
    async def read(self, *, use_cached: bool = False) -> bytes: ...
    async def save(self, fp: Any, *, seek_begin: bool = True, use_cached: bool = False) -> int: ...
