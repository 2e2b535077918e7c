from datadog.threadstats.base import ThreadStats as ThreadStats
