from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, GetableAPIResource, ListableAPIResource, SearchableAPIResource

class SecurityMonitoringSignal(GetableAPIResource, ListableAPIResource, SearchableAPIResource, ActionAPIResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def change_triage_state(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
