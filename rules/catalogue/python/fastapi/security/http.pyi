from pydantic import BaseModel
from starlette.requests import Request

from .base import SecurityBase

class HTTPBasicCredentials(BaseModel):
    username: str
    password: str

class HTTPAuthorizationCredentials(BaseModel):
    scheme: str
    credentials: str

class HTTPBase(SecurityBase):
    auto_error: bool
    def __init__(self, *, scheme: str, scheme_name: str | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> HTTPAuthorizationCredentials | None: ...

class HTTPBasic(HTTPBase):
    def __init__(self, *, scheme_name: str | None = None, realm: str | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> HTTPBasicCredentials | None: ...

class HTTPBearer(HTTPBase):
    def __init__(self, *, bearerFormat: str | None = None, scheme_name: str | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> HTTPAuthorizationCredentials | None: ...

class HTTPDigest(HTTPBase):
    def __init__(self, *, scheme_name: str | None = None, description: str | None = None, auto_error: bool = True) -> None: ...
    async def __call__(self, request: Request) -> HTTPAuthorizationCredentials | None: ...
