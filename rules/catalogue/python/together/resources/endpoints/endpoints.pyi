from typing import Any, Self

from colorfast import blocks

from together.pagination import _AsyncPaginator
from together.resources.endpoints.ab_experiments import AbExperimentsResource
from together.resources.endpoints.ab_experiments import AsyncAbExperimentsResource
from together.resources.endpoints.adapters import AdaptersResource
from together.resources.endpoints.adapters import AsyncAdaptersResource
from together.resources.endpoints.deployments import AsyncDeploymentsResource
from together.resources.endpoints.deployments import DeploymentsResource
from together.resources.endpoints.hardware import AsyncHardwareResource
from together.resources.endpoints.hardware import HardwareResource
from together.resources.endpoints.placement_profiles import AsyncPlacementProfilesResource
from together.resources.endpoints.placement_profiles import PlacementProfilesResource
from together.resources.endpoints.rollouts import AsyncRolloutsResource
from together.resources.endpoints.rollouts import RolloutsResource
from together.resources.endpoints.shadow_experiments.shadow_experiments import AsyncShadowExperimentsResource
from together.resources.endpoints.shadow_experiments.shadow_experiments import ShadowExperimentsResource

class EndpointsResource:
    placement_profiles: PlacementProfilesResource
    ab_experiments: AbExperimentsResource
    shadow_experiments: ShadowExperimentsResource
    rollouts: RolloutsResource
    hardware: HardwareResource
    adapters: AdaptersResource
    deployments: DeploymentsResource
    @blocks("network", instead="together.AsyncTogether")
    def analytics(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def list_events(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def list_org_scoped(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="together.AsyncTogether")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self

class AsyncEndpointsResource:
    placement_profiles: AsyncPlacementProfilesResource
    ab_experiments: AsyncAbExperimentsResource
    shadow_experiments: AsyncShadowExperimentsResource
    rollouts: AsyncRolloutsResource
    hardware: AsyncHardwareResource
    adapters: AsyncAdaptersResource
    deployments: AsyncDeploymentsResource
    async def analytics(self, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, *args: Any, **kwargs: Any) -> Any: ...
    async def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    def list(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    def list_events(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    def list_org_scoped(self, *args: Any, **kwargs: Any) -> _AsyncPaginator: ...
    async def retrieve(self, *args: Any, **kwargs: Any) -> Any: ...
    async def update(self, *args: Any, **kwargs: Any) -> Any: ...
    with_raw_response: Self
    with_streaming_response: Self
