"""Train the tagger of skill phrases: `python -m app.ml.build.tagger <data folder>`."""
