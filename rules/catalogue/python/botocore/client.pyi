from typing import Any, TypedDict

from colorfast import answers, blocks, role

from botocore.config import Config as Config
from botocore.eventstream import EventStream
from botocore.paginate import Paginator
from botocore.response import StreamingBody
from botocore.waiter import Waiter

# Of the answers that carry an open connection, those that are read most; the names are those of the service models.
class _ObjectOutput(TypedDict):
    Body: StreamingBody

class _ModelOutput(TypedDict):
    body: StreamingBody

class _FunctionOutput(TypedDict):
    Payload: StreamingBody

class _SpeechOutput(TypedDict):
    AudioStream: StreamingBody

class _ConverseStreamOutput(TypedDict):
    stream: EventStream

class _ModelStreamOutput(TypedDict):
    body: EventStream

class _AgentOutput(TypedDict):
    completion: EventStream

@answers("network", instead="aioboto3.Session.client")
@role("client.sync")
class BaseClient:
    """Operations are made from data files: every method not named here is a request."""
    meta: Any
    exceptions: Any
    waiter_names: list[str]
    def get_paginator(self, operation_name: str) -> Paginator: ...
    def get_waiter(self, waiter_name: str) -> Waiter: ...
    def can_paginate(self, operation_name: str) -> bool: ...
    def generate_presigned_url(self, *args: Any, **kwargs: Any) -> str: ...
    def generate_presigned_post(self, *args: Any, **kwargs: Any) -> dict[str, Any]: ...
    def close(self) -> None: ...
    @blocks("network", instead="aioboto3.Session.client")
    def get_object(self, **kwargs: Any) -> _ObjectOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def invoke(self, **kwargs: Any) -> _FunctionOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def invoke_endpoint(self, **kwargs: Any) -> _ObjectOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def synthesize_speech(self, **kwargs: Any) -> _SpeechOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def invoke_model(self, **kwargs: Any) -> _ModelOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def invoke_model_with_response_stream(self, **kwargs: Any) -> _ModelStreamOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def converse_stream(self, **kwargs: Any) -> _ConverseStreamOutput: ...
    @blocks("network", instead="aioboto3.Session.client")
    def invoke_agent(self, **kwargs: Any) -> _AgentOutput: ...
