package dbkata.grader.collect;

import dbkata.grader.collect.Candidate.Source;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tell what of an exercise's folder, besides its sources, would have counted under Maven but does
 * not here.
 */
final class Besides {
  private Besides() {}

  /** List the resources, which are never taken. */
  static List<LeftOut> resources(Scan resources) {
    return resources.candidates().stream()
        .map(
            it ->
                new LeftOut(
                    Words.clean(it.path()), "resources are not taken: write it into the code"))
        .toList();
  }

  /** List the tests that differ from the kit's; the student's own further ones are no news. */
  static List<LeftOut> changedTests(PreparedExercise prepared, Scan tests) {
    List<LeftOut> changed = new ArrayList<>();
    for (Candidate test : tests.candidates()) {
      if (test.folder().startsWith(prepared.exercise().packageFolder())
          && test.content() instanceof Source source
          && differs(source.text(), prepared.testSources(), test)) {
        changed.add(new LeftOut(Words.clean(test.path()), Membership.KITS_OWN));
      }
    }
    return changed;
  }

  private static boolean differs(String text, Path testSources, Candidate test) {
    try {
      Path kits = testSources.resolve(test.folder() + test.name());
      return Files.exists(kits) && !Words.sameLines(text, Files.readString(kits));
    } catch (IOException | RuntimeException e) {
      // A name that this system has no letters for, or a text in another encoding, is not the
      // kit's.
      return false;
    }
  }
}
