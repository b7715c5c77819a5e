"""Prometheus metrics of a process; base units, no personal labels."""

from prometheus_client import Counter, Gauge, Histogram

http_requests = Histogram(
    "career_http_request_duration_seconds",
    "Time to answer a request.",
    ["method", "route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
task_runs = Counter("career_task_runs_total", "Finished attempts of background work.", ["type", "state"])
task_seconds = Histogram("career_task_run_duration_seconds", "Time an attempt took.", ["type"])
queued_runs = Gauge("career_task_runs_queued", "Task runs waiting.", ["queue"])
outbound_requests = Counter("career_outbound_requests_total", "Outbound requests.", ["host", "outcome"])
source_items = Counter("career_source_items_total", "Postings read from sources.", ["source", "outcome"])
