from openai.resources.fine_tuning.alpha.alpha import Alpha as Alpha
from openai.resources.fine_tuning.alpha.alpha import AsyncAlpha as AsyncAlpha
from openai.resources.fine_tuning.checkpoints.checkpoints import AsyncCheckpoints as AsyncCheckpoints
from openai.resources.fine_tuning.fine_tuning import AsyncFineTuning as AsyncFineTuning
from openai.resources.fine_tuning.jobs.jobs import AsyncJobs as AsyncJobs
from openai.resources.fine_tuning.checkpoints.checkpoints import Checkpoints as Checkpoints
from openai.resources.fine_tuning.fine_tuning import FineTuning as FineTuning
from openai.resources.fine_tuning.jobs.jobs import Jobs as Jobs
