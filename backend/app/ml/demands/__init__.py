"""What a posting demands of whoever takes the job: stated conditions, each with the posting's words."""
