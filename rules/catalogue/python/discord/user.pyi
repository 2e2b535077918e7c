from typing import Any

class _UserFields:
    id: int
    name: str
    bot: bool

class User(_UserFields):
    @property
    def mention(self) -> str: ...
    @property
    def display_name(self) -> str: ...
    async def send(self, content: str | None = None, **options: Any) -> Any: ...
