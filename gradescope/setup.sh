#!/usr/bin/env bash
# Gradescope runs this once, as root, while it builds the image of an assignment.
set -euo pipefail
source_folder=${AUTOGRADER:-/autograder}/source

if ! command -v javac >/dev/null || ! command -v unzip >/dev/null; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends openjdk-17-jdk-headless unzip
fi

cd "$source_folder"
unzip -q -o dbkata-grader.zip
chmod +x run_autograder

# A rehearsal with the untouched exercises: it prepares what each grading needs, and an image in
# which nothing can be graded is not built at all.
rehearsal=$(mktemp -d)
trap 'rm -rf "$rehearsal"' EXIT
mkdir "$rehearsal/submission" "$rehearsal/results"
cp -R dbkata-grader/exercises "$rehearsal/submission/"
AUTOGRADER_SUBMISSION=$rehearsal/submission AUTOGRADER_RESULTS=$rehearsal/results ./run_autograder
if ! grep -q '"max_score"' "$rehearsal/results/results.json"; then
  cat "$rehearsal/results/results.json"
  echo "setup.sh: the rehearsal scored nothing: see above" >&2
  exit 1
fi
