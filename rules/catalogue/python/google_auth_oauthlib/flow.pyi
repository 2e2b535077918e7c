from typing import Any, Self

from colorfast import blocks

class Flow:
    credentials: Any
    redirect_uri: Any
    @blocks("network")
    def fetch_token(self, **kwargs: Any) -> Any: ...
    def authorization_url(self, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    def from_client_config(cls, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("disk", cheap=True)
    @classmethod
    def from_client_secrets_file(cls, *args: Any, **kwargs: Any) -> Self: ...
class InstalledAppFlow(Flow):
    @blocks("network")
    def run_local_server(self, *args: Any, **kwargs: Any) -> Any: ...
