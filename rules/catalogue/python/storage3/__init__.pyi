from colorfast import library

library(
    "storage3",
    versions="2.34.1",
    sources=["storage3 2.34.1: _sync/file_api.py"],
    colour="both",
)
