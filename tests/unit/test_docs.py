"""Everything public is documented, and the pages that are made say what the code says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from pgtls.checks import CATALOGUE


def test_the_made_pages_are_up_to_date(source_tree: Path) -> None:
    done = subprocess.run(
        [sys.executable, source_tree / "docs" / "build.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stderr}run make docs"


def test_every_check_has_a_page_that_the_index_names(source_tree: Path) -> None:
    checks = source_tree / "docs" / "checks"
    index = (checks / "README.md").read_text()
    for check_id in CATALOGUE:
        assert (checks / f"{check_id}.md").exists()
        assert f"({check_id}.md)" in index


def test_every_public_sql_object_is_in_the_reference(source_tree: Path) -> None:
    source = "".join(path.read_text() for path in (source_tree / "sql").glob("*.sql"))
    page = (source_tree / "docs" / "functions.md").read_text()
    public = set(
        re.findall(r"create [a-z ]*(?:function|view|table)[a-z ]* pgtls\.([a-z]\w*)", source)
    )
    assert len(public) >= 14
    assert public == set(re.findall(r"^## pgtls\.(\w+)", page, re.MULTILINE))


def test_every_command_is_in_the_reference_with_an_example(source_tree: Path) -> None:
    page = (source_tree / "docs" / "commands.md").read_text()
    for section in page.split("\n## ")[1:]:
        command = " ".join(re.findall(r"^[a-z ]+", section)[:1]).strip()
        assert f"\n{command}" in section.split("```sh")[1], f"{command} has no example"


def test_every_link_between_pages_leads_somewhere(source_tree: Path) -> None:
    pages = [*(source_tree / "docs").rglob("*.md"), *source_tree.glob("*.md")]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
        if "://" not in target
    ]
    assert len(links) > 100
    dead = [
        f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()
    ]
    assert dead == []
