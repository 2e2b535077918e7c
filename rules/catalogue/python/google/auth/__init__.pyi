from typing import Any

from colorfast import blocks, library

from google.auth.credentials import Credentials as _Credentials

library(
    "google-auth",
    package="google.auth",
    versions="2.62.2",
    sources=["google-auth 2.62.2: _default.py, transport/requests.py, oauth2/id_token.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# Looks for a file, then asks the metadata service.
@blocks("network", confidence="medium")
def default(*args: Any, **kwargs: Any) -> tuple[_Credentials, Any]: ...
def load_credentials_from_dict(*args: Any, **kwargs: Any) -> Any: ...
@blocks("disk", cheap=True)
def load_credentials_from_file(*args: Any, **kwargs: Any) -> Any: ...
