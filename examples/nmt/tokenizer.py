"""Subword tokens by byte-pair encoding (Sennrich et al., arXiv:1508.07909), one vocabulary for both languages.

Text is cut into words and punctuation; a token that begins a word after a space starts with "_". What was never seen while
learning becomes <unk>.
"""

import json
import re
from collections import Counter
from pathlib import Path

PAD, UNKNOWN, BEGIN, END = range(4)
SPECIAL = ["<pad>", "<unk>", "<begin>", "<end>"]
SPACE = "_"
_WORD = re.compile(r" ?(?:\{\}|\w+|[^\w\s])")


def words(text):
    """Words and punctuation marks with the space before them as a mark; text starts as after a space."""
    return [word.replace(" ", SPACE) for word in _WORD.findall(" " + " ".join(text.replace(SPACE, " ").split()))]


class Tokenizer:
    """Tokens of a list of merges, in the order in which they were learned, and of an alphabet."""

    def __init__(self, alphabet, merges):
        self.alphabet, self.merges = list(alphabet), [tuple(merge) for merge in merges]
        self.tokens = SPECIAL + self.alphabet + ["".join(merge) for merge in self.merges]
        self._ids = {token: i for i, token in enumerate(self.tokens)}
        self._rank = {merge: i for i, merge in enumerate(self.merges)}
        self._known = {}

    @classmethod
    def learn(cls, texts, size):
        """Learns merges until there are `size` tokens: each time the most frequent pair, ties by spelling."""
        counts = Counter(word for text in texts for word in words(text))
        split = {word: list(word) for word in counts}
        alphabet = sorted({letter for word in counts for letter in word})
        pairs, where = Counter(), {}
        for word, parts in split.items():
            _count(pairs, where, word, parts, counts[word])
        merges = []
        while len(SPECIAL) + len(alphabet) + len(merges) < size:
            best = max(pairs, key=lambda pair: (pairs[pair], pair), default=None)
            if best is None or pairs[best] < 2:
                break
            merges.append(best)
            for word in sorted(where.pop(best)):
                _count(pairs, where, word, split[word], -counts[word])
                split[word] = _merge(split[word], best)
                _count(pairs, where, word, split[word], counts[word])
        return cls(alphabet, merges)

    def encode(self, text):
        """The ids of a text's tokens."""
        return [self._ids.get(token, UNKNOWN) for word in words(text) for token in self._cut(word)]

    def decode(self, ids):
        """The text of ids, up to <end>."""
        ids = list(ids)
        ids = ids[: ids.index(END)] if END in ids else ids
        return "".join(self.tokens[i] for i in ids if i not in (PAD, BEGIN)).replace(SPACE, " ").strip()

    def save(self, path):
        document = {"alphabet": self.alphabet, "merges": self.merges}
        Path(path).write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path):
        return cls(**json.loads(Path(path).read_text(encoding="utf-8")))

    def _cut(self, word):
        if word not in self._known:
            parts = list(word)
            while len(parts) > 1:
                rank, pair = min((self._rank.get(pair, len(self._rank)), pair) for pair in zip(parts, parts[1:]))
                if rank == len(self._rank):
                    break
                parts = _merge(parts, pair)
            self._known[word] = parts
        return self._known[word]


def _count(pairs, where, word, parts, by):
    for pair in zip(parts, parts[1:]):
        pairs[pair] += by
        where.setdefault(pair, set()).add(word)
        if pairs[pair] <= 0:
            del pairs[pair]


def _merge(parts, pair):
    merged, i = [], 0
    while i < len(parts):
        both = tuple(parts[i : i + 2]) == pair
        merged.append(parts[i] + parts[i + 1] if both else parts[i])
        i += 2 if both else 1
    return merged
