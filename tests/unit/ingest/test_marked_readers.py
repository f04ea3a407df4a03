"""Files that other programs marked, and files that only look like it."""

import json
import random
import shutil
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.export.whole_samples import sample

from annotations.errors import BadInputError
from annotations.export.articles import article_exporter, export_articles
from annotations.ingest.failure import Failure
from annotations.ingest.marked.base import MarkedText
from annotations.ingest.marked.formats import marked_reader, marked_readers
from annotations.text.placing import Cleaned, Pieces


def read(path: Path, form: str = "") -> list[MarkedText | Failure]:
    return list(marked_reader(path, form).read(path))


def one(path: Path, form: str = "") -> MarkedText:
    (found,) = read(path, form)
    assert isinstance(found, MarkedText)
    return found


def marks(found: MarkedText) -> list[tuple[str, str]]:
    return [(found.text[s.start : s.end], s.label) for s in found.spans]


def lines(path: Path, *rows: Any) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_prodigy(tmp_path: Path) -> None:
    row = {
        "text": "Acme paid 😀 $5.",
        "spans": [{"start": 12, "end": 14, "label": "MONEY", "token_start": 3}],
        "answer": "accept",
    }
    refused = {**row, "answer": "reject"}
    found = [m for m in read(lines(tmp_path / "p.jsonl", row, refused)) if isinstance(m, MarkedText)]
    assert [marks(m) for m in found] == [[("$5", "MONEY")], []]


@pytest.mark.parametrize("key", ["label", "labels"])
def test_doccano(tmp_path: Path, key: str) -> None:
    path = lines(tmp_path / "d.jsonl", {"text": "Acme paid.", key: [[0, 4, "ORG"]]})
    assert marks(one(path)) == [("Acme", "ORG")]


def test_doccano_with_entities(tmp_path: Path) -> None:
    row = {
        "text": "Acme paid.",
        "entities": [{"id": 1, "label": "ORG", "start_offset": 0, "end_offset": 4}],
        "relations": [],
    }
    assert marks(one(lines(tmp_path / "d.jsonl", row))) == [("Acme", "ORG")]


def test_label_studio_with_predictions_and_old_keys(tmp_path: Path) -> None:
    region = {
        "from_name": "l",
        "to_name": "t",
        "type": "labels",
        "value": {"start": 0, "end": 4, "text": "Acme", "labels": ["ORG"]},
    }
    other = {**region, "value": {"start": 5, "end": 9, "labels": ["VERB"]}, "score": 0.4}
    tasks = [
        {"data": {"body": "Acme paid."}, "completions": [{"result": [region]}], "predictions": [{"result": [other]}]}
    ]
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), "utf-8")
    found = one(path)
    assert marks(found) == [("Acme", "ORG"), ("paid", "VERB")] and found.spans[1].score == 0.4


def test_brat_with_fragments_and_crlf(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Acme\npaid 😀 $5.".encode())
    (tmp_path / "a.ann").write_bytes(
        b"T1\tClaim 0 4;5 9\tAcme paid\r\nT2\tMoney 12 14\t$5\r\nR1\tx Arg1:T1 Arg2:T2\r\n#1\tAnnotatorNotes T1\tno\r\n"
    )
    assert marks(one(tmp_path / "a.ann")) == [("Acme\npaid", "Claim"), ("$5", "Money")]
    assert marks(one(tmp_path)) == marks(one(tmp_path / "a.ann"))


@pytest.mark.parametrize(
    "tags", [["B-PER", "I-PER", "O", "B-ORG"], ["I-PER", "I-PER", "O", "I-ORG"], ["B-PER", "E-PER", "O", "S-ORG"]]
)
def test_conll_in_every_scheme(tmp_path: Path, tags: list[str]) -> None:
    words = ["Ida", "Voss", "left", "Acme"]
    path = tmp_path / "x.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\n" + "".join(f"{w} NN {t}\n" for w, t in zip(words, tags, strict=True)), "utf-8"
    )
    found = one(path)
    assert marks(found) == [("Ida Voss", "PER"), ("Acme", "ORG")] and found.pieces


