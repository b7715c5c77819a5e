"""Search over postings: what is asked, the walk that finds it, what filters would leave."""
