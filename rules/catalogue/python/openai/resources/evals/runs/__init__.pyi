from openai.resources.evals.runs.output_items import AsyncOutputItems as AsyncOutputItems
from openai.resources.evals.runs.runs import AsyncRuns as AsyncRuns
from openai.resources.evals.runs.output_items import OutputItems as OutputItems
from openai.resources.evals.runs.runs import Runs as Runs
