from openai.resources.fine_tuning.jobs.checkpoints import AsyncCheckpoints as AsyncCheckpoints
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs as AsyncJobs
from openai.resources.fine_tuning.jobs.checkpoints import Checkpoints as Checkpoints
from openai.resources.fine_tuning.jobs.jobs import Jobs as Jobs
