package dbkata.grader.collect;

import dbkata.grader.collect.Candidate.Broken;
import dbkata.grader.collect.Candidate.Source;
import dbkata.grader.collect.Candidate.Unwanted;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.Diagnostic;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Place;
import dbkata.grader.domain.PreparedExercise;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Choose among the files below a source root those that make up one exercise.
 *
 * <p>A file that the exercise asks for and that cannot be taken is an error, as if the compiler had
 * said so: the student must not wonder why nothing counts. Any other is left out.
 */
final class Selection {
  private final PreparedExercise prepared;
  private final Membership membership;
  private final Layout layout;
  private final SortedMap<String, String> own = new TreeMap<>();
  private final SortedMap<String, String> pathsByFoldedPath = new TreeMap<>();
  private final LeftOutList leftOut = new LeftOutList();
  private final List<Diagnostic> errors = new ArrayList<>();

  private Selection(PreparedExercise prepared, Layout layout) {
    this.prepared = prepared;
    this.membership = new Membership(prepared);
    this.layout = layout;
    prepared.stubs().keySet().forEach(it -> pathsByFoldedPath.put(Words.fold(it), it));
  }

  /**
   * Choose.
   *
   * @param besides what was left out elsewhere
   */
  static CollectedSources of(
      PreparedExercise prepared, Scan scan, Layout layout, List<LeftOut> besides) {
    Selection selection = new Selection(prepared, layout);
    besides.forEach(selection.leftOut::add);
    scan.problem().ifPresent(it -> selection.errors.add(new Diagnostic(Optional.empty(), it)));
    scan.candidates().forEach(selection::consider);
    return selection.result();
  }

  private void consider(Candidate candidate) {
    // In a source root of its own, whatever is there was meant for this exercise.
    if (!layout.isDivided() && !membership.concerns(candidate)) {
      return;
    }
    if (candidate.content() instanceof Source source) {
      consider(candidate, source);
    } else if (candidate.content() instanceof Broken broken) {
      consider(candidate, broken);
    } else if (candidate.content() instanceof Unwanted unwanted) {
      refuse(candidate, unwanted.reason());
    }
  }

  private void consider(Candidate candidate, Broken broken) {
    if (membership.isGiven(candidate)) {
      leftOut.add(candidate.path(), Membership.KITS_OWN);
    } else if (broken.packageName().isEmpty() || membership.isInPackage(broken.packageName())) {
      error(candidate, broken.reason(), broken.line());
    } else {
      leftOut.add(candidate.path(), "it " + broken.reason());
    }
  }

  private void consider(Candidate candidate, Source source) {
    if (!membership.isInPackage(source.packageName())) {
      refuse(candidate, membership.whyNotInPackage(source.packageName()));
      return;
    }
    String folder = Membership.folder(source.packageName());
    String path = folder + candidate.name();
    if (!agree(folder, candidate.folder())) {
      refuse(
          candidate,
          "it declares package %s, so its folder must be %s"
              .formatted(source.packageName(), folder));
    } else if (membership.isGiven(path)) {
      if (!Words.sameLines(source.text(), prepared.stubs().getOrDefault(path, ""))) {
        leftOut.add(candidate.path(), Membership.KITS_OWN);
      }
    } else if (new File(prepared.testSources().toFile(), path).exists()) {
      leftOut.add(candidate.path(), "a file of the exercise's tests has this name");
    } else if (layout.shape() == Layout.Shape.BARE && source.text().contains("import org.junit.")) {
      leftOut.add(candidate.path(), "it is a test, and the kit's own are run");
    } else {
      take(candidate, source, path);
    }
  }

  /**
   * javac asks for no folder at all, so what leaves no doubt will do, above the package or in it.
   */
  private static boolean agree(String packageFolder, String folder) {
    return ("/" + packageFolder).endsWith("/" + folder)
        || ("/" + folder).endsWith("/" + packageFolder);
  }

  private void take(Candidate candidate, Source source, String path) {
    String known = pathsByFoldedPath.putIfAbsent(Words.fold(path), path);
    if (known != null && !known.equals(path)) {
      leftOut.add(
          candidate.path(),
          "its name differs from %s in capital letters only".formatted(Words.fileName(known)));
    } else if (own.putIfAbsent(path, source.text()) != null) {
      error(candidate, "is there twice, also in another folder: keep one of them", 0);
    }
  }

  private void refuse(Candidate candidate, String reason) {
    if (membership.isAskedFor(candidate)) {
      error(candidate, "was not taken: " + reason, 0);
    } else {
      leftOut.add(candidate.path(), reason);
    }
  }

  private void error(Candidate candidate, String reason, int line) {
    Optional<Place> place =
        line == 0
            ? Optional.empty()
            : Optional.of(new Place(Words.clean(candidate.folder() + candidate.name()), line, ""));
    errors.add(new Diagnostic(place, "%s %s.".formatted(Words.clean(candidate.name()), reason)));
  }

  private CollectedSources result() {
    SortedMap<String, String> files = new TreeMap<>(prepared.stubs());
    files.putAll(own);
    return new CollectedSources(
        prepared.exercise().id(), files, new TreeSet<>(own.keySet()), leftOut.toList(), errors);
  }
}
