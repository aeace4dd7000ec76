package dbkata.sandbox.lists;

import org.jspecify.annotations.Nullable;

/**
 * What a word of an allow-list names: all members of a name, one overload, or a call with one
 * constant.
 *
 * @param name the members' name; {@code new}, {@code extends} and {@code class} are no members
 * @param parameters the simple names of the parameters' types, joined by commas; null for any
 * @param constant the string that must stand right before the call; null for any
 */
record MemberPattern(String name, @Nullable String parameters, @Nullable String constant) {

  /**
   * Read a word such as {@code getBytes}, {@code new(Appendable)} or {@code forName("a.B")}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static MemberPattern of(String word) {
    int open = word.indexOf('(');
    if (open < 0) {
      return new MemberPattern(word, null, null);
    }
    if (!word.endsWith(")")) {
      throw new IllegalArgumentException("no ) at the end of " + word);
    }
    String name = word.substring(0, open);
    String inside = word.substring(open + 1, word.length() - 1);
    return inside.startsWith("\"")
        ? new MemberPattern(name, null, inside.substring(1, inside.length() - 1))
        : new MemberPattern(name, inside, null);
  }

  /** Tell whether it names this member, in whatever type. */
  boolean matches(Member member) {
    return name.equals(member.listedName())
        && (constant == null || constant.equals(member.constant()))
        && (parameters == null || (member.isMethod() && parameters.equals(member.parameters())));
  }
}
