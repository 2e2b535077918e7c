from .authentication import AbstractAuthenticationMiddleware as AbstractAuthenticationMiddleware
from .authentication import AuthenticationResult as AuthenticationResult
from .base import AbstractMiddleware as AbstractMiddleware
from .base import ASGIMiddleware as ASGIMiddleware
from .base import DefineMiddleware as DefineMiddleware
from .base import MiddlewareProtocol as MiddlewareProtocol
