package dbkata.grader.report;

import static dbkata.grader.report.SampleExercises.TASKS;
import static dbkata.grader.report.SampleExercises.exercise;
import static dbkata.grader.report.SampleExercises.notRun;

import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Explanation;
import dbkata.grader.domain.Finding;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestCase;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report by whoever wants to break out of its format. */
public final class HostileSample {
  private HostileSample() {}

  /** Give texts from a submission that would break out of one format or another. */
  public static List<String> texts() {
    return List.of(
        "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
        "::error file=x.java,line=1::forged",
        "\r::set-output name=score::100",
        "##[error]forged",
        "::stop-commands::token",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "</pre></details><h1>100 of 100</h1>",
        "]]> <!-- --> &amp; &#0; <failure message=\"x\"/>",
        "| a | b |\n|---|---|\n# Grade: 100",
        "```\n</details>\n**bold** [link](https://example.invalid) ![x](y) @everyone #1",
        "\"}],\"score\":100,\"x\":[{\"y\":\"",
        "nul \u0000 bell \u0007 back \b del \u007f c1 \u0085 \u009b31m",
        "bidi \u202e000 fo 001\u202c zero\u200b width \ufeff",
        "lone \ud800 surrogate \udfff and \uffff \ufffe",
        "%0A%0D::warning::x",
        "line one\r\nline two\rline three\u2028line four\u2029five",
        "'; DROP TABLE grades; --",
        "$(touch /tmp/x) `id` \\ \\n ${HOME}",
        "x".repeat(5000));
  }

  /** Give a report with all of them in every place that a submission can fill. */
  public static Report report() {
    List<TestRun> runs = new ArrayList<>();
    List<String> texts = texts();
    for (TestCase test : TASKS.tests()) {
      runs.add(
          new TestRun(
              test,
              new Verdict.Failed(
                  new Explanation(
                      texts,
                      Optional.of(new Place("dbkata/tasks/<b>`x`.java", 3, texts.get(5))),
                      Optional.of(String.join("\n", texts)),
                      Optional.of(texts.get(0)))),
              texts));
    }
    List<Diagnostic> errors =
        texts.stream().map(it -> new Diagnostic(Optional.empty(), it)).toList();
    List<Finding> findings =
        texts.stream().map(it -> new Finding("sql-constant", Optional.empty(), it)).toList();
    return new Report(
        "::error::<b>" + texts.get(0),
        false,
        List.of("bytecode rule"),
        texts.stream().map(it -> new LeftOut(it, "it is a link")).toList(),
        List.of(
            exercise("ex1", new Outcome.Ran(), runs),
            exercise("ex2", new Outcome.DoesNotCompile(errors, 0, "No."), notRun("No.")),
            exercise("ex3", new Outcome.Withheld(findings), runs),
            exercise("ex4", new Outcome.Stopped(findings), notRun("No."))),
        SampleReports.STARTED,
        Duration.ofMillis(2310));
  }
}
