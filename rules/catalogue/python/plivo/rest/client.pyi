from typing import Any, Self

from colorfast import answers

@answers("network", instead="asyncio.to_thread")
class _Resource:
    """`client.calls`, `client.messages`: each of their methods is one request, or a list that asks for its pages."""

class Client:
    account: _Resource
    subaccounts: _Resource
    applications: _Resource
    calls: _Resource
    token: _Resource
    live_calls: _Resource
    queued_calls: _Resource
    conferences: _Resource
    endpoints: _Resource
    messages: _Resource
    lookup: _Resource
    numbers: _Resource
    powerpacks: _Resource
    brand: _Resource
    campaign: _Resource
    profile: _Resource
    media: _Resource
    pricing: _Resource
    recordings: _Resource
    addresses: _Resource
    identities: _Resource
    call_feedback: _Resource
    multi_party_calls: _Resource
    verify_session: _Resource
    def __init__(self, auth_id: Any = None, auth_token: Any = None, proxies: Any = None, timeout: Any = 5) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
