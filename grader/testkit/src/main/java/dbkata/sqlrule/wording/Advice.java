package dbkata.sqlrule.wording;

import dbkata.sqlrule.sinks.Api;
import dbkata.sqlrule.sinks.Sink;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Say what to write instead, in the words of the API that runs the text. */
final class Advice {
  private Advice() {}

  /**
   * Return one or two sentences.
   *
   * @param named what the source calls the value, null where the bytecode does not tell
   */
  static String forValue(Sink sink, Surroundings surroundings, @Nullable Named named) {
    if (surroundings == Surroundings.NAME || sink.api() == Api.SIMPLE_JDBC) {
      return "A placeholder cannot stand for a name: choose among constant texts, for example with a"
          + " switch.";
    }
    if (surroundings == Surroundings.LIST && usesQuestionMarks(sink.api())) {
      return "Write one ? for each value, as in String.join(\",\", Collections.nCopies(n, \"?\")),"
          + " and pass the values one by one.";
    }
    String variable = named != null && named.isVariable() ? named.name() : "value";
    String setter = named == null ? "a setter such as setString" : setter(named.type());
    if (surroundings == Surroundings.PATTERN) {
      return binding(sink, "LIKE ", "\"%\" + " + variable + " + \"%\"", variable, "setString");
    }
    return binding(sink, "", "the value", variable, setter);
  }

  private static boolean usesQuestionMarks(Api api) {
    return api == Api.JDBC || api == Api.JDBC_TEMPLATE;
  }

  private static String binding(
      Sink sink, String before, String value, String variable, String setter) {
    String given = value.equals("the value") ? variable : value;
    return switch (sink.api()) {
      case JDBC ->
          (sink.method().startsWith("prepare") ? "Write " : "Use prepareStatement: write ")
              + "%s? in the text and pass %s with %s.".formatted(article(before), value, setter);
      case JDBC_TEMPLATE ->
          "Write %s? in the text and pass %s as an argument of its own, after the text."
              .formatted(article(before), value);
      case NAMED_JDBC_TEMPLATE ->
          "Write %s:%s in the text and pass %s in the map, as in Map.of(\"%s\", %s)."
              .formatted(before, variable, value, variable, given);
      case JDBC_CLIENT ->
          "Write %s:%s in the text and pass the value with .param(\"%s\", %s)."
              .formatted(before, variable, variable, given);
      case PERSISTENCE ->
          "Write %s:%s in the text and pass the value with .setParameter(\"%s\", %s)."
              .formatted(before, variable, variable, given);
      case R2DBC ->
          "Write %s$1 in the text and pass the value with .bind(\"$1\", %s)."
              .formatted(before, given);
      case DATABASE_CLIENT ->
          "Write %s:%s in the text and pass the value with .bind(\"%s\", %s)."
              .formatted(before, variable, variable, given);
      case REDIS ->
          "Write KEYS[1] or ARGV[1] in the script and pass the value in the list of keys or of"
              + " arguments.";
      case SIMPLE_JDBC -> "Choose among constant texts, for example with a switch.";
    };
  }

  private static String article(String before) {
    return before.isEmpty() ? "a " : before;
  }

  private static String setter(Type type) {
    return switch (type.getDescriptor()) {
      case "I", "Ljava/lang/Integer;" -> "setInt";
      case "J", "Ljava/lang/Long;" -> "setLong";
      case "D", "Ljava/lang/Double;" -> "setDouble";
      case "Z", "Ljava/lang/Boolean;" -> "setBoolean";
      case "Ljava/math/BigDecimal;" -> "setBigDecimal";
      case "Ljava/lang/String;", "Ljava/lang/CharSequence;", "Ljava/lang/StringBuilder;", "C" ->
          "setString";
      default -> "setObject";
    };
  }
}
