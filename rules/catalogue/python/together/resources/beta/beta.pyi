from typing import Self

from together.resources.beta.jig.jig import AsyncJigResource
from together.resources.beta.jig.jig import JigResource
from together.resources.realtime import AsyncRealtimeResource
from together.resources.realtime import RealtimeResource

class BetaResource:
    jig: JigResource
    realtime: RealtimeResource
    with_raw_response: Self
    with_streaming_response: Self

class AsyncBetaResource:
    jig: AsyncJigResource
    realtime: AsyncRealtimeResource
    with_raw_response: Self
    with_streaming_response: Self
