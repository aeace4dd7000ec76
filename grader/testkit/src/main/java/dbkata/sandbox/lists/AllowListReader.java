package dbkata.sandbox.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/** Read the text of an allow-list; {@code java.allow} explains it at its head. */
final class AllowListReader {
  private static final String BECAUSE = " -- ";

  private final Map<String, Entry> types = new HashMap<>();
  private final Map<String, String> closedPackages = new HashMap<>();
  private final Set<String> literals = new HashSet<>();
  private String folder = "";

  private AllowListReader() {}

  /**
   * Read a list.
   *
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  static AllowList read(String text) {
    AllowListReader reader = new AllowListReader();
    for (String line : joined(text)) {
      try {
        reader.take(line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("\"" + line + "\": " + e.getMessage(), e);
      }
    }
    return new AllowList(reader.types, reader.closedPackages, reader.literals);
  }

  /** Split into lines without comments, each with those that go on with it. */
  private static List<String> joined(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ") && !lines.isEmpty()) {
        lines.add(lines.remove(lines.size() - 1) + " " + line.strip());
      } else {
        lines.add(line.strip());
      }
    }
    return lines;
  }

  private void take(String line) {
    if (line.startsWith("package ")) {
      folder = line.substring("package ".length()).strip().replace('.', '/');
    } else if (line.startsWith("literals ")) {
      literals.addAll(words(line.substring("literals ".length()).replace('.', '/')));
    } else if (line.startsWith("! ")) {
      refuse(line.substring(2));
    } else {
      open(words(line));
    }
  }

  private void refuse(String line) {
    int because = line.indexOf(BECAUSE);
    if (because < 0) {
      throw new IllegalArgumentException("a refusal needs a reason, after --");
    }
    String reason = line.substring(because + BECAUSE.length()).strip();
    List<String> words = words(line.substring(0, because));
    if (words.get(0).equals("*")) {
      closedPackages.put(folder, reason);
    } else {
      entry(words.get(0)).refuse(words.subList(1, words.size()), reason);
    }
  }

  private void open(List<String> words) {
    int at = 0;
    List<String> named = new ArrayList<>();
    boolean more = true;
    while (more && at < words.size()) {
      String word = words.get(at++);
      more = word.endsWith(",");
      named.add(withoutComma(word));
    }
    List<String> supertypes = new ArrayList<>();
    if (at < words.size() && words.get(at).equals("<")) {
      at++;
      for (more = true; more && at < words.size(); at++) {
        more = words.get(at).endsWith(",");
        supertypes.add(internalName(withoutComma(words.get(at))));
      }
    }
    for (String type : named) {
      entry(type).open(supertypes, words.subList(at, words.size()));
    }
  }

  private static String withoutComma(String word) {
    return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }

  private Entry entry(String type) {
    return types.computeIfAbsent(internalName(type), key -> new Entry());
  }

  /** Read {@code Map.Entry} of this package, or {@code java.util.Map} of another. */
  private String internalName(String type) {
    return Character.isLowerCase(type.charAt(0))
        ? type.replace('.', '/')
        : folder + "/" + type.replace('.', '$');
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }
}
