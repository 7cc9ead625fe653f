"""The command as a process: it starts light, and ends quietly when its reader goes away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import counterclaim

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(counterclaim.__file__).parents[1])}
HEAVY = ("spacy", "sqlalchemy", "rich", "trafilatura", "httpx", "numpy", "yaml")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from counterclaim.show.cli import main\n"
        "sys.argv = ['counterclaim', '--help']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        f"print([name for name in {HEAVY} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=ENVIRONMENT)
    assert "Commands:" in done.stdout
    assert done.stdout.endswith("[]\n")


def test_a_reader_that_goes_away_is_no_error(kept, tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text("\n".join(f"SANA: {n} killed in Town{n}" for n in range(300)))
    kept("add", "many.txt")
    command = [sys.executable, "-m", "counterclaim", "claims", "--json"]
    with subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
