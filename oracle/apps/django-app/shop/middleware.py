from django.utils.decorators import async_only_middleware, sync_only_middleware
from django.utils.deprecation import MiddlewareMixin

from .work import nap, read_sample


@async_only_middleware
def async_doorman(get_response):
    async def middleware(request):  # endpoint: middleware-async
        if request.path == "/middleware-async":
            nap()
        return await get_response(request)

    return middleware


@sync_only_middleware
def sync_doorman(get_response):
    def middleware(request):  # endpoint: middleware-sync
        if request.path == "/middleware-sync":
            nap()
        return get_response(request)

    return middleware


class Hybrid(MiddlewareMixin):
    def process_request(self, request):  # endpoint: middleware-hybrid
        if request.path == "/middleware-hybrid":
            read_sample()
