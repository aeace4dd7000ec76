package dbkata.grader.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Write one JSON object, its fields in the order in which they are given.
 *
 * <p>Every text goes through {@link PlainText} on its way, line by line: no format can forget it.
 */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /** Write a whole document, indented by two spaces. */
  public static String of(Consumer<JsonText> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      new JsonText(json).members(fields);
    }
    return text.append('\n').toString();
  }

  /** Write a text, cleaned. */
  public JsonText text(String name, String value) {
    json.writeStringProperty(name, cleaned(value));
    return this;
  }

  /** Write a whole number. */
  public JsonText number(String name, long value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  JsonText decimal(String name, double value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  /** Write whether something holds. */
  public JsonText flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  JsonText texts(String name, Collection<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(cleaned(value)));
    json.writeEndArray();
    return this;
  }

  /** Write an object. */
  public JsonText object(String name, Consumer<JsonText> fields) {
    json.writeName(name);
    members(fields);
    return this;
  }

  /** Write an array of one object for each item. */
  public <T> JsonText objects(String name, Collection<T> items, BiConsumer<JsonText, T> fields) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(item -> members(each -> fields.accept(each, item)));
    json.writeEndArray();
    return this;
  }

  private void members(Consumer<JsonText> fields) {
    json.writeStartObject();
    fields.accept(this);
    json.writeEndObject();
  }

  private static String cleaned(String value) {
    return String.join("\n", PlainText.lines(value));
  }

  /** Break lines alike on every system. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("")
              .withObjectEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withArrayIndenter(indenter)
          .withObjectIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
