package dbkata.testkit.report;

import java.nio.charset.Charset;

/**
 * The signs before a line.
 *
 * @param green before what passed
 * @param red before what did not
 */
record Marks(String green, String red) {
  static final Marks UNICODE = new Marks("✓", "✗");
  static final Marks ASCII = new Marks("+", "x");

  /** Choose signs that the terminal's encoding can show. */
  static Marks forEncoding(String encoding) {
    return Charset.isSupported(encoding)
            && Charset.forName(encoding).newEncoder().canEncode(UNICODE.green + UNICODE.red)
        ? UNICODE
        : ASCII;
  }

  String of(boolean isGreen) {
    return isGreen ? green : red;
  }
}
