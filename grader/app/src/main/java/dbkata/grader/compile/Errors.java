package dbkata.grader.compile;

import dbkata.grader.compile.worker.Response;
import dbkata.grader.compile.worker.Response.CompilerError;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Compilation;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Say of errors as much as a person wants to read. */
final class Errors {
  private static final int MOST_ERRORS = 10;
  private static final int MOST_LINES = 8;
  private static final int LONGEST_LINE = 300;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Errors() {}

  static Compilation.Failed failed(List<Diagnostic> errors) {
    return failed(errors, errors.size());
  }

  static Compilation.Failed failed(Response.Errors errors, CollectedSources sources) {
    return failed(
        errors.errors().stream().limit(MOST_ERRORS).map(it -> diagnostic(it, sources)).toList(),
        errors.count());
  }

  private static Compilation.Failed failed(List<Diagnostic> errors, int count) {
    List<Diagnostic> first = errors.stream().limit(MOST_ERRORS).toList();
    return new Compilation.Failed(first, count - first.size());
  }

  private static Diagnostic diagnostic(CompilerError error, CollectedSources sources) {
    return new Diagnostic(place(error, sources), message(error.message()));
  }

  private static Optional<Place> place(CompilerError error, CollectedSources sources) {
    String source = sources.files().get(error.path());
    if (source == null || error.line() == 0) {
      return Optional.empty();
    }
    String line = source.lines().skip(error.line() - 1L).findFirst().orElse("");
    return Optional.of(new Place(error.path(), error.line(), printable(line.strip())));
  }

  private static String message(String message) {
    return SimpleNames.in(message)
        .lines()
        .limit(MOST_LINES)
        .map(line -> printable(line.stripTrailing()))
        .collect(Collectors.joining("\n"));
  }

  /** Replace what would do something to a terminal, and cut what nobody reads. */
  private static String printable(String line) {
    String plain = UNPRINTABLE.matcher(line.replace('\t', ' ')).replaceAll("?");
    return plain.length() <= LONGEST_LINE ? plain : plain.substring(0, LONGEST_LINE) + "...";
  }
}
