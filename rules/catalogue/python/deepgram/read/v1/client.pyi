from deepgram.read.v1.text.client import AsyncTextClient, TextClient

class V1Client:
    text: TextClient

class AsyncV1Client:
    text: AsyncTextClient
