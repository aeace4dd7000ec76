package dbkata.grader.collect;

import dbkata.grader.collect.Candidate.Broken;
import dbkata.grader.collect.Candidate.Unwanted;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a student hands in: a folder or a zip file, laid out in any of the ways of {@link Layout}.
 *
 * <p>Whatever it holds is looked at and read, never run, never unpacked, and no link in it is
 * followed.
 */
public final class Submission implements AutoCloseable {
  private final String name;
  private final Tree tree;
  private final Layout layout;
  private final CollectLimits limits;
  private final Map<String, Scan> scansByRoot = new HashMap<>();

  private Submission(String name, Tree tree, Layout layout, CollectLimits limits) {
    this.name = name;
    this.tree = tree;
    this.layout = layout;
    this.limits = limits;
  }

  /**
   * Open a submission.
   *
   * @param path a folder, also a link to one, or a zip file
   * @throws BadSubmissionException when it is neither, cannot be read, or is too large
   */
  public static Submission open(Path path, CollectLimits limits) throws BadSubmissionException {
    String name = Words.clean(path.toString());
    Tree tree = Trees.open(path, limits);
    try {
      return new Submission(name, tree, Layout.of(tree), limits);
    } catch (TooManyException e) {
      throw new BadSubmissionException(name + ": " + e.sentence());
    } catch (IOException e) {
      throw new BadSubmissionException("%s cannot be read: %s.".formatted(name, Words.why(e)));
    }
  }

  /**
   * Require that it holds something of at least one exercise.
   *
   * @param kit every exercise of the kit, whether or not it is graded
   * @throws BadSubmissionException when it does not, which tells the layouts that are understood
   */
  public void requireAnyOf(Collection<PreparedExercise> kit) throws BadSubmissionException {
    Optional<String> problem = layout.isDivided() ? Optional.empty() : sharedScan().problem();
    if (problem.isPresent()) {
      throw new BadSubmissionException(name + ": " + problem.get());
    }
    for (PreparedExercise prepared : kit) {
      CollectedSources sources = collect(prepared);
      if (!sources.own().isEmpty() || !sources.errors().isEmpty()) {
        return;
      }
    }
    String packages =
        kit.stream()
            .map(it -> "%s (%s)".formatted(it.exercise().packageName(), it.exercise().id()))
            .collect(Collectors.joining(", "));
    throw new BadSubmissionException(
        ("Nothing in %s belongs to an exercise: hand in a whole repository"
                + " (exercises/ex1/src/main/java/...), one exercise's folder"
                + " (src/main/java/...), or the .java files of one of these packages: %s.")
            .formatted(name, packages));
  }

  /** Collect the sources of one exercise; what the submission lacks comes from its stub. */
  public CollectedSources collect(PreparedExercise prepared) {
    String id = prepared.exercise().id();
    List<LeftOut> besides = new ArrayList<>();
    layout
        .testRoot(id)
        .map(this::scan)
        .map(it -> Besides.changedTests(prepared, it))
        .ifPresent(besides::addAll);
    if (layout.isDivided()) {
      layout.resourceRoot(id).map(this::scan).map(Besides::resources).ifPresent(besides::addAll);
    }
    return Selection.of(prepared, scan(layout.sourceRoot(id)), layout, besides);
  }

  /**
   * List what belongs to no exercise, besides what a repository has anyhow.
   *
   * @param kit every exercise of the kit, whether or not it is graded
   * @return in the order of paths, at most 50 and one entry more that counts the others
   */
  public List<LeftOut> leftOut(Collection<PreparedExercise> kit) {
    LeftOutList list = new LeftOutList();
    tree.misnamed().forEach(list::add);
    if (layout.isDivided()) {
      addStrangersOfRepository(kit, list);
    } else {
      layout.resourceRoot("").map(this::scan).map(Besides::resources).stream()
          .flatMap(List::stream)
          .forEach(list::add);
      addStrangersOfSharedRoot(kit, list);
    }
    return list.toList();
  }

  private void addStrangersOfSharedRoot(Collection<PreparedExercise> kit, LeftOutList list) {
    List<Membership> exercises = kit.stream().map(Membership::new).toList();
    sharedScan().candidates().stream()
        .filter(it -> exercises.stream().noneMatch(exercise -> exercise.concerns(it)))
        .forEach(it -> list.add(it.path(), whyNoExercises(it)));
  }

  private void addStrangersOfRepository(Collection<PreparedExercise> kit, LeftOutList list) {
    Set<String> known =
        kit.stream()
            .map(it -> layout.exercises() + it.exercise().id() + "/")
            .collect(Collectors.toSet());
    try {
      layout.exerciseFolders(tree).stream()
          .filter(it -> !known.contains(it))
          .forEach(it -> list.add(it, "there is no exercise of this name"));
      tree.list(layout.top()).stream()
          .filter(it -> it.name().endsWith(".java"))
          .forEach(
              it -> list.add(layout.top() + it.name(), "its place is an exercise's src/main/java"));
    } catch (IOException e) {
      // It could be read when the submission was opened; whatever is not there now is not graded.
    }
  }

  private static String whyNoExercises(Candidate candidate) {
    if (candidate.content() instanceof Unwanted unwanted) {
      return unwanted.reason();
    }
    if (candidate.content() instanceof Broken broken) {
      return "it " + broken.reason();
    }
    return candidate.packageName().isEmpty()
        ? "it declares no package"
        : "it declares package %s, which is no exercise's"
            .formatted(Words.clean(candidate.packageName()));
  }

  /** Scan the source root that all exercises share, whatever their names; not if divided. */
  private Scan sharedScan() {
    return scan(layout.sourceRoot(""));
  }

  private Scan scan(String root) {
    return scansByRoot.computeIfAbsent(root, it -> Scanner.scan(tree, it, limits));
  }

  @Override
  public void close() {
    try {
      tree.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
