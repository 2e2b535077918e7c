from typing import Any

from colorfast import blocks

from youtube_transcript_api import __version__

class YouTubeTranscriptApi:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    if __version__ < (1, 2):
        @blocks("network", instead="asyncio.to_thread")
        @classmethod
        def get_transcript(cls, *args: Any, **kwargs: Any) -> Any: ...
        @blocks("network", instead="asyncio.to_thread")
        @classmethod
        def get_transcripts(cls, *args: Any, **kwargs: Any) -> Any: ...
        @blocks("network", instead="asyncio.to_thread")
        @classmethod
        def list_transcripts(cls, *args: Any, **kwargs: Any) -> Any: ...
