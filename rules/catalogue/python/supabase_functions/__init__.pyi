from colorfast import library

library(
    "supabase-functions",
    package="supabase_functions",
    versions="2.34.1",
    sources=["supabase_functions 2.34.1: _sync/functions_client.py"],
    colour="both",
)
