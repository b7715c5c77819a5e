"""What is done in a job: the sentences of a posting that tell its duties."""
