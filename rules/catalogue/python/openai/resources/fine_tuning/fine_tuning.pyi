from typing import Self

from openai.resources.fine_tuning.alpha.alpha import Alpha
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha
from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints
from openai.resources.fine_tuning.checkpoints.checkpoints import Checkpoints
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs
from openai.resources.fine_tuning.jobs.jobs import Jobs

class FineTuning:
    jobs: Jobs
    checkpoints: Checkpoints
    alpha: Alpha
    with_raw_response: Self
    with_streaming_response: Self

class AsyncFineTuning:
    jobs: AsyncJobs
    checkpoints: AsyncCheckpoints
    alpha: AsyncAlpha
    with_raw_response: Self
    with_streaming_response: Self
