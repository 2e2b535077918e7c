from together.resources.beta.beta import AsyncBetaResource as AsyncBetaResource
from together.resources.beta.jig.jig import AsyncJigResource as AsyncJigResource
from together.resources.beta.beta import BetaResource as BetaResource
from together.resources.beta.jig.jig import JigResource as JigResource
