package dbkata.grader.report;

import dbkata.grader.domain.ExerciseReport;
import dbkata.grader.domain.HiddenRun;
import dbkata.grader.domain.Outcome;
import dbkata.grader.domain.Report;
import dbkata.grader.domain.TestRun;
import dbkata.grader.domain.Verdict;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Write the XML of Maven Surefire, which CI systems and editors show as test results.
 *
 * <p>All exercises are one suite, since Surefire's schema has one to a file; a test's {@code group}
 * is its exercise. A test that gave no points is a failure or an error, also when it was not run:
 * many readers count a skipped test as none. A gate that is broken, or sources that do not compile,
 * are one test case more. The time of a single test is not known; where the schema asks for it
 * there is a zero.
 */
final class JunitFormat implements ReportFormat {
  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String write(Report report, ReportContext context) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new Document(xml).suite(report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written to memory", e);
    }
    return text.append('\n').toString();
  }

  /** Keep the writer at hand. */
  private record Document(XMLStreamWriter xml) {
    private static final String NO_TIME = "0";

    void suite(Report report) throws XMLStreamException {
      xml.writeStartDocument("UTF-8", "1.0");
      line(0);
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "DB Kata");
      xml.writeAttribute("time", seconds(report.took()));
      counts(report);
      properties(report);
      for (ExerciseReport exercise : report.exercises()) {
        outcome(exercise);
        for (TestRun run : exercise.tests()) {
          test(exercise, run);
        }
        for (HiddenRun hidden : exercise.hidden().runs()) {
          test(exercise, hidden.run(), exercise.exercise().id() + ".hidden.");
        }
      }
      line(0);
      xml.writeEndElement();
      xml.writeEndDocument();
    }

    private void counts(Report report) throws XMLStreamException {
      List<TestRun> runs = report.exercises().stream().flatMap(Document::runs).toList();
      long outcomes = report.exercises().stream().filter(Document::speaks).count();
      long failures = runs.stream().filter(run -> run.verdict() instanceof Verdict.Failed).count();
      long passed = runs.stream().filter(run -> run.verdict().isPassed()).count();
      xml.writeAttribute("tests", Long.toString(runs.size() + outcomes));
      xml.writeAttribute("errors", Long.toString(runs.size() - passed - failures + outcomes));
      xml.writeAttribute("skipped", "0");
      xml.writeAttribute("failures", Long.toString(failures));
    }

    private void properties(Report report) throws XMLStreamException {
      line(1);
      xml.writeStartElement("properties");
      property("submission", report.submission());
      property("self-check", Boolean.toString(report.selfCheck()));
      property("points", report.counted() + " of " + report.points());
      property("held by", String.join(", ", report.layers()));
      if (HiddenSection.of(report).isPresent()) {
        property("hidden tests", HiddenSection.of(report).get().line());
      }
      for (ExerciseReport exercise : report.exercises()) {
        property(
            exercise.exercise().id() + " points",
            exercise.counted() + " of " + exercise.exercise().points());
      }
      line(1);
      xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
      line(2);
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", PlainText.line(name));
      xml.writeAttribute("value", PlainText.line(value));
    }

    private void outcome(ExerciseReport exercise) throws XMLStreamException {
      if (speaks(exercise)) {
        String id = exercise.exercise().id();
        line(1);
        xml.writeStartElement("testcase");
        testAttributes(question(exercise.outcome()), id, id);
        problem("error", Words.of(exercise.outcome()), Reasons.of(exercise));
        line(1);
        xml.writeEndElement();
      }
    }

    private static Stream<TestRun> runs(ExerciseReport exercise) {
      return Stream.concat(
          exercise.tests().stream(), exercise.hidden().runs().stream().map(HiddenRun::run));
    }

    private void test(ExerciseReport exercise, TestRun run) throws XMLStreamException {
      test(exercise, run, exercise.exercise().id() + ".");
    }

    private void test(ExerciseReport exercise, TestRun run, String prefix)
        throws XMLStreamException {
      boolean passed = run.verdict().isPassed();
      String id = exercise.exercise().id();
      line(1);
      if (passed && run.output().isEmpty()) {
        xml.writeEmptyElement("testcase");
        testAttributes(run.test().sentence(), prefix + run.test().testClass(), id);
        return;
      }
      xml.writeStartElement("testcase");
      testAttributes(run.test().sentence(), prefix + run.test().testClass(), id);
      if (!passed) {
        String element = run.verdict() instanceof Verdict.Failed ? "failure" : "error";
        problem(element, Words.of(run.verdict()), Reasons.of(run));
      }
      output(run);
      line(1);
      xml.writeEndElement();
    }

    private void testAttributes(String name, String className, String group)
        throws XMLStreamException {
      xml.writeAttribute("name", PlainText.line(name));
      xml.writeAttribute("classname", PlainText.line(className));
      xml.writeAttribute("group", PlainText.line(group));
      xml.writeAttribute("time", NO_TIME);
    }

    private void problem(String element, String word, List<String> lines)
        throws XMLStreamException {
      line(2);
      xml.writeStartElement(element);
      xml.writeAttribute("message", lines.isEmpty() ? word : PlainText.line(lines.get(0), 500));
      xml.writeAttribute("type", word);
      characters(lines);
      xml.writeEndElement();
    }

    private void output(TestRun run) throws XMLStreamException {
      if (!run.output().isEmpty()) {
        line(2);
        xml.writeStartElement("system-out");
        characters(run.output().stream().map(PlainText::line).toList());
        xml.writeEndElement();
      }
    }

    /** The writer escapes markup; what XML does not allow at all was taken out before. */
    private void characters(List<String> lines) throws XMLStreamException {
      xml.writeCharacters(String.join("\n", lines));
    }

    private void line(int depth) throws XMLStreamException {
      xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static boolean speaks(ExerciseReport exercise) {
      return !(exercise.outcome() instanceof Outcome.Ran);
    }

    private static String question(Outcome outcome) {
      return outcome instanceof Outcome.DoesNotCompile
          ? "the sources compile"
          : outcome instanceof Outcome.NotYourFault ? "the grader works" : "the gates are kept";
    }

    private static String seconds(Duration took) {
      return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }
  }
}
