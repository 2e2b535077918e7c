from openai.resources.evals.evals import AsyncEvals as AsyncEvals
from openai.resources.evals.runs.runs import AsyncRuns as AsyncRuns
from openai.resources.evals.evals import Evals as Evals
from openai.resources.evals.runs.runs import Runs as Runs