def test_conll_neighbours_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "x.iob2"
    path.write_text("Ida\tB-PER\nBo\tB-PER\n\nBo\tB-PER\nran\tI-ORG\n", "utf-8")
    assert [surface for surface, _ in marks(one(path))] == ["Ida", "Bo", "Bo", "ran"]


def test_docbin_of_a_trained_pipeline(tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import Doc, DocBin, Span

    doc = spacy.blank("en")("Acme paid 😀 $5 million.")
    assert isinstance(doc, Doc)
    doc.ents = [Span(doc, 0, 1, "ORG")]
    doc.spans["sc"] = [Span(doc, 3, 6, "MONEY"), Span(doc, 0, 6, "CLAIM")]
    doc.spans["again"] = [Span(doc, 0, 1, "ORG")]
    doc.user_data[("._.", "x", None, None)] = 1
    DocBin([*map(str.upper, ("orth", "ent_iob", "ent_type", "lemma"))], store_user_data=True, docs=[doc]).to_disk(
        tmp_path / "a.spacy"
    )
    assert sorted(marks(one(tmp_path / "a.spacy"))) == [
        ("$5 million", "MONEY"), ("Acme", "ORG"), ("Acme paid 😀 $5 million", "CLAIM"),
    ]  # fmt: skip


def packed(message: Any) -> bytes:
    import srsly

    return zlib.compress(srsly.msgpack_dumps(message))


GOOD = {
    "version": "0.1", "attrs": [65], "tokens": struct.pack("<Q", 7), "spaces": b"\0",
    "lengths": struct.pack("<i", 1), "strings": [], "cats": [{}], "flags": [{}], "span_groups": [b""],
}  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-format"),
        (b"no zlib", "not-format"),
        (zlib.compress(b"\0" * 301_000_000), "bomb"),
        (zlib.compress(b"\xff" * 100), "not-format"),
        (packed(GOOD)[:-8], "not-format"),
        (packed([1, 2]), "not-format"),
        (packed({**GOOD, "lengths": struct.pack("<i", 2_000_000_000)}), "not-format"),
        (packed({**GOOD, "lengths": struct.pack("<i", -1)}), "not-format"),
        (packed({**GOOD, "attrs": []}), "not-format"),
        (packed({**GOOD, "tokens": b"odd"}), "not-format"),
    ],
)
def test_a_docbin_that_is_none_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "a.spacy").write_bytes(content)
    with pytest.raises(BadInputError) as refused:
        read(tmp_path / "a.spacy")
    assert refused.value.code == code


