from typing import Any

from supabase_auth import SyncGoTrueClient

class SyncSupabaseAuthClient(SyncGoTrueClient):
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
