package dbkata.grader.batch;

import dbkata.grader.batch.worker.Setup;
import dbkata.grader.batch.worker.Task;
import dbkata.grader.domain.ClassKit;
import dbkata.grader.domain.Similarity;
import dbkata.grader.gradebook.SimilarityJson;
import dbkata.grader.jvm.AtEnd;
import dbkata.grader.pipeline.Distribution;
import dbkata.grader.pipeline.GradingSettings;
import dbkata.grader.pipeline.KitRequest;
import dbkata.grader.pipeline.ManySubmissions;
import dbkata.grader.store.BadStoreException;
import dbkata.grader.store.Choice;
import dbkata.grader.store.GradeStore;
import dbkata.grader.store.Merge;
import dbkata.grader.store.Run;
import dbkata.grader.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Grade whole classes, and put together what several machines have graded. */
public final class Batches {
  private final GradingSettings settings;

  /** Grade with these parts and limits. */
  public Batches(GradingSettings settings) {
    this.settings = settings;
  }

  /** Tell whether all workers would be given one and the same Redis, which tests empty. */
  public boolean shareOneRedis() {
    return settings.services().isExternal();
  }

  /**
   * Grade a class or a part of it, and write its grade book.
   *
   * @throws BadBatchException when it cannot be graded as asked for
   * @throws dbkata.grader.kit.BadKitException when the kit or an exercise is not there
   */
  public BatchResult grade(BatchRequest request, BatchListener listener) throws BadBatchException {
    Inbox inbox = Inbox.in(request.submissions());
    if (!inbox.leftAside().isEmpty()) {
      listener.notice(
          "No submissions, and left aside: " + String.join(", ", inbox.leftAside()) + ".");
    }
    Set<String> mine = request.shard().of(inbox.submissions().keySet());
    Instant started = now();
    KitRequest wanted =
        new KitRequest(request.kit(), request.exercises(), request.hidden(), started);
    ClassKit kit = ManySubmissions.version(settings, wanted);
    try (OutFolder out = OutFolder.hold(request.out())) {
      System.setProperty("org.sqlite.tmpdir", out.work().toString());
      try (GradeStore store = store(out.store(), kit)) {
        long run = run(store, request, inbox, mine);
        gradeRest(
            store, run, request, inbox, mine, setup(wanted, kit, request, out), out, listener);
        store.finish(run, now());
        return new BookFolder(out.folder(), store).write(request.choice(), request.due());
      }
    } catch (BadStoreException e) {
      throw new BadBatchException(e.sentence(), e);
    }
  }

  /**
   * Put the stores of a class's shards together and write its grade book.
   *
   * @param stores files, or folders that were graded into
   * @param out a folder in which there is no store yet
   * @throws BadBatchException when the grades would be wrong: all reasons, a line each
   */
  public BatchResult merge(List<Path> stores, Path out, Choice choice, Optional<Instant> due)
      throws BadBatchException {
    try (OutFolder folder = OutFolder.hold(out)) {
      System.setProperty("org.sqlite.tmpdir", folder.work().toString());
      new Merge(folder.work()).merge(stores, folder.store(), now());
      try (GradeStore store = GradeStore.open(folder.store())) {
        return new BookFolder(folder.folder(), store).write(choice, due);
      }
    } catch (BadStoreException e) {
      throw new BadBatchException(e.sentence(), e);
    }
  }

  /**
   * Keep what a comparison of a class's sources has found in the folder that it was graded into, or
   * in one for nothing else; the grade book that is there shows it.
   *
   * @return the file with all of it
   */
  public Path keep(Similarity similarity, Path out) throws BadBatchException {
    try (OutFolder folder = OutFolder.hold(out)) {
      Path file = folder.folder().resolve(SimilarityJson.FILE);
      Folder.write(file, SimilarityJson.of(similarity));
      if (Files.exists(folder.store())) {
        System.setProperty("org.sqlite.tmpdir", folder.work().toString());
        try (GradeStore store = GradeStore.open(folder.store())) {
          new BookFolder(folder.folder(), store).rewrite();
        }
      }
      return file;
    } catch (IOException e) {
      throw new BadBatchException("%s cannot be written to: %s.".formatted(out, e.getMessage()), e);
    } catch (BadStoreException e) {
      throw new BadBatchException(e.sentence(), e);
    }
  }

