from typing import Any, Self

from colorfast import blocks, library, role

library(
    "google-cloud-translate",
    package="google.cloud.translate_v2",
    versions="3.28.0",
    sources=["google-cloud-translate 3.28.0: translate_v2/client.py"],
    colour="sync",
    counterpart={"name": "google.cloud.translate_v3.TranslationServiceAsyncClient", "maturity": "stable", "effort": "rewrite", "source": "google-cloud-translate 3.28.0: services/", "date": "2026-11"},
)

@role("client.sync")
class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def translate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def detect_language(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def get_languages(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def from_service_account_json(cls, *args: Any, **kwargs: Any) -> Self: ...
    @classmethod
    def from_service_account_info(cls, *args: Any, **kwargs: Any) -> Self: ...
