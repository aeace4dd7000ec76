package dbkata.grader.cli;

import dbkata.grader.report.PlainText;

/** Say why something cannot be done. */
record Refusal(Terminal terminal) {
  /** Print sentences, a line each, and give the exit code. */
  int say(String sentences) {
    sentences.lines().forEach(line -> terminal.err().println("grade: " + PlainText.line(line)));
    return ExitCode.USAGE;
  }
}
