"""Companies to watch: boards and feeds found, previewed, followed."""
