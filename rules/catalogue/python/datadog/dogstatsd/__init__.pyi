from datadog.dogstatsd.base import DogStatsd as DogStatsd, statsd as statsd
