from colorfast import library

from storage3._async.client import AsyncStorageClient as AsyncStorageClient
from storage3._sync.client import SyncStorageClient as SyncStorageClient

library(
    "storage3",
    versions="2.34.1",
    sources=["storage3 2.34.1: _sync/file_api.py"],
    colour="both",
)
