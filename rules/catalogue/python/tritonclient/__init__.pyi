from colorfast import library

library(
    "tritonclient",
    versions="2.73.0",
    sources=["tritonclient 2.73.0: http/_client.py, http/aio/__init__.py, grpc/_client.py, grpc/aio/__init__.py"],
    colour="both",
    counterpart={"name": "tritonclient.http.aio", "maturity": "stable", "effort": "drop-in", "source": "tritonclient 2.73.0: http/aio/__init__.py", "date": "2026-11"},
)
