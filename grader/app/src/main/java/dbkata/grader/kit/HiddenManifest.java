package dbkata.grader.kit;

import dbkata.grader.domain.Visibility;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who sees what of a teacher's own tests: {@code hidden.yaml}.
 *
 * @param all the rule for every test
 * @param some the rules for single classes and tests, by {@code ClassTest} or {@code
 *     ClassTest.method}
 */
record HiddenManifest(Rule all, SortedMap<String, Rule> some) {
  private static final Set<String> FIELDS = Set.of("visibility", "until", "then");

  /**
   * How much is shown.
   *
   * @param visibility what a student sees
   * @param until up to when
   * @param then and what afterwards
   */
  record Rule(Visibility visibility, Optional<Instant> until, Visibility then) {
    Visibility at(Instant now) {
      return until.isPresent() && !now.isBefore(until.get()) ? then : visibility;
    }

    /** Tell when that changes, if it will. */
    Optional<Instant> changesAfter(Instant now) {
      return until.filter(now::isBefore);
    }
  }

  /** Find the rule for a test: its own, or that of its class, or the general one. */
  Rule of(String testId) {
    return some.getOrDefault(testId, some.getOrDefault(className(testId), all));
  }

  /** Give the class of a test's id, or of a class's own name. */
  static String className(String name) {
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  /** Read the file, and say everything that is wrong with it at once. */
  static HiddenManifest read(Path file) {
    List<String> problems = new ArrayList<>();
    try {
      JsonNode yaml = YAMLMapper.shared().readTree(file);
      Rule all = rule(yaml, "", problems);
      SortedMap<String, Rule> some = new TreeMap<>();
      yaml.path("tests")
          .propertyStream()
          .forEach(it -> some.put(it.getKey(), rule(it.getValue(), it.getKey(), problems)));
      for (String field : yaml.propertyNames()) {
        if (!FIELDS.contains(field) && !field.equals("tests")) {
          problems.add("has an unknown field \"" + field + "\"");
        }
      }
      if (problems.isEmpty()) {
        return new HiddenManifest(all, some);
      }
    } catch (JacksonException e) {
      problems.add(
          "cannot be read: " + e.getOriginalMessage().lines().findFirst().orElse("no YAML"));
    }
    throw new BadKitException(problems.stream().map(it -> file + " " + it + ".").toList());
  }

  /** Read a rule; one word is a visibility that lasts. */
  private static Rule rule(JsonNode yaml, String name, List<String> problems) {
    String where = name.isEmpty() ? "" : " for " + name;
    JsonNode word = yaml.isString() ? yaml : yaml.path("visibility");
    Visibility visibility = visibility(word.asString(""), where, problems);
    Optional<Instant> until = Optional.empty();
    String date = yaml.path("until").asString("");
    if (!date.isEmpty()) {
      try {
        until = Optional.of(OffsetDateTime.parse(date).toInstant());
      } catch (DateTimeParseException e) {
        problems.add(
            "says until: "
                + date
                + where
                + ": write a date with its time and zone, as in 2026-12-20T23:59:00+01:00");
      }
    }
    String then = yaml.path("then").asString("visible");
    return new Rule(visibility, until, visibility(then, where, problems));
  }

  private static Visibility visibility(String word, String where, List<String> problems) {
    for (Visibility visibility : Visibility.values()) {
      if (visibility.name().toLowerCase(Locale.ROOT).equals(word)) {
        return visibility;
      }
    }
    problems.add("says visibility: \"" + word + "\"" + where + ": write visible, name or hidden");
    return Visibility.HIDDEN;
  }
}
