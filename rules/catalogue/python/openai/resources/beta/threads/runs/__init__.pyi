from openai.resources.beta.threads.runs.runs import AsyncRuns as AsyncRuns
from openai.resources.beta.threads.runs.steps import AsyncSteps as AsyncSteps
from openai.resources.beta.threads.runs.runs import Runs as Runs
from openai.resources.beta.threads.runs.steps import Steps as Steps
