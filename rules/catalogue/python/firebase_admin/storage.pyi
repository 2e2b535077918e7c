from typing import Any

from google.cloud.storage import Bucket

def bucket(name: Any = None, app: Any = None) -> Bucket: ...
