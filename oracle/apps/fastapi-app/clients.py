"""Clients that exist in two colours."""
import asyncio

import httpx
import redis
import redis.asyncio
from fastapi import APIRouter
from openai import AsyncOpenAI, OpenAI
from redis import asyncio as redis_async

from settings import REDIS_PORT, UPSTREAM

router = APIRouter()

ask = OpenAI(base_url=f"{UPSTREAM}/v1", api_key="none", max_retries=0)
ask_async = AsyncOpenAI(base_url=f"{UPSTREAM}/v1", api_key="none", max_retries=0)
web = httpx.Client(base_url=UPSTREAM)
web_async = httpx.AsyncClient(base_url=UPSTREAM)
cache = redis.Redis(host="127.0.0.1", port=REDIS_PORT, decode_responses=True)
cache_async = redis.asyncio.Redis(host="127.0.0.1", port=REDIS_PORT, decode_responses=True)
cache_aliased: redis_async.Redis = redis_async.Redis(host="127.0.0.1", port=REDIS_PORT)

QUESTION = {"role": "user", "content": "one"}


class Weather:
    def __init__(self, client: httpx.Client) -> None:
        self.client = client

    def wind(self) -> int:
        return self.client.get("/forecast").json()["wind"]


class AsyncWeather:
    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def wind(self) -> int:
        return (await self.client.get("/forecast")).json()["wind"]


class Answers:
    def __init__(self, client: OpenAI | None = None) -> None:
        self._client = client or OpenAI(base_url=f"{UPSTREAM}/v1", api_key="none", max_retries=0)

    @property
    def client(self) -> OpenAI:
        return self._client

    def answer(self) -> str | None:
        completion = self.client.chat.completions.create(model="small", messages=[QUESTION])
        return completion.choices[0].message.content


answers = Answers(ask)


@router.get("/httpx-client")
async def httpx_client():  # endpoint: httpx-client
    return web.get("/forecast").json()


@router.get("/httpx-function")
async def httpx_function():  # endpoint: httpx-function
    return httpx.get(f"{UPSTREAM}/forecast").json()


@router.get("/httpx-async-client")
async def httpx_async_client():  # endpoint: httpx-async-client
    return (await web_async.get("/forecast")).json()


@router.get("/httpx-async-stream")
async def httpx_async_stream():  # endpoint: httpx-async-stream
    async with web_async.stream("GET", "/forecast") as response:
        return len(await response.aread())


@router.get("/httpx-in-service")
async def httpx_in_service():  # endpoint: httpx-in-service
    return Weather(web).wind()


@router.get("/httpx-in-async-service")
async def httpx_in_async_service():  # endpoint: httpx-in-async-service
    return await AsyncWeather(web_async).wind()


@router.get("/httpx-in-thread")
async def httpx_in_thread():  # endpoint: httpx-in-thread
    return await asyncio.to_thread(Weather(web).wind)


@router.get("/openai")
async def openai_sync():  # endpoint: openai
    completion = ask.chat.completions.create(model="small", messages=[QUESTION])
    return completion.choices[0].message.content


@router.get("/openai-async")
async def openai_async():  # endpoint: openai-async
    completion = await ask_async.chat.completions.create(model="small", messages=[QUESTION])
    return completion.choices[0].message.content


@router.get("/openai-in-service")
async def openai_in_service():  # endpoint: openai-in-service
    return answers.answer()


@router.get("/redis")
async def redis_sync():  # endpoint: redis
    return cache.get("one")


@router.get("/redis-pipeline")
async def redis_pipeline():  # endpoint: redis-pipeline
    pipeline = cache.pipeline(transaction=False)
    pipeline.get("one")
    return pipeline.execute()


@router.get("/redis-async")
async def redis_asyncio():  # endpoint: redis-async
    return await cache_async.get("one")


@router.get("/redis-async-pipeline")
async def redis_async_pipeline():  # endpoint: redis-async-pipeline
    pipeline = cache_async.pipeline(transaction=False)
    pipeline.get("one")
    return await pipeline.execute()


@router.get("/redis-async-aliased")
async def redis_async_aliased():  # endpoint: redis-async-aliased
    return (await cache_aliased.get("one")) is not None
