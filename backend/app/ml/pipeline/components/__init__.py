"""The steps of the pipeline; each reads and fills `doc._.reading`."""
