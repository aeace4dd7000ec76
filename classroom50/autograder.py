"""Grades a submission of DB Kata for Classroom 50.

Its runner starts this in the student's checkout and reads ./result.json afterwards. Exit code 0 means
that the submission was graded, whatever it earned; any other code is a breakdown of the grading.
"""

import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request

# Which exercises the assignment asks for, such as ["ex1", "ex2"]; all of the archive's when empty.
EXERCISES = []

# The archive of grader/release: where it lies, and its SHA-256. An archive beside this file, named
# dbkata-grader.zip, is taken in its place; the digest holds for it too.
GRADER_URL = os.environ.get("DBKATA_GRADER_URL", "")
GRADER_SHA256 = os.environ.get("DBKATA_GRADER_SHA256", "")

HERE = pathlib.Path(__file__).resolve().parent


def archive(folder):
    """Give the path of the archive, if its bytes are those that were pinned."""
    beside = HERE / "dbkata-grader.zip"
    path = beside
    if not beside.exists():
        path = folder / "dbkata-grader.zip"
        with urllib.request.urlopen(GRADER_URL, timeout=120) as source, open(path, "wb") as target:
            shutil.copyfileobj(source, target)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != GRADER_SHA256:
        sys.exit(f"::error::The archive's SHA-256 is {digest}, not the one that was pinned.")
    return path


def commit_date():
    """Give the date of the submission: that of its commit, which no regrading moves."""
    asked = subprocess.run(
        ["git", "log", "-1", "--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd"],
        env={**os.environ, "TZ": "UTC"}, capture_output=True, text=True, check=False)
    return asked.stdout.strip()


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run(["unzip", "-q", archive(folder), "-d", folder], check=True)
        graded = subprocess.run(
            [folder / "dbkata-grader" / "grade", *EXERCISES, "--submission", ".", "--fail-under", "0",
             "--report", "github", "--report", "classroom50=result.json",
             "--report", "markdown=release-body.md"],
            env={**os.environ, "COMMIT_DATE": commit_date()}, check=False)
        return graded.returncode


if __name__ == "__main__":
    sys.exit(main())
