package dbkata.grader.gradebook.html;

import dbkata.grader.domain.Attempt;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.ClassKit.GradedExercise;
import dbkata.grader.domain.ClassKit.GradedTest;
import dbkata.grader.domain.ExerciseMark;
import dbkata.grader.domain.Standing;
import dbkata.grader.domain.TestMark;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Count why points were lost. */
final class Messages {
  private static final int MOST = 25;

  private final Map<Key, Integer> counts = new HashMap<>();
  private final ClassKit kit;

  private record Key(String where, String text) {}

  private Messages(ClassKit kit) {
    this.kit = kit;
  }

  /** List the commonest, each said to two students at least. */
  static List<Message> commonest(List<Attempt> attempts, ClassKit kit) {
    Messages messages = new Messages(kit);
    attempts.stream()
        .filter(it -> it.standing() == Standing.GRADED)
        .flatMap(it -> it.exercises().stream())
        .forEach(messages::add);
    return messages.counts.entrySet().stream()
        .map(it -> new Message(it.getKey().where(), it.getKey().text(), it.getValue()))
        .filter(message -> message.students() > 1)
        .sorted(
            Comparator.comparingInt(Message::students)
                .reversed()
                .thenComparing(Message::where)
                .thenComparing(Message::text))
        .limit(MOST)
        .toList();
  }

  private void add(ExerciseMark mark) {
    if (!mark.said().isEmpty()) {
      count(mark.exercise() + " " + mark.verdict(), mark.said());
    }
    GradedExercise exercise =
        kit.exercises().stream()
            .filter(it -> it.id().equals(mark.exercise()))
            .findFirst()
            .orElseThrow();
    add(mark.exercise() + ": ", mark.tests(), exercise.tests());
    add(mark.exercise() + ", hidden: ", mark.hidden(), exercise.hidden());
  }

  private void add(String where, List<TestMark> marks, List<GradedTest> tests) {
    int known = Math.min(marks.size(), tests.size());
    for (int i = 0; i < known; i++) {
      TestMark test = marks.get(i);
      if (test.earned() == 0 && !test.verdict().equals("not run") && !test.message().isEmpty()) {
        count(where + tests.get(i).sentence(), test.message());
      }
    }
  }

  private void count(String where, String text) {
    counts.merge(new Key(where, text), 1, Integer::sum);
  }
}
