"""`planlint report`: what it writes where, and what it says of what there is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planlint.commands import main
from tests.commands.plans import GOOD
from tests.sites import EXAMPLE

DAY = ["--as-of", "2014-02-15"]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(["report", *arguments, *DAY])
    said = capsys.readouterr()
    return int(str(ended.value.code)), said.out, said.err


def test_markdown_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, str(EXAMPLE), "--kind", "board")
    assert (status, out.splitlines()[0]) == (0, "# Board paper")
    assert "Mistry" not in out


def test_html_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "agenda.html"
    options = ["--kind", "forum", "--id", "asb-group", "--format", "html", "--output", str(file)]
    assert run(capsys, str(EXAMPLE), *options)[:2] == (0, "")
    text = file.read_text(encoding="utf-8")
    assert "<h1>Anti-Social Behaviour Action Group (ASBAG)</h1>" in text
    assert "Mistry" not in text


def test_a_pdf_goes_to_a_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "board.pdf"
    options = ["--kind", "board", "--format", "pdf", "--output", str(file)]
    assert run(capsys, str(EXAMPLE), *options)[0] == 0
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_names_that_other_plans_hide_are_hidden_as_on_their_site(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("planlint.toml").write_text('plans = "plans"\n', encoding="utf-8")
    other = GOOD.replace("jo-bell", "genevra-quill").replace("Jo Bell", "Genevra Quill")
    Path("plans/other.yaml").write_text(other, encoding="utf-8")
    own = GOOD.replace("title: Mark", "title: With Genevra Quill, mark")
    for name in ("plans/own.yaml", "elsewhere.yaml"):
        Path(name).write_text(own, encoding="utf-8")
    for path in ("plans/own.yaml", str(tmp_path / "plans" / "own.yaml")):
        assert "With an officer, mark" in run(capsys, path, "--kind", "full")[1]
    internal = run(capsys, "plans/own.yaml", "--kind", "full", "--audience", "internal")[1]
    assert "With Genevra Quill, mark" in internal
    assert "With Genevra Quill, mark" in run(capsys, "elsewhere.yaml", "--kind", "full")[1]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--kind", "bord"], 'there is no report "bord". Did you mean "board"? There are: board, '),
        (["--format", "htm"], 'there is no report "full" as "htm". Did you mean "html"?'),
        (["--format", "pdf"], "a PDF is no text, so it needs a file: name one with --output."),
        (["--kind", "priority"], "which priority? Name one with --id. There is: asb ("),
        (
            ["--kind", "forum", "--id", "bord"],
            'there is no forum "bord" in this plan. Did you mean',
        ),
        (["--kind", "board", "--id", "asb"], "--id has no place here."),
        (
            ["--kind", "lead", "--id", "ann-lowe", "--audience", "public"],
            "Reports of people are for internal use: --audience internal.",
        ),
    ],
)
def test_what_there_is_not_is_told_the_nearest(
    capsys: pytest.CaptureFixture[str], options: list[str], said: str
) -> None:
    status, out, err = run(capsys, str(EXAMPLE), *options)
    assert (status, out) == (2, "")
    assert said in err


def test_a_report_is_of_one_plan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
    status, _, err = run(capsys, str(tmp_path))
    assert status == 2
    assert "a report is of one plan" in err


def test_a_plan_that_cannot_be_read_is_no_report(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("- not a plan\n", encoding="utf-8")
    status, out, err = run(capsys, str(tmp_path / "a.yaml"), "--kind", "board")
    assert (status, out) == (2, "")
    assert "this plan cannot be read" in err
