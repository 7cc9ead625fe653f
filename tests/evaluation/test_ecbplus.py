"""Coreference figures, and incidents as clusters of mentions: two small documents of our own."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from counterclaim.model.claim import Claim
from evaluation import coreference, ecbplus
from evaluation.__main__ import main
from tests.made_claims import claim

XML = """<Document doc_name="{name}">
<token t_id="1" sentence="0" number="0">Rebels</token><token t_id="2" sentence="0" number="1">attacked</token>
<token t_id="3" sentence="1" number="0">They</token><token t_id="4" sentence="1" number="1">fled</token>
<Markables><ACTION_OCCURRENCE m_id="7"><token_anchor t_id="2"/></ACTION_OCCURRENCE>
<ACTION_STATE m_id="8"><token_anchor t_id="4"/></ACTION_STATE></Markables>
<Relations><CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="7"/><target m_id="9"/></CROSS_DOC_COREF></Relations></Document>"""


def test_the_figures_are_those_of_the_definitions() -> None:
    pytest.importorskip("scipy")
    gold = {"a": 1, "b": 1, "c": 1, "d": 2}
    figures = coreference.compare(gold, {"a": 1, "b": 1, "c": 2, "d": 2})
    assert figures.muc == pytest.approx(0.5)  # one of two links each way
    assert figures.b3 == pytest.approx(2 * 0.75 * (2 / 3) / (0.75 + 2 / 3))
    assert figures.ceaf == pytest.approx((0.8 + 2 / 3) / 2)
    assert coreference.compare(gold, gold).conll == pytest.approx(1.0)
    with pytest.raises(ValueError, match="not the same"):
        coreference.compare(gold, {"a": 1})


def test_a_document_keeps_the_mentions_of_its_validated_sentences() -> None:
    story = ecbplus.story_of("36_1ecb.xml", 36, XML.format(name="x").encode(), {0})
    assert story.text == "Rebels attacked\nThey fled"
    assert story.mentions == {"36_1ecb.xml/7": ecbplus.Mention(7, "attack", "ACT1")}


def test_the_report_sets_incidents_beside_the_baselines(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    with tarfile.open(tmp_path / "ecbplus.tar.gz", "w:gz") as archive:
        rows = "Topic,File,Sentence Number\n36,1ecb,0\n36,1ecb,1\n36,2ecb,0\n"
        files = {"ECBplus_coreference_sentences.csv": rows} | {f"ECB+/36/36_{n}ecb.xml": XML.format(name=n) for n in (1, 2)}
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content.encode()))

    def read(name: str, text: str) -> Sequence[Claim]:
        return [claim(name, 0, "Rebels attacked", event="armed_clash", when="2026-03-14")]

    lines = list(ecbplus.report(tmp_path, read))
    assert lines[0] == "ECB+ test: 2 documents, 3 mentions in 2 clusters; 2 covered by claims"
    assert lines[-2].split() == ["same", "word", "100.0", "100.0", "100.0", "100.0"]


def test_without_the_corpus_it_says_so(tmp_path: Path) -> None:
    assert main(["ecbplus", "--data", str(tmp_path)]) == 2
