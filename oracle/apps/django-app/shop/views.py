"""Django under ASGI: sync views in a thread per request, async views on the loop, the ORM refusing to block it."""
import asyncio

from asgiref.sync import sync_to_async
from django.contrib.auth.hashers import make_password
from django.core.cache import cache, caches
from django.db import transaction
from django.dispatch import Signal, receiver
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.views import View

from .models import Item
from .work import Reader, pure, read_sample

reader = Reader()
ordered = Signal()


def find(name: str) -> Item | None:
    return Item.objects.filter(name=name).first()


async def ready(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ready")


def view_sync(request: HttpRequest) -> HttpResponse:  # endpoint: view-sync
    return HttpResponse(read_sample())


async def view_async(request: HttpRequest) -> HttpResponse:  # endpoint: view-async
    return HttpResponse(read_sample())


async def view_clean(request: HttpRequest) -> HttpResponse:  # endpoint: view-clean
    return HttpResponse(pure())


async def view_service(request: HttpRequest) -> HttpResponse:  # endpoint: view-service
    return JsonResponse({"words": reader.words()})


async def view_wrapped(request: HttpRequest) -> HttpResponse:  # endpoint: view-wrapped
    return HttpResponse(await sync_to_async(read_sample)())


async def view_to_thread(request: HttpRequest) -> HttpResponse:  # endpoint: view-to-thread
    return HttpResponse(await asyncio.to_thread(read_sample))


def orm_sync(request: HttpRequest) -> HttpResponse:  # endpoint: orm-sync
    return JsonResponse({"names": [item.name for item in Item.objects.all()]})


async def orm_in_async(request: HttpRequest) -> HttpResponse:  # endpoint: orm-in-async fails
    return JsonResponse({"count": Item.objects.count()})


async def orm_list_in_async(request: HttpRequest) -> HttpResponse:  # endpoint: orm-list-in-async fails
    return JsonResponse({"names": [item.name for item in Item.objects.all()]})


async def orm_save_in_async(request: HttpRequest) -> HttpResponse:  # endpoint: orm-save-in-async fails
    Item(name="lamp").save()
    return HttpResponse("saved")


async def orm_behind_helper(request: HttpRequest) -> HttpResponse:  # endpoint: orm-behind-helper fails
    return HttpResponse(str(find("lamp")))


async def orm_shortcut(request: HttpRequest) -> HttpResponse:  # endpoint: orm-shortcut fails
    return HttpResponse(get_object_or_404(Item, name="lamp").name)


async def orm_awaited(request: HttpRequest) -> HttpResponse:  # endpoint: orm-awaited
    return JsonResponse({"count": await Item.objects.acount(), "first": str(await Item.objects.afirst())})


async def orm_async_for(request: HttpRequest) -> HttpResponse:  # endpoint: orm-async-for
    return JsonResponse({"names": [item.name async for item in Item.objects.all()]})


async def orm_built(request: HttpRequest) -> HttpResponse:  # endpoint: orm-built
    query = Item.objects.filter(name="lamp").order_by("name")
    return HttpResponse(query.query.get_initial_alias())


async def orm_wrapped(request: HttpRequest) -> HttpResponse:  # endpoint: orm-wrapped
    return HttpResponse(str(await sync_to_async(find)("lamp")))


async def atomic_in_async(request: HttpRequest) -> HttpResponse:  # endpoint: atomic-in-async fails
    with transaction.atomic():
        return HttpResponse("inside")


async def cache_in_async(request: HttpRequest) -> HttpResponse:  # endpoint: cache-in-async
    cache.set("one", 1)
    return HttpResponse(str(cache.get("one")))


async def cache_awaited(request: HttpRequest) -> HttpResponse:  # endpoint: cache-awaited
    await caches["memory"].aset("one", 1)
    return HttpResponse(str(await caches["memory"].aget("one")))


async def password(request: HttpRequest) -> HttpResponse:  # endpoint: password
    return HttpResponse(make_password("secret"))


class AsyncPage(View):
    async def get(self, request: HttpRequest) -> HttpResponse:  # endpoint: class-async
        return HttpResponse(self.text())

    def text(self) -> str:
        return read_sample()


class SyncPage(View):
    def get(self, request: HttpRequest) -> HttpResponse:  # endpoint: class-sync
        return HttpResponse(read_sample())


async def slow_lines():  # endpoint: stream-async
    for _ in range(2):
        yield read_sample()


async def stream_async(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(slow_lines())


def stream_sync(request: HttpRequest) -> StreamingHttpResponse:  # endpoint: stream-sync
    return StreamingHttpResponse(read_sample() for _ in range(2))


@receiver(ordered)
def on_ordered(sender, **kwargs) -> None:
    read_sample()


async def signal(request: HttpRequest) -> HttpResponse:  # endpoint: signal
    await ordered.asend(sender=None)
    return HttpResponse("sent")
