package dbkata.grader.cli;

import dbkata.grader.batch.BadBatchException;
import dbkata.grader.store.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a grade book is made by. */
final class BookOptions {
  @Option(
      names = "--attempt",
      paramLabel = "best|last",
      defaultValue = "last",
      description = "Which attempt of a student counts (default ${DEFAULT-VALUE}).")
  private Choice choice = Choice.last;

  @Option(
      names = "--due",
      paramLabel = "DATE",
      description =
          "When it was to be handed in, as 2026-11-30 (until its end), 2026-11-30T18:00, or with an"
              + " offset, 2026-11-30T18:00+01:00: the grade book tells who committed later.")
  private Optional<String> due = Optional.empty();

  Choice choice() {
    return choice;
  }

  /** Read the date in the machine's own time zone, unless it names an offset. */
  Optional<Instant> due() throws BadBatchException {
    if (due.isEmpty()) {
      return Optional.empty();
    }
    String text = due.get();
    ZoneId zone = ZoneId.systemDefault();
    try {
      if (text.length() == "2026-11-30".length()) {
        return Optional.of(LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant());
      }
      return Optional.of(
          text.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw new BadBatchException(
          "--due is a date, as in 2026-11-30 or 2026-11-30T18:00, not " + text + ".", e);
    }
  }
}