  private static GradeStore store(Path file, ClassKit kit)
      throws BadStoreException, BadBatchException {
    if (!Files.exists(file)) {
      return GradeStore.create(file, kit);
    }
    GradeStore store = GradeStore.open(file);
    if (store.kit().equals(kit)) {
      return store;
    }
    store.close();
    if (!store.kit().ids().equals(kit.ids())) {
      throw new BadBatchException(
          ("%s holds grades of %s, and this is to grade %s: grade the same exercises, or into"
                  + " another folder.")
              .formatted(file, String.join(", ", store.kit().ids()), String.join(", ", kit.ids())));
    }
    if (store.kit().hasHidden() != kit.hasHidden()) {
      throw new BadBatchException(
          "%s holds grades %s hidden tests: call it %s --hidden, or grade into another folder."
              .formatted(
                  file,
                  kit.hasHidden() ? "without" : "by",
                  kit.hasHidden() ? "without" : "with the same"));
    }
    throw new BadBatchException(
        ("%s holds grades by kit %s, and this is kit %s: other tests, so the points cannot be"
                + " compared. Grade into another folder.")
            .formatted(file, store.kit().fingerprint(), kit.fingerprint()));
  }

  /** Go on with the run that was broken off, or begin one. */
  private long run(GradeStore store, BatchRequest request, Inbox inbox, Set<String> mine)
      throws BadStoreException, BadBatchException {
    Shard shard = request.shard();
    String folder = request.submissions().toAbsolutePath().normalize().toString();
    Run run =
        Run.of(folder, now(), shard.index(), shard.count(), inbox.submissions().keySet(), mine);
    Optional<StoredRun> last = store.lastRun();
    if (last.isEmpty()) {
      return store.begin(run);
    }
    Run before = last.get().run();
    if (!before.part().equals(run.part())) {
      throw new BadBatchException(
          "%s holds shard %s, and this is %s: grade each shard into a folder of its own."
              .formatted(request.out(), before.part(), run.part()));
    }
    if (request.resume()) {
      return store.reopen(last.get().id(), run);
    }
    if (!last.get().finished()) {
      throw new BadBatchException(
          "A run into %s was broken off: go on with --resume, or name another folder."
              .formatted(request.out()));
    }
    return store.begin(run);
  }

  private void gradeRest(
      GradeStore store,
      long run,
      BatchRequest request,
      Inbox inbox,
      Set<String> mine,
      Setup setup,
      OutFolder out,
      BatchListener listener)
      throws BadStoreException {
    Set<String> done = store.graded(run);
    List<Task> rest =
        inbox.submissions().entrySet().stream()
            .filter(it -> mine.contains(it.getKey()) && !done.contains(it.getKey()))
            .map(it -> new Task(it.getKey(), it.getValue().toAbsolutePath()))
            .toList();
    listener.begins(mine.size(), mine.size() - rest.size());
    if (rest.isEmpty()) {
      return;
    }
    BookFolder book = new BookFolder(out.folder(), store);
    Lanes lanes = new Lanes(setup, out.work(), request.limit(), settings.clock());
    try (AtEnd tidy = AtEnd.run(() -> stop(lanes, out, listener))) {
      lanes.grade(
          rest,
          request.jobs(),
          answer -> {
            store.add(run, answer.attempt(), answer.html());
            book.writeReport(answer.attempt().student(), answer.html());
            listener.graded(answer.attempt());
          });
    }
  }

  /** Told to end in the middle: what is in the store is safe, and the rest is left for later. */
  private static void stop(Lanes lanes, OutFolder out, BatchListener listener) {
    lanes.stop();
    out.close();
    listener.notice("Stopped: go on with --resume.");
  }

  private Setup setup(KitRequest wanted, ClassKit kit, BatchRequest request, OutFolder out) {
    Distribution parts = settings.distribution();
    return new Setup(
        wanted.root().orElse(settings.root()).toAbsolutePath().normalize(),
        kit.ids(),
        wanted.hidden().map(it -> it.toAbsolutePath().normalize()),
        wanted.now(),
        request.isolate(),
        parts.java(),
        parts.app(),
        parts.probe(),
        parts.archives(),
        settings.cache().root().toAbsolutePath(),
        out.work());
  }

  private Instant now() {
    return settings.clock().instant();
  }
}
