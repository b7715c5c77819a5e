"""A worker of alerts as a process, to be killed: `python -m tests.alerts.beats <moment>`."""

import sys
from datetime import datetime

from app import models as models  # all tables, so that relationships resolve
from app import tasks as tasks  # all tasks, so that they can be enqueued
from app.alerts.deliveries.sending import send_due
from app.alerts.searches.sweeping import sweep
from app.core.clock import as_of
from app.core.db import unit_of_work
from tests.alerts.fake_channel import register

if __name__ == "__main__":
    register().takes_s = 0.05
    with as_of(datetime.fromisoformat(sys.argv[1])):
        sweep(unit_of_work)
        send_due()
