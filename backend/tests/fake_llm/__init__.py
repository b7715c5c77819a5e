"""A model server for tests and for trying things out: Anthropic's protocol, invented answers, faults on demand.

It answers from what it is sent, the same to the same question, and keeps an invoice of what it would charge. Tests use
the fixture `fake_llm`; `make fake-llm` runs it by itself.
"""
