"""The language model: one client, cache, budget ledger, prompts as files, grounding check. It never decides a score."""
