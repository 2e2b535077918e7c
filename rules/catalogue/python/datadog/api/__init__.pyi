from datadog.api.aws_integration import AwsIntegration as AwsIntegration
from datadog.api.aws_log_integration import AwsLogsIntegration as AwsLogsIntegration
from datadog.api.azure_integration import AzureIntegration as AzureIntegration
from datadog.api.comments import Comment as Comment
from datadog.api.dashboard_lists import DashboardList as DashboardList
from datadog.api.dashboards import Dashboard as Dashboard
from datadog.api.distributions import Distribution as Distribution
from datadog.api.downtimes import Downtime as Downtime
from datadog.api.events import Event as Event
from datadog.api.gcp_integration import GcpIntegration as GcpIntegration
from datadog.api.graphs import Graph as Graph, Embed as Embed
from datadog.api.hosts import Host as Host, Hosts as Hosts
from datadog.api.infrastructure import Infrastructure as Infrastructure
from datadog.api.logs import Logs as Logs
from datadog.api.metadata import Metadata as Metadata
from datadog.api.metrics import Metric as Metric
from datadog.api.monitors import Monitor as Monitor
from datadog.api.permissions import Permissions as Permissions
from datadog.api.roles import Roles as Roles
from datadog.api.screenboards import Screenboard as Screenboard
from datadog.api.security_monitoring_rules import SecurityMonitoringRule as SecurityMonitoringRule
from datadog.api.security_monitoring_signals import SecurityMonitoringSignal as SecurityMonitoringSignal
from datadog.api.service_checks import ServiceCheck as ServiceCheck
from datadog.api.service_level_objectives import ServiceLevelObjective as ServiceLevelObjective
from datadog.api.synthetics import Synthetics as Synthetics
from datadog.api.tags import Tag as Tag
from datadog.api.timeboards import Timeboard as Timeboard
from datadog.api.users import User as User