def test_a_document_with_words_that_are_nowhere_stops_none_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.spacy").write_bytes(packed(GOOD))
    (found,) = read(tmp_path / "a.spacy")
    assert isinstance(found, Failure)


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", DEEP), ("a.json", "{"), ("a.json", "7"), ("a.json", "[7, {}]"), ("a.json", '[{"data": 7}]'),
        ("a.json", '[{"data": {"t": "ab"}, "annotations": [{"result": [{"type": "labels", "value": {}}]}]}]'),
        ("a.jsonl", DEEP), ("a.jsonl", '{"text": "ab", "spans": [{"start": 0, "end": 1e400, "label": "X"}]}'),
        ("a.jsonl", '{"text": "ab", "label": [[0, 1]]}'), ("a.jsonl", '{"text": 7, "label": []}'),
        ("a.jsonl", '{"text": "ab", "label": [[true, 2, "X"], [0, 9, ""]]}'),
        ("a.jsonld", DEEP),
        ("a.jsonld", '{"type": "Annotation", "motivation": "tagging", "bodyValue": "X", "target": {"source": "x"}}'),
        ("a.jsonld", '[[[{"type": ["Annotation"], "body": 3, "target": null}]]]'),
        ("a.ann", "T1\tX 0 99\tx\n"), ("a.ann", "T1 X\n"), ("a.ann", "T1\tX 5 2\tx\n"),
        ("a.conll", "word\n"), ("a.conll", "a\tB\n"), ("a.conll", "\t\tO\n"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_in_a_sentence(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "a.txt").write_text("abc", "utf-8")
    form = {".json": "labelstudio", ".jsonl": "prodigy" if "spans" in content else "doccano"}.get(Path(name).suffix, "")
    try:
        found = read(tmp_path / name, form)
    except BadInputError as refused:
        assert str(refused)
        return
    assert all(isinstance(item, Failure) or not item.spans for item in found)


def test_a_file_of_no_known_format_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_text("x")
    with pytest.raises(BadInputError, match="no known format"):
        marked_reader(tmp_path / "a.xyz")
    with pytest.raises(BadInputError, match="no format of annotations"):
        marked_reader(tmp_path / "a.xyz", "gold")
    assert len({reader.name for reader in marked_readers()}) == 8


@pytest.mark.parametrize(
    ("raw", "start", "end", "exact", "said"),
    [
        ("a\r\nb $5 c", 5, 7, "$5", "$5"),
        ("\ufeffa\r\n\r\nb", 6, 7, "b", "b"),
        ("😀 pays $5", 8, 10, "$5", "$5"),  # UTF-16 units
        ("😀 pays $5", 7, 9, "$5", "$5"),  # code points
        ("x pays $5 now", 0, 2, "$5", "$5"),  # a wrong place, words that stand once
        ("x $5 or $5", 0, 2, "$5", None),  # words that stand twice
        ("$5.5 million", 0, 1, "$5", None),
        ("abc", 1, 9, "", None),
        ("abc", 1, 9, "bc", None),  # cut off, it would be right
        ("abc x", 0, 99, "abc", "abc"),
        ("abc", 9**30, 9**31, "", None),
    ],
)
def test_places_from_elsewhere(raw: str, start: int, end: int, exact: str, said: str | None) -> None:
    cleaned = Cleaned(raw)
    place = cleaned.place(start, end, exact)
    assert (None if place is None else cleaned.text[place[0] : place[1]]) == said


def test_pieces_find_their_text() -> None:
    text = "He paid\u00a0$5million,\n“today”."
    pieces = "He paid $ 5 million , “ today ” ."
    at = pieces.index("$")
    assert Pieces.between(pieces, text).place(at, at + 11) == (text.index("$"), text.index("$") + 9)
    assert Pieces.between(pieces, text).place(2, 3) is None


@pytest.fixture(scope="module")
def good_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("good")
    made = {}
    for name in ("labelstudio", "doccano", "doccano-relations", "brat", "conll", "spacy", "webannotation"):
        form = article_exporter(name)
        assert form is not None
        made[name] = folder / (name + form.suffix)
        export_articles([sample()], made[name], form=form, chosen="", version="0", at="", by="")
    return made


@pytest.mark.parametrize(
    ("name", "inner"),
    [
        ("labelstudio", "tasks.json"), ("doccano", ""), ("doccano-relations", ""), ("brat", "*.ann"), ("conll", ""),
        ("spacy", "train.spacy"), ("webannotation", "page-00001.jsonld"),
    ],
)  # fmt: skip
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.randoms(use_true_random=False))
def test_no_damage_to_a_file_is_a_crash(
    tmp_path_factory: pytest.TempPathFactory, good_files: dict[str, Path], name: str, inner: str, seed: random.Random
) -> None:
    source = good_files[name]
    folder = tmp_path_factory.mktemp("damaged")
    target = folder / source.name
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copyfile(source, target)
    file = next(target.glob(inner)) if inner else target
    raw = bytearray(file.read_bytes())
    if name == "spacy":
        raw = bytearray(zlib.decompress(bytes(raw)))
    for _ in range(seed.randint(1, 6)):
        at = seed.randrange(len(raw))
        raw[at : at + seed.randint(0, 4)] = seed.choice(
            [b"", b"0", b"-1", b'"', b"[", b"null", b"\t", b"\xff", b"9" * 30]
        )
    file.write_bytes(zlib.compress(bytes(raw)) if name == "spacy" else bytes(raw))
    try:
        found = read(target, marked_reader(source).name)
    except BadInputError as refused:
        assert str(refused)
        return
    for item in found:
        assert isinstance(item, Failure) or all(isinstance(s.start, int) and s.label for s in item.spans)
