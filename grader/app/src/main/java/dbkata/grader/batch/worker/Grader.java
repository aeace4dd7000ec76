package dbkata.grader.batch.worker;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.CommitDate;
import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.Standing;
import dbkata.grader.pipeline.Distribution;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.ManySubmissions;
import dbkata.grader.report.Formats;
import dbkata.grader.report.Marks;
import dbkata.grader.report.PlainText;
import dbkata.grader.report.ReportContext;
import dbkata.grader.report.ReportFormat;
import dbkata.services.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Grade submissions, and boil each down to what is kept of it. */
final class Grader implements AutoCloseable {
  private static final ReportFormat HTML = Formats.named("html").orElseThrow();

  private final ManySubmissions submissions;
  private final Path work;

  private Grader(ManySubmissions submissions, Path work) {
    this.submissions = submissions;
    this.work = work;
  }

  static Grader of(Setup setup) throws IOException {
    Distribution distribution =
        new Distribution(setup.java(), setup.app(), setup.probe(), setup.archives());
    GradingSettings settings =
        GradingSettings.standard(setup.kit(), distribution)
            .in(setup.work(), new CacheFolder(setup.cache()));
    return new Grader(
        ManySubmissions.open(settings, setup.request(), setup.isolate()), setup.work());
  }

  Answer grade(Task task) {
    Instant started = Instant.now();
    try {
      Report report = submissions.grade(task.submission(), task.student());
      // Marks are for the teacher; the page is the student's.
      String page = HTML.write(report.forStudents(), ReportContext.PLAIN);
      return new Answer(attempt(task, report), page);
    } catch (BadSubmissionException e) {
      // By its name alone: where the class lies is nobody's business, and differs between machines.
      String sentence = String.valueOf(e.getMessage());
      String reason = PlainText.line(sentence.replace(task.submission().toString(), task.source()));
      return new Answer(
          Attempt.without(Standing.NOT_GRADED, reason, task.student(), source(task), started), "");
    } catch (RuntimeException e) {
      // A defect of ours, or the machine: this submission has no score, and the next may have one.
      String reason = "the grader failed: " + PlainText.line(String.valueOf(e), 300);
      return new Answer(
          Attempt.without(Standing.NOT_YOUR_FAULT, reason, task.student(), source(task), started),
          "");
    }
  }

  private Attempt attempt(Task task, Report report) {
    boolean failed = report.isNotYourFault();
    return new Attempt(
        task.student(),
        source(task),
        Work.of(report),
        CommitDate.of(task.submission(), work),
        report.started(),
        report.took(),
        failed ? Standing.NOT_YOUR_FAULT : Standing.GRADED,
        failed ? "the grader failed in some of it: the report says where" : "",
        Marks.of(report));
  }

  private static String source(Task task) {
    return PlainText.line(task.source());
  }

  @Override
  public void close() {
    submissions.close();
  }
}
