from typing import Any

from colorfast import blocks

from datadog.api.resources import ActionAPIResource, ActionAPISyntheticsResource, CreateableAPIResource, GetableAPIResource, UpdatableAPISyntheticsResource, UpdatableAPISyntheticsSubResource

class Synthetics(ActionAPIResource, ActionAPISyntheticsResource, CreateableAPIResource, GetableAPIResource, UpdatableAPISyntheticsResource, UpdatableAPISyntheticsSubResource):
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def edit_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_all_tests(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_devices(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_locations(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_result(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_results(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_test(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def start_or_pause_test(cls, *args: Any, **kwargs: Any) -> Any: ...
