package dbkata.testkit.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Say in a sentence which member of the student's the tests did not find.
 *
 * <p>Under Maven the compiler says so; tests that are compiled already meet it when they run. The
 * JVM's messages are those of HotSpot 17 to 25: <a
 * href="https://github.com/openjdk/jdk/blob/jdk-25-ga/src/hotspot/share/interpreter/linkResolver.cpp">linkResolver.cpp</a>.
 */
final class LinkageText {
  private static final String NAME = "[^\\s.()']+";
  private static final String TYPE = "(?<type>" + NAME + "(?:\\." + NAME + ")*)";
  private static final String METHOD =
      "'(?<result>\\S+) " + TYPE + "\\.(?<name>" + NAME + ")\\((?<parameters>[^)]*)\\)'";
  private static final String FIELD = TYPE + "\\.(?<name>" + NAME + ")";

  private static final List<Rule> RULES =
      List.of(
          new Rule(NoSuchMethodError.class, METHOD, LinkageText::noMethod),
          new Rule(
              IllegalAccessError.class,
              ".* tried to access (?:private |protected )?method " + METHOD + ".*",
              LinkageText::noMethod),
          new Rule(
              IncompatibleClassChangeError.class,
              "Expect(?:ed|ing) (?<kind>static|non-static) method " + METHOD,
              it -> otherKind(method(it), it)),
          new Rule(
              NoSuchFieldError.class,
              "Class " + TYPE + " does not have member field '(?<result>\\S+) (?<name>\\S+)'",
              it -> noField(it, simple(it.group("result")) + " " + it.group("name"))),
          new Rule( // JDK 17 does not say whose
              NoSuchFieldError.class,
              "(?<type>)(?<name>" + NAME + ")",
              it -> "Your code has no public field " + it.group("name") + " as the page asks."),
          new Rule(
              IllegalAccessError.class,
              ".* tried to access (?:private |protected )?field " + FIELD + " .*",
              it -> noField(it, it.group("name"))),
          new Rule(
              IncompatibleClassChangeError.class,
              "Expect(?:ed|ing) (?<kind>static|non-static) field " + FIELD,
              it -> otherKind(it.group("name"), it)),
          new Rule(
              NoClassDefFoundError.class,
              "(?<type>[^\\s.:]+)",
              it -> "Your code has no class " + yours(it) + " as the page asks."),
          new Rule(
              IllegalAccessError.class,
              "failed to access class " + TYPE + " from class .*",
              it -> "Your " + yours(it) + " is not public, as the page asks."),
          new Rule(
              InstantiationError.class,
              TYPE,
              it ->
                  "Your "
                      + yours(it)
                      + " is abstract or an interface; the page asks for a class to make objects"
                      + " of."),
          new Rule(
              IncompatibleClassChangeError.class,
              "Found class " + TYPE + ", but interface was expected",
              it -> "Your " + yours(it) + " is a class; the page asks for an interface."),
          new Rule(
              IncompatibleClassChangeError.class,
              "Found interface " + TYPE + ", but class was expected",
              it -> "Your " + yours(it) + " is an interface; the page asks for a class."));

  private LinkageText() {}

  /**
   * Explain an error that the linking of tests to the student's classes raised, or its causes, or
   * one that an assertion met in place of the exception that it expected; empty when it is another
   * error, or speaks of somebody else's class.
   */
  static Optional<String> of(Thrown thrown, Sources students) {
    return thrown
        .withCauses()
        .flatMap(
            error -> Stream.concat(Stream.of(error), QuotedTrace.thrown(error.message()).stream()))
        .flatMap(error -> RULES.stream().flatMap(rule -> rule.sentence(error, students).stream()))
        .findFirst();
  }

  /** Pair a message of the JVM with a sentence. */
  private record Rule(
      Class<? extends LinkageError> error, Pattern shape, Function<Matcher, String> text) {
    Rule(Class<? extends LinkageError> error, String shape, Function<Matcher, String> text) {
      this(error, Pattern.compile(shape), text);
    }

    Optional<String> sentence(Thrown thrown, Sources students) {
      Matcher matcher = shape.matcher(thrown.message());
      return thrown.isA(error)
              && matcher.matches()
              && (matcher.group("type").isEmpty() || students.has(sourceOf(matcher)))
          ? Optional.of(text.apply(matcher))
          : Optional.empty();
    }
  }

  private static String sourceOf(Matcher it) {
    String type = it.group("type").replace('.', '/');
    int nested = type.indexOf('$', type.lastIndexOf('/') + 2);
    return (nested < 0 ? type : type.substring(0, nested)) + ".java";
  }

  private static String noMethod(Matcher it) {
    String kind = it.group("name").equals("<init>") ? "constructor " : "method ";
    return "Your " + yours(it) + " has no public " + kind + method(it) + " as the page asks.";
  }

  private static String noField(Matcher it, String field) {
    return "Your " + yours(it) + " has no public field " + field + " as the page asks.";
  }

  private static String otherKind(String member, Matcher it) {
    return it.group("kind").equals("static")
        ? "Your " + yours(it) + "'s " + member + " is not static; the page asks for a static one."
        : "Your " + yours(it) + "'s " + member + " is static; the page asks for one that is not.";
  }

  private static String method(Matcher it) {
    String parameters =
        Stream.of(it.group("parameters").split(", "))
            .map(LinkageText::simple)
            .collect(Collectors.joining(", ", "(", ")"));
    return it.group("name").equals("<init>")
        ? yours(it).substring(yours(it).lastIndexOf('.') + 1) + parameters
        : simple(it.group("result")) + " " + it.group("name") + parameters;
  }

  private static String yours(Matcher it) {
    return simple(it.group("type").replace('/', '.'));
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }
}
