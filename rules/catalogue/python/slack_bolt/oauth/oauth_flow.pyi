from typing import Any

from colorfast import blocks

from slack_sdk import WebClient

class OAuthFlow:
    client: WebClient
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def build_authorize_url(self, state: str, request: Any) -> str: ...
    # Exchanges the code for a token, asks who it belongs to, and stores it.
    @blocks("network", instead="slack_bolt.oauth.async_oauth_flow.AsyncOAuthFlow.handle_callback")
    def handle_callback(self, request: Any) -> Any: ...
    # Writes a state into the store.
    @blocks("disk", instead="slack_bolt.oauth.async_oauth_flow.AsyncOAuthFlow.handle_installation", confidence="medium")
    def handle_installation(self, request: Any) -> Any: ...
    @blocks("network", instead="slack_bolt.oauth.async_oauth_flow.AsyncOAuthFlow.run_installation")
    def run_installation(self, code: str) -> Any: ...
    @blocks("disk", instead="slack_bolt.oauth.async_oauth_flow.AsyncOAuthFlow.store_installation", confidence="medium")
    def store_installation(self, request: Any, installation: Any) -> None: ...
