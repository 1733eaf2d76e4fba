"""What is vendored, and what it is made of."""

import hashlib
import re

import build
import data
import polib


def test_the_readme_names_the_vendored_file():
    readme = build.HERE.joinpath("README.md").read_text()
    assert hashlib.sha256(build.CORPUS.read_bytes()).hexdigest() in readme
    assert f"{len(data.sentences()):,} short" in readme


def test_every_pair_would_be_chosen_again(pairs):
    assert all(build.usable(*pair) and (build.plain(pair[0]), build.plain(pair[1])) == pair for pair in pairs)
    assert len({build.key(english) for english, _ in pairs}) == len(pairs)
    assert pairs == sorted(pairs, key=lambda pair: hashlib.sha256(pair[0].encode()).digest())


def test_catalogues_are_read_with_both_plurals_and_without_what_is_not_reviewed():
    catalogue = polib.pofile(
        'msgid "One"\nmsgstr "Eins"\n\n#, fuzzy\nmsgid "Two"\nmsgstr "Drei"\n\nmsgid "Four"\nmsgstr ""\n\n'
        'msgid "%(n)s page"\nmsgid_plural "%(n)s pages"\nmsgstr[0] "%(n)s Seite"\nmsgstr[1] "%(n)s Seiten"\n'
    )
    assert [*build.translations(catalogue)] == [
        ("One", "Eins"),
        ("%(n)s page", "%(n)s Seite"),
        ("%(n)s pages", "%(n)s Seiten"),
    ]


def test_spelling_and_placeholders_are_one():
    assert build.plain("Delete  “%(name)s”…") == 'Delete "{}"...'
    for text in ("%s files", "%d files", "{count} files", "{{ count }} files", "${count} files"):
        assert build.plain(text) == "{} files"


def test_what_is_no_sentence_is_left_out():
    assert build.usable("Edit {}", "{} bearbeiten")
    for english, german in (
        ("Edit", "{} bearbeiten"), ("API", "API"), ("<b>Edit</b>", "Bearbeiten"), ("a b c d e f g h i", "Buchstaben"), ("--", "Strich"),
    ):  # fmt: skip
        assert not build.usable(english, german)


def test_no_english_text_is_in_two_parts(pairs):
    parts = [{build.key(english) for english, _ in pairs[first:end]} for first, end in data.PARTS.values()]
    assert sum(map(len, parts)) == len(set().union(*parts)) == len(pairs)


def test_the_sources_are_pinned():
    lines = [line for line in build.SOURCES.read_text().splitlines() if not line.startswith("#")]
    assert len(lines) == 5
    assert all(re.fullmatch(r"[\w-]+==[\d.]+ --hash=sha256:[0-9a-f]{64}", line) for line in lines)
