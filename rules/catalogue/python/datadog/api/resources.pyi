"""Every request to the API is made with requests or urlfetch in the caller's thread."""

from typing import Any

from colorfast import blocks

class CreateableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def create(cls, *args: Any, **kwargs: Any) -> Any: ...
class SendableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def send(cls, *args: Any, **kwargs: Any) -> Any: ...
class UpdatableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
class CustomUpdatableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update(cls, *args: Any, **kwargs: Any) -> Any: ...
class DeletableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete(cls, *args: Any, **kwargs: Any) -> Any: ...
class GetableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get(cls, *args: Any, **kwargs: Any) -> Any: ...
class ListableAPIResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_all(cls, *args: Any, **kwargs: Any) -> Any: ...
class ListableAPISubResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def get_items(cls, *args: Any, **kwargs: Any) -> Any: ...
class AddableAPISubResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def add_items(cls, *args: Any, **kwargs: Any) -> Any: ...
class UpdatableAPISubResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update_items(cls, *args: Any, **kwargs: Any) -> Any: ...
class DeletableAPISubResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def delete_items(cls, *args: Any, **kwargs: Any) -> Any: ...
class SearchableAPIResource: ...
class ActionAPIResource: ...
class UpdatableAPISyntheticsSubResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update_synthetics_items(cls, *args: Any, **kwargs: Any) -> Any: ...
class UpdatableAPISyntheticsResource:
    @blocks("network", instead="asyncio.to_thread")
    @classmethod
    def update_synthetics(cls, *args: Any, **kwargs: Any) -> Any: ...
class ActionAPISyntheticsResource: ...
