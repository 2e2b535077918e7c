from typing import Any

from supabase_auth import AsyncGoTrueClient

class AsyncSupabaseAuthClient(AsyncGoTrueClient):
    async def close(self, *args: Any, **kwargs: Any) -> Any: ...
