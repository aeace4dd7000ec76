package dbkata.grader.batch;

import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Standing;
import dbkata.grader.gradebook.CsvBook;
import dbkata.grader.gradebook.Entry;
import dbkata.grader.gradebook.GradeBook;
import dbkata.grader.gradebook.JsonBook;
import dbkata.grader.gradebook.SimilarityJson;
import dbkata.grader.gradebook.html.HtmlBook;
import dbkata.grader.store.BadStoreException;
import dbkata.grader.store.Choice;
import dbkata.grader.store.GradeStore;
import dbkata.grader.store.StoredAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Write what a store holds into the folder of a class: grade book and students' reports. */
final class BookFolder {
  private static final String REPORTS = "reports";

  private final Path folder;
  private final GradeStore store;

  BookFolder(Path folder, GradeStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** Write a student's report as soon as there is one; the grade book's end may be far. */
  void writeReport(String student, String html) throws BadStoreException {
    if (!html.isEmpty()) {
      write(REPORTS + "/" + FileName.of(student) + ".html", html);
    }
  }

  /** Write the grade book and every report of an attempt that counts. */
  BatchResult write(Choice choice, Optional<Instant> due) throws BadStoreException {
    List<Entry> entries = new ArrayList<>();
    for (StoredAttempt stored : store.attempts(choice)) {
      String student = stored.attempt().student();
      Optional<String> html = store.html(stored.id());
      writeReport(student, html.orElse(""));
      Optional<String> link = html.map(it -> REPORTS + "/" + FileName.of(student) + ".html");
      entries.add(new Entry(stored.attempt(), stored.attempts(), link));
    }
    GradeBook book = new GradeBook(store.kit(), entries, due, similarity());
    write("grades.csv", CsvBook.of(book));
    write("grades.json", JsonBook.of(book, choice.name()));
    write("index.html", HtmlBook.of(book));
    return new BatchResult(
        entries.size(),
        entries.stream()
            .map(Entry::attempt)
            .filter(it -> it.standing() != Standing.GRADED)
            .toList(),
        folder.resolve("index.html"));
  }

  /**
   * Write the grade book as it was written last, which its JSON tells, with what has come to the
   * folder meanwhile.
   */
  BatchResult rewrite() throws BadStoreException {
    Choice choice = Choice.last;
    Optional<Instant> due = Optional.empty();
    try {
      JsonNode last = JsonMapper.shared().readTree(text("grades.json").orElse("{}"));
      choice = Choice.valueOf(last.path("attempt").asString(choice.name()));
      due = last.optional("due").map(it -> Instant.parse(it.asString("")));
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      // Somebody has written something else there: the usual book is the best that there is.
    }
    return write(choice, due);
  }

  private Optional<Similarity> similarity() {
    return text(SimilarityJson.FILE).flatMap(SimilarityJson::read);
  }

  private Optional<String> text(String name) {
    try {
      Path file = folder.resolve(name);
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // what cannot be read is as good as not there
    }
  }

  private void write(String name, String text) throws BadStoreException {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Folder.write(file, text);
    } catch (IOException e) {
      throw new BadStoreException(
          "%s cannot be written (%s). The grades are safe in %s: make room, then go on with --resume."
              .formatted(file, e.getMessage(), GradeStore.FILE),
          e);
    }
  }
}
