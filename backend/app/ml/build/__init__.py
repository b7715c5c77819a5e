"""Programs that make the tables under `app/ml/data` from the curated lists and public taxonomies."""
