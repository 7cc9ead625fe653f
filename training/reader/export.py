"""Write the trained reader as the package has it: ONNX with whole-number weights, tokenizer, labels and their digests.

    python -m training.reader.export TRAINED BASE [--to counterclaim/weights]

Prints how often the whole-number form differs from the full one on the held-out texts: the share of words with another head, label
or tag.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoConfig, AutoModel

from counterclaim.language.reader import FILES
from training.reader.network import Exported, Labels, Reader
from training.reader.train import LAYERS

INPUTS = ("pieces", "shapes", "firsts", "breaks")
OUTPUTS = ("start", "head", "dep", "tag", "pos", "lemma", "name", "arcs", "event", "act", "count", "root", "roles")


def load_trained(trained: Path, base: Path) -> Reader:
    """The reader with its trained weights."""
    labels = Labels(**json.loads((trained / "labels.json").read_text("utf-8")))
    config = AutoConfig.from_pretrained(base)
    config.num_hidden_layers = LAYERS
    reader = Reader(AutoModel.from_config(config, attn_implementation="eager"), labels)
    reader.load_state_dict(torch.load(trained / "reader.pt", map_location="cpu", weights_only=True))
    return reader.eval()


def write_onnx(module: Any, path: Path) -> None:
    """The network with free batch, piece and word axes."""
    one = torch.ones(1, 7, dtype=torch.long)
    words = torch.tensor([[1, 2, 4]])
    axes = {"pieces": {0: "batch", 1: "pieces"}, "shapes": {0: "batch", 1: "pieces"}}
    axes |= {name: {0: "batch", 1: "words"} for name in ("firsts", "breaks", *OUTPUTS)}
    axes["arcs"] = {0: "batch", 1: "words", 2: "heads"}
    axes["root"] = {0: "batch", 1: "words", 2: "voices"}
    torch.onnx.export(
        module,
        (one * 1000, one, words, torch.tensor([[1, 0, 0]])),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def export(trained: Path, base: Path, to: Path) -> None:
    """The package's files, and their digests."""
    reader = load_trained(trained, base)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        write_onnx(Exported(reader), full)
        kinds = ["MatMul", "Gather"]
        # Seven bits: with eight, sums overflow on processors without VNNI, and two machines would read the same text differently.
        options = {"per_channel": True, "reduce_range": True, "weight_type": QuantType.QInt8}
        quantize_dynamic(full, to / FILES[0], op_types_to_quantize=kinds, **options)
    shutil.copy(base / "tokenizer.json", to / FILES[1])
    shutil.copy(trained / "labels.json", to / FILES[2])
    digests = [f"{hashlib.sha256((to / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (to / "reader.sha256").write_text("".join(digests), "utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Export the reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trained", type=Path)
    parser.add_argument("base", type=Path)
    parser.add_argument("--to", type=Path, default=Path("counterclaim/weights"))
    options = parser.parse_args(arguments)
    export(options.trained, options.base, options.to)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
