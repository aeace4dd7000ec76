package dbkata.grader.gradebook;

import dbkata.grader.domain.LeftOut;
import dbkata.grader.domain.Similarity;
import dbkata.grader.domain.Similarity.Compared;
import dbkata.grader.domain.Similarity.Pair;
import dbkata.grader.domain.Similarity.Part;
import dbkata.grader.report.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Write what a comparison has found for programs, and read it back for the class's page. */
public final class SimilarityJson {
  /** What the file is called in the folder of a class. */
  public static final String FILE = "similarity.json";

  private static final String SCHEMA = "dbkata/similarity/v1";

  private SimilarityJson() {}

  /** Write all of it, to be stored as UTF-8. */
  public static String of(Similarity similarity) {
    return JsonText.of(
        json ->
            json.text("schema", SCHEMA)
                .text("compared", similarity.compared().toString())
                .text("tool", similarity.tool())
                .objects("exercises", similarity.exercises(), SimilarityJson::exercise)
                .objects(
                    "leftOut",
                    similarity.leftOut(),
                    (each, it) -> each.text("id", it.path()).text("reason", it.reason())));
  }

  private static void exercise(JsonText json, Compared exercise) {
    json.text("id", exercise.exercise())
        .number("submissions", exercise.submissions())
        .number("pairs", exercise.pairs())
        .number("medianPercent", exercise.median())
        .objects("top", exercise.top(), SimilarityJson::pair);
  }

  private static void pair(JsonText json, Pair pair) {
    json.text("one", pair.one())
        .text("other", pair.other())
        .number("percent", pair.percent())
        .number("lines", pair.lines())
        .objects(
            "parts",
            pair.parts(),
            (each, it) ->
                each.text("file", it.file())
                    .number("from", it.from())
                    .number("to", it.to())
                    .text("otherFile", it.otherFile())
                    .number("otherFrom", it.otherFrom())
                    .number("otherTo", it.otherTo()));
  }

  /** Read it; nothing when it is of another kind. */
  public static Optional<Similarity> read(String text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      if (!json.path("schema").asString("").equals(SCHEMA)) {
        return Optional.empty();
      }
      List<Compared> exercises =
          json.path("exercises").valueStream().map(SimilarityJson::exercise).toList();
      List<LeftOut> leftOut =
          json.path("leftOut")
              .valueStream()
              .map(it -> new LeftOut(word(it, "id"), word(it, "reason")))
              .toList();
      Instant compared = Instant.parse(word(json, "compared"));
      return Optional.of(new Similarity(compared, word(json, "tool"), exercises, leftOut));
    } catch (JacksonException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Compared exercise(JsonNode json) {
    return new Compared(
        word(json, "id"),
        number(json, "submissions"),
        json.path("pairs").asLong(0),
        number(json, "medianPercent"),
        json.path("top").valueStream().map(SimilarityJson::pair).toList());
  }

  private static Pair pair(JsonNode json) {
    return new Pair(
        word(json, "one"),
        word(json, "other"),
        number(json, "percent"),
        number(json, "lines"),
        json.path("parts").valueStream().map(SimilarityJson::part).toList());
  }

  private static Part part(JsonNode json) {
    return new Part(
        word(json, "file"),
        number(json, "from"),
        number(json, "to"),
        word(json, "otherFile"),
        number(json, "otherFrom"),
        number(json, "otherTo"));
  }

  private static String word(JsonNode json, String field) {
    return json.path(field).asString("");
  }

  private static int number(JsonNode json, String field) {
    return json.path(field).asInt(0);
  }
}
