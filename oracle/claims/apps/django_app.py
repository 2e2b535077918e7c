"""A Django project in one file: an async view that waits, behind the middleware that `SHOP_MIDDLEWARE` names."""
import asyncio
import os
import threading

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import path
from django.utils.deprecation import MiddlewareMixin

waiting_threads: set[int] = set()


def plain(get_response):
    def middleware(request):
        waiting_threads.add(threading.get_ident())
        response = get_response(request)
        waiting_threads.discard(threading.get_ident())
        return response

    return middleware


class Both(MiddlewareMixin):
    def process_request(self, request) -> None:
        waiting_threads.add(threading.get_ident())
        waiting_threads.discard(threading.get_ident())


async def wait(request):
    await asyncio.sleep(0.6)
    return JsonResponse({"held": len(waiting_threads)})


async def index(request):
    return HttpResponse()


settings.configure(
    SECRET_KEY="shop",
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["127.0.0.1"],
    MIDDLEWARE=[f"{__name__}.{os.environ['SHOP_MIDDLEWARE']}"],
)
django.setup()
urlpatterns = [path("", index), path("wait", wait)]
app = get_asgi_application()
