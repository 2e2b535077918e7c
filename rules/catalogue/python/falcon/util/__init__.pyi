from .sync import async_to_sync as async_to_sync
from .sync import sync_to_async as sync_to_async
from .sync import wrap_sync_to_async as wrap_sync_to_async
