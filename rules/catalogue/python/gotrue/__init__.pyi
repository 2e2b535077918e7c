from colorfast import library

from gotrue._async.gotrue_admin_api import AsyncGoTrueAdminAPI as AsyncGoTrueAdminAPI
from gotrue._async.gotrue_client import AsyncGoTrueClient as AsyncGoTrueClient
from gotrue._sync.gotrue_admin_api import SyncGoTrueAdminAPI as SyncGoTrueAdminAPI
from gotrue._sync.gotrue_client import SyncGoTrueClient as SyncGoTrueClient

library(
    "gotrue",
    versions="2.12.4",
    sources=["gotrue 2.12.4: __init__.py (deprecated in favour of supabase_auth), _sync/gotrue_client.py, _async/"],
    colour="both",
    counterpart={"name": "supabase_auth.AsyncGoTrueClient", "maturity": "stable", "effort": "rewrite", "source": "gotrue 2.12.4: __init__.py", "date": "2026-11"},
)
