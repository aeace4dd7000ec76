package dbkata.grader.similarity;

import dbkata.grader.collect.BadSubmissionException;
import dbkata.grader.collect.Submission;
import dbkata.grader.domain.CollectedSources;
import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.PreparedExercise;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Similarity.Compared;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.jvm.AtEnd;
import dbkata.grader.kit.Kit;
import dbkata.grader.pipeline.GradingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Compare the sources of a class: those that would be graded, and nothing else of a submission. */
public final class Similarities {
  /** Far more than somebody reads of one exercise. */
  private static final int MOST_KEPT = 100;

  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final GradingSettings settings;

  /** Compare with these parts and limits. */
  public Similarities(GradingSettings settings) {
    this.settings = settings;
  }

  /**
   * What is to be compared.
   *
   * @param submissions where each lies, by the student's id
   * @param kit the folder whose stubs are the code that everybody was given; the grader's own
   *     checkout when empty
   * @param exercises ids of the kit's exercises; all when empty
   * @param jplag JPlag's jar with all that it needs, or a folder of jars; fetched when empty
   */
  public record Request(
      SortedMap<String, Path> submissions,
      Optional<Path> kit,
      List<String> exercises,
      Optional<Path> jplag) {}

  /**
   * Compare each exercise's sources of all students with each other.
   *
   * @param notice hears sentences that a person should know
   * @throws SimilarityException when it cannot be done, as where there is no JDK 21
   * @throws dbkata.grader.kit.BadKitException when the kit or an exercise is not there
   */
  public Similarity compare(
      Request request, Map<String, String> environment, Consumer<String> notice)
      throws SimilarityException {
    Path work = workFolder();
    try (AtEnd tidy = AtEnd.run(() -> delete(work))) {
      Path java = Jdk.find(settings.distribution().java(), environment);
      JplagJars jars = new JplagJars(settings.root(), settings.cache(), work);
      List<Path> classPath =
          request.jplag().isPresent()
              ? JplagJars.given(request.jplag().get())
              : jars.ofTheKit(notice);
      return compare(request, new JplagProcess(java, classPath, LIMIT), work);
    } catch (IOException e) {
      throw new SimilarityException(
          "The sources could not be laid out in %s: %s.".formatted(work, e.getMessage()), e);
    } finally {
      delete(work);
    }
  }

  private Similarity compare(Request request, JplagProcess jplag, Path work)
      throws SimilarityException, IOException {
    Kit kit =
        Kit.open(request.kit().orElse(settings.root()), settings.cache(), settings.testClassPath());
    List<PreparedExercise> exercises =
        kit.only(request.exercises()).stream().map(id -> kit.prepare(id, true)).toList();
    List<LeftOut> leftOut = new ArrayList<>();
    Map<String, String> folders = layOut(request.submissions(), exercises, work, leftOut);
    List<Compared> compared = new ArrayList<>();
    String tool = "";
    for (PreparedExercise exercise : exercises) {
      String id = exercise.exercise().id();
      Path base = work.resolve("base-" + id);
      write(base, exercise.stubs(), exercise.stubs().keySet());
      Path own = Files.createDirectories(work.resolve("process-" + id));
      JplagProcess.Found found = jplag.compare(sources(work, id), base, MOST_KEPT, own);
      found.leftOut().stream()
          .map(it -> new LeftOut(folders.getOrDefault(it.path(), ""), id + ": " + it.reason()))
          .forEach(leftOut::add);
      tool = found.tool();
      List<Pair> top = found.top().stream().map(it -> named(it, folders)).toList();
      compared.add(new Compared(id, found.submissions(), found.pairs(), found.median(), top));
    }
    leftOut.sort(Comparator.comparing(LeftOut::path).thenComparing(LeftOut::reason));
    return new Similarity(settings.clock().instant(), tool, compared, leftOut);
  }

  private static Path sources(Path work, String exercise) throws IOException {
    return Files.createDirectories(work.resolve("sources-" + exercise));
  }

  /**
   * Write what of each submission would be graded, each in a folder with a number: a student's id
   * may be any text.
   *
   * @return the students' ids by the folders' names
   */
  private Map<String, String> layOut(
      SortedMap<String, Path> submissions,
      List<PreparedExercise> exercises,
      Path work,
      List<LeftOut> leftOut)
      throws IOException {
    Map<String, String> folders = new TreeMap<>();
    for (Map.Entry<String, Path> student : submissions.entrySet()) {
      String folder = "s%05d".formatted(folders.size() + 1);
      folders.put(folder, student.getKey());
      try (Submission submission = Submission.open(student.getValue(), settings.collectLimits())) {
        submission.requireAnyOf(exercises);
        for (PreparedExercise exercise : exercises) {
          CollectedSources sources = submission.collect(exercise);
          Path target = sources(work, exercise.exercise().id()).resolve(folder);
          write(target, sources.files(), sources.own());
          if (sources.own().isEmpty() && !sources.errors().isEmpty()) {
            String why = sources.errors().get(0).message();
            leftOut.add(new LeftOut(student.getKey(), exercise.exercise().id() + ": " + why));
          }
        }
      } catch (BadSubmissionException e) {
        String why =
            String.valueOf(e.getMessage())
                .replace(
                    student.getValue().toString(), student.getValue().getFileName().toString());
        leftOut.add(new LeftOut(student.getKey(), why));
      }
    }
    return folders;
  }

  private static void write(Path folder, Map<String, String> files, Iterable<String> paths)
      throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder)) { // as its collection has seen to
        Files.createDirectories(file.getParent());
        Files.writeString(file, files.getOrDefault(path, ""));
      }
    }
  }

  private static Pair named(Pair pair, Map<String, String> folders) {
    return new Pair(
        folders.getOrDefault(pair.one(), ""),
        folders.getOrDefault(pair.other(), ""),
        pair.percent(),
        pair.lines(),
        pair.parts());
  }

  private Path workFolder() throws SimilarityException {
    try {
      return Files.createTempDirectory(settings.work(), "dbkata-similarity-").toRealPath();
    } catch (IOException e) {
      throw new SimilarityException(
          "%s cannot be written to (%s): allow it or make room."
              .formatted(settings.work(), e.getMessage()),
          e);
    }
  }

  /** Names and sources of students are in it. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return; // what stays lies in a folder for temporary files
    }
  }
}
