package dbkata.grader.cli;

import dbkata.grader.report.Formats;
import dbkata.grader.report.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for.
 *
 * @param format in which format
 * @param file where it goes; to standard output when empty
 */
record ReportTarget(ReportFormat format, Optional<Path> file) {
  /** Read {@code FORMAT[=FILE]}. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String text) {
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals);
      String file = equals < 0 ? "" : text.substring(equals + 1);
      if (equals >= 0 && file.isBlank()) {
        throw new TypeConversionException("there is no file after \"" + text + "\"");
      }
      ReportFormat format =
          Formats.named(name)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "there is no format \""
                              + name
                              + "\": the formats are "
                              + String.join(", ", Formats.names())));
      return new ReportTarget(format, equals < 0 ? Optional.empty() : Optional.of(path(file)));
    }

    private static Path path(String file) {
      try {
        return Path.of(file);
      } catch (InvalidPathException e) {
        throw new TypeConversionException("no file can have this name: " + e.getReason());
      }
    }
  }
}
