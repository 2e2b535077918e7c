from typing import Any

from colorfast import blocks, library

from boto3.session import Session as Session
from boto3.resources.base import ServiceResource as _Resource
from botocore.client import BaseClient as _Client

library(
    "boto3",
    versions="1.40.61 and 1.43.117",
    sources=["boto3 1.40.61: __init__.py, session.py, resources/; botocore: client.py", "https://boto3.amazonaws.com/v1/documentation/api/latest/guide/clients.html"],
    colour="sync",
    counterpart={"name": "aioboto3", "maturity": "stable", "effort": "rewrite", "source": "https://aioboto3.readthedocs.io/en/latest/usage.html", "date": "2026-11"},
)

DEFAULT_SESSION: Session | None
def setup_default_session(**kwargs: Any) -> None: ...
def set_stream_logger(*args: Any, **kwargs: Any) -> None: ...
# The first client of a service reads and parses its model: 340 ms for S3 on boto3 1.43.117, 3 to 17 ms after that.
@blocks("disk", instead="aioboto3.Session.client", confidence="medium")
def client(*args: Any, **kwargs: Any) -> _Client: ...
@blocks("disk", instead="aioboto3.Session.resource", confidence="medium")
def resource(*args: Any, **kwargs: Any) -> _Resource: ...
