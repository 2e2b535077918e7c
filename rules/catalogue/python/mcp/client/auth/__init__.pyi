from typing import Any, Awaitable, Callable

from colorfast import handler, handler_methods

@handler_methods("get_tokens", "set_tokens", "get_client_info", "set_client_info", kind="callback", sync="shared-loop", asynchronous="shared-loop")
class TokenStorage: ...

class OAuthClientProvider:
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="redirect_handler")
    @handler("callback", sync="shared-loop", asynchronous="shared-loop", func="callback_handler")
    def __init__(
        self,
        server_url: str,
        client_metadata: Any,
        storage: TokenStorage,
        redirect_handler: Callable[[str], Awaitable[None]] | None = None,
        callback_handler: Callable[[], Awaitable[tuple[str, str | None]]] | None = None,
        timeout: float = 300.0,
    ) -> None: ...
