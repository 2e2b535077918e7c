from typing import Any

from colorfast import blocks

class WebhookClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="slack_sdk.webhook.async_client.AsyncWebhookClient.send")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="slack_sdk.webhook.async_client.AsyncWebhookClient.send_dict")
    def send_dict(self, *args: Any, **kwargs: Any) -> Any: ...
