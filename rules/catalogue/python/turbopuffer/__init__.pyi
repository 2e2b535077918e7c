from colorfast import library

from turbopuffer._client import AsyncTurbopuffer as AsyncTurbopuffer, Turbopuffer as Turbopuffer

library(
    "turbopuffer",
    versions="3.1.0",
    sources=["turbopuffer 3.1.0: _client.py, lib/namespace.py, resources/namespaces.py"],
    colour="both",
    counterpart={"name": "turbopuffer.AsyncTurbopuffer", "maturity": "stable", "effort": "drop-in", "source": "turbopuffer 3.1.0: _client.py", "date": "2026-11"},
)
