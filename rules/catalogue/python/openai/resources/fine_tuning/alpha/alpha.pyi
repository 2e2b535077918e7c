from typing import Self

from openai.resources.fine_tuning.alpha.graders import AsyncGraders
from openai.resources.fine_tuning.alpha.graders import Graders

class Alpha:
    graders: Graders
    with_raw_response: Self
    with_streaming_response: Self

class AsyncAlpha:
    graders: AsyncGraders
    with_raw_response: Self
    with_streaming_response: Self
