package dbkata.grader.collect;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Find the package that a source declares.
 *
 * <p>A compiler's parser would do, but a submission may be made to break one. What this one might
 * misread does no harm: the compiler's class files are held against the package once more.
 */
final class PackageDeclaration {
  // Possessive, so that no text makes it try twice or needs a deep stack.
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\r\\n]*+"
              + "|/\\*(?:[^*]++|\\*(?!/))*+(?:\\*/|\\z)"
              + "|\"(?:[^\"\\\\\\r\\n]++|\\\\.)*+\"?+"
              + "|'(?:[^'\\\\\\r\\n]++|\\\\.)*+'?+"
              + "|[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*+"
              + "|[();.]",
          Pattern.DOTALL);

  private static final Pattern UNICODE_ESCAPE =
      Pattern.compile("(\\\\\\\\)|\\\\u++([0-9a-fA-F]{4})");

  /** What a source begins with when it declares no package, besides annotations. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "import",
          "class",
          "interface",
          "enum",
          "public",
          "protected",
          "private",
          "abstract",
          "final",
          "strictfp",
          "static");

  private PackageDeclaration() {}

  /** Give the name, or an empty text for the unnamed package. */
  static String in(String source) {
    Matcher tokens = TOKEN.matcher(withoutUnicodeEscapes(source));
    int parentheses = 0;
    while (tokens.find()) {
      String token = tokens.group();
      if (token.equals("(")) {
        parentheses++;
      } else if (token.equals(")")) {
        parentheses--;
      } else if (parentheses == 0 && token.equals("package")) {
        return name(tokens);
      } else if (parentheses == 0 && BEGINNINGS.contains(token)) {
        return "";
      }
    }
    return "";
  }

  private static String name(Matcher tokens) {
    StringBuilder name = new StringBuilder();
    while (tokens.find() && !tokens.group().equals(";")) {
      if (!tokens.group().startsWith("/")) {
        name.append(tokens.group());
      }
    }
    return name.toString();
  }

  /** Java reads them before anything else, so that they may begin or end a comment. */
  private static String withoutUnicodeEscapes(String source) {
    if (!source.contains("\\u")) {
      return source;
    }
    return UNICODE_ESCAPE
        .matcher(source)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    escape.group(2) == null
                        ? escape.group()
                        : String.valueOf((char) Integer.parseInt(escape.group(2), 16))));
  }
}
