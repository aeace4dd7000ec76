package dbkata.grader.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Say everything that keeps stores from making one right grade book. */
final class Parts {
  private static final int MOST_NAMED = 10;

  private Parts() {}

  static void requireThatTheyBelongTogether(List<Part> parts) throws BadStoreException {
    List<String> problems = new ArrayList<>();
    kits(parts, problems);
    unfinished(parts, problems);
    shards(parts, problems);
    students(parts, problems);
    if (!problems.isEmpty()) {
      throw new BadStoreException(String.join("\n", problems));
    }
  }

  private static void kits(List<Part> parts, List<String> problems) {
    Part first = parts.get(0);
    for (Part part : parts) {
      if (!part.store().kit().ids().equals(first.store().kit().ids())) {
        problems.add(
            "%s holds %s and %s holds %s: grade the same exercises in every shard."
                .formatted(
                    first.file(),
                    String.join(", ", first.store().kit().ids()),
                    part.file(),
                    String.join(", ", part.store().kit().ids())));
      } else if (!part.store().kit().equals(first.store().kit())) {
        problems.add(
            ("%s was graded by kit %s and %s by kit %s: other tests, so the points cannot be"
                    + " compared. Grade all shards by one kit.")
                .formatted(
                    first.file(),
                    first.store().kit().fingerprint(),
                    part.file(),
                    part.store().kit().fingerprint()));
      }
    }
  }

  private static void unfinished(List<Part> parts, List<String> problems) {
    for (Part part : parts) {
      if (!part.run().finished()) {
        long open =
            part.run().run().roster().entrySet().stream()
                .filter(Map.Entry::getValue)
                .filter(student -> !part.students().contains(student.getKey()))
                .count();
        problems.add(
            "%s was broken off with %s left to grade: go on with --resume first."
                .formatted(part.file(), count(open, "submission")));
      }
    }
  }

  private static void shards(List<Part> parts, List<String> problems) {
    Map<Integer, List<Part>> bySize =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.run().run().shards(), TreeMap::new, Collectors.toList()));
    if (bySize.size() > 1) {
      problems.add(
          "These are shards of different divisions: "
              + parts.stream()
                  .map(it -> it.file() + " is " + it.run().run().part())
                  .collect(Collectors.joining(", "))
              + ".");
      return;
    }
    int size = parts.get(0).run().run().shards();
    Map<Integer, List<Part>> byShard =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.run().run().shard(), TreeMap::new, Collectors.toList()));
    for (int shard = 1; shard <= size; shard++) {
      List<Part> found = byShard.getOrDefault(shard, List.of());
      if (found.isEmpty()) {
        problems.add("Shard %d/%d is missing: name its store too.".formatted(shard, size));
      } else if (found.size() > 1 && size > 1) {
        problems.add(
            "Shard %d/%d is there %d times: %s."
                .formatted(
                    shard,
                    size,
                    found.size(),
                    found.stream()
                        .map(it -> it.file().toString())
                        .collect(Collectors.joining(", "))));
      }
    }
    if (size > 1) {
      rosters(parts, problems);
    }
  }

  /** Each shard knows the whole class, so that nobody falls between two. */
  private static void rosters(List<Part> parts, List<String> problems) {
    Part first = parts.get(0);
    Set<String> expected = first.run().run().roster().keySet();
    for (Part part : parts) {
      Set<String> odd = new TreeSet<>(expected);
      odd.removeAll(part.run().run().roster().keySet());
      Set<String> more = new TreeSet<>(part.run().run().roster().keySet());
      more.removeAll(expected);
      odd.addAll(more);
      if (!odd.isEmpty()) {
        problems.add(
            "%s and %s were made from different classes; only one of them knows %s."
                .formatted(first.file(), part.file(), named(odd)));
      }
    }
  }

  private static void students(List<Part> parts, List<String> problems) {
    Map<String, List<String>> holders = new TreeMap<>();
    for (Part part : parts) {
      part.run().run().roster().entrySet().stream()
          .filter(Map.Entry::getValue)
          .forEach(
              student ->
                  holders
                      .computeIfAbsent(student.getKey(), it -> new ArrayList<>())
                      .add(part.file().toString()));
    }
    Set<String> twice = new TreeSet<>();
    holders.forEach(
        (student, files) -> {
          if (files.size() > 1) {
            twice.add(student);
          }
        });
    if (!twice.isEmpty()) {
      problems.add(
          "%s in more than one of the stores: %s."
              .formatted(count(twice.size(), "id"), named(twice)));
    }
    Set<String> missing = new TreeSet<>(holders.keySet());
    parts.forEach(part -> part.students().forEach(missing::remove));
    boolean allFinished = parts.stream().allMatch(part -> part.run().finished());
    if (!missing.isEmpty() && allFinished) {
      problems.add(
          "%s without any result: %s.".formatted(count(missing.size(), "id"), named(missing)));
    }
  }

  private static String named(Set<String> ids) {
    String some = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return ids.size() > MOST_NAMED ? some + " and " + (ids.size() - MOST_NAMED) + " more" : some;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
