package dbkata.grader.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write the types of a descriptor or a generic signature as a source does, with simple names:
 * {@code Optional<Task>}.
 */
final class SourceTypes {
  private final String text;
  private int at;

  private SourceTypes(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Write the type of a field. */
  static String ofField(String descriptor, @Nullable String signature) {
    return new SourceTypes(signature == null ? descriptor : signature, 0).type();
  }

  /** Write a method's result. */
  static String result(String descriptor, @Nullable String signature) {
    String text = signature == null ? descriptor : signature;
    return new SourceTypes(text, text.indexOf(')') + 1).type();
  }

  /** Write a method's parameters, in brackets: {@code (String, int)}. */
  static String parameters(String descriptor, @Nullable String signature) {
    String text = signature == null ? descriptor : signature;
    SourceTypes types = new SourceTypes(text, text.indexOf('(') + 1);
    List<String> parameters = new ArrayList<>();
    while (types.text.charAt(types.at) != ')') {
      parameters.add(types.type());
    }
    return "(" + String.join(", ", parameters) + ")";
  }

  private String type() {
    char kind = text.charAt(at++);
    return switch (kind) {
      case 'V' -> "void";
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      case '[' -> type() + "[]";
      case 'T' -> variable();
      default -> classType();
    };
  }

  private String variable() {
    int end = text.indexOf(';', at);
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  /** A class with its type arguments; of nested ones the innermost name says enough. */
  private String classType() {
    StringBuilder name = new StringBuilder();
    String arguments = "";
    for (char next = text.charAt(at++); next != ';'; next = text.charAt(at++)) {
      if (next == '<') {
        arguments = arguments();
      } else if (next == '/' || next == '.' || next == '$') {
        name.setLength(0);
        arguments = "";
      } else {
        name.append(next);
      }
    }
    return name + arguments;
  }

  private String arguments() {
    List<String> arguments = new ArrayList<>();
    while (text.charAt(at) != '>') {
      char bound = text.charAt(at);
      if (bound == '*') {
        at++;
        arguments.add("?");
      } else if (bound == '+' || bound == '-') {
        at++;
        arguments.add((bound == '+' ? "? extends " : "? super ") + type());
      } else {
        arguments.add(type());
      }
    }
    at++;
    return "<" + String.join(", ", arguments) + ">";
  }
}
