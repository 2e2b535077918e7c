from typing import Self

from openai.resources.fine_tuning.checkpoints.permissions import AsyncPermissions
from openai.resources.fine_tuning.checkpoints.permissions import Permissions

class Checkpoints:
    permissions: Permissions
    with_raw_response: Self
    with_streaming_response: Self

class AsyncCheckpoints:
    permissions: AsyncPermissions
    with_raw_response: Self
    with_streaming_response: Self
