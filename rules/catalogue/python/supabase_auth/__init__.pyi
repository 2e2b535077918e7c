from colorfast import library

from supabase_auth._async.gotrue_admin_api import AsyncGoTrueAdminAPI as AsyncGoTrueAdminAPI
from supabase_auth._async.gotrue_client import AsyncGoTrueClient as AsyncGoTrueClient
from supabase_auth._sync.gotrue_admin_api import SyncGoTrueAdminAPI as SyncGoTrueAdminAPI
from supabase_auth._sync.gotrue_client import SyncGoTrueClient as SyncGoTrueClient

library(
    "supabase-auth",
    package="supabase_auth",
    versions="2.34.1",
    sources=["supabase-auth 2.34.1: _sync/gotrue_client.py, _sync/gotrue_admin_api.py, _async/"],
    colour="both",
    counterpart={"name": "supabase_auth.AsyncGoTrueClient", "maturity": "stable", "effort": "drop-in", "source": "https://supabase.com/docs/reference/python/initializing", "date": "2026-11"},
)
