from colorfast import library

from supabase_functions._async.functions_client import AsyncFunctionsClient as AsyncFunctionsClient
from supabase_functions._sync.functions_client import SyncFunctionsClient as SyncFunctionsClient

library(
    "supabase-functions",
    package="supabase_functions",
    versions="2.34.1",
    sources=["supabase_functions 2.34.1: _sync/functions_client.py"],
    colour="both",
)
