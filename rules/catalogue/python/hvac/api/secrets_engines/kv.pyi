from hvac.api.secrets_engines.kv_v1 import KvV1
from hvac.api.secrets_engines.kv_v2 import KvV2

class Kv:
    @property
    def v1(self) -> KvV1: ...
    @property
    def v2(self) -> KvV2: ...
