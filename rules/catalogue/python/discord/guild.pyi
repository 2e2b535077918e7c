from typing import Any

from .member import Member

class _GuildFields:
    id: int
    name: str

class Guild(_GuildFields):
    @property
    def members(self) -> Any: ...
    @property
    def channels(self) -> Any: ...
    def get_member(self, user_id: int, /) -> Member | None: ...
    async def fetch_member(self, member_id: int, /) -> Member: ...
