"""Career Agent: one application, its workers and its command line."""

import os

# Before numpy is loaded anywhere. Its matrices here are small: a second thread only waits for the first, on a busy
# machine for seconds, and sums would depend on how many there are.
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
