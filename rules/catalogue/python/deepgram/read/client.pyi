from deepgram.read.v1.client import AsyncV1Client, V1Client

class ReadClient:
    v1: V1Client

class AsyncReadClient:
    v1: AsyncV1Client
