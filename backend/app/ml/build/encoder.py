"""The sentence model whose vectors are imitated: all-MiniLM-L6-v2, for building alone; the product never loads it.

Needs `onnxruntime` and `tokenizers` in the environment and a folder with `model.onnx` and `tokenizer.json`.
"""

from collections import defaultdict
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from app.ml.vectors import Floats, normal

_TOKENS = 64
_AT_ONCE = 768


class Encoder:
    """Turns texts into vectors of 384 numbers; remembers what it has turned."""

    def __init__(self, folder: Path) -> None:
        tokenizers, runtime = import_module("tokenizers"), import_module("onnxruntime")
        self._tokens: Any = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokens.no_padding()
        self._tokens.enable_truncation(_TOKENS)
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        self._model: Any = runtime.InferenceSession(str(folder / "model.onnx"), options)
        self._inputs = {one.name for one in self._model.get_inputs()}
        self._known: dict[str, Floats] = {}

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one vector of unit length per text."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        by_length: dict[int, list[tuple[str, list[int]]]] = defaultdict(list)
        for text, tokens in zip(new, self._tokens.encode_batch(new), strict=True):
            by_length[len(tokens.ids)].append((text, tokens.ids))
        for length, group in sorted(by_length.items()):
            step = max(1, _AT_ONCE // length)
            for start in range(0, len(group), step):
                self._run(group[start : start + step])
        return np.stack([self._known[text] for text in texts])

    def _run(self, group: list[tuple[str, list[int]]]) -> None:
        tokens = np.asarray([ids for _, ids in group], np.int64)
        fed = {"input_ids": tokens, "attention_mask": np.ones_like(tokens), "token_type_ids": np.zeros_like(tokens)}
        states = self._model.run(None, {name: value for name, value in fed.items() if name in self._inputs})[0]
        pooled = states.mean(axis=1) if states.ndim == 3 else states
        for (text, _), vector in zip(group, normal(pooled), strict=True):
            self._known[text] = vector


def first_sentence(text: str) -> str:
    """Return the first sentence of a description."""
    return text.split(". ", maxsplit=1)[0]
