package dbkata.grader.report;

/**
 * How a terminal shows things: colours and signs.
 *
 * @param color whether to colour, by ECMA-48's SGR
 * @param unicode whether to go beyond ASCII
 */
record Style(boolean color, boolean unicode) {
  String bold(String text) {
    return sgr(1, text);
  }

  String dim(String text) {
    return sgr(2, text);
  }

  String red(String text) {
    return sgr(31, text);
  }

  String green(String text) {
    return sgr(32, text);
  }

  String cross() {
    return red(redSign());
  }

  /** The sign without its colour, for a line that is coloured as a whole. */
  String redSign() {
    return unicode ? "✗" : "x";
  }

  String full() {
    return unicode ? "█" : "#";
  }

  String empty() {
    return unicode ? "░" : ".";
  }

  private String sgr(int code, String text) {
    return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
