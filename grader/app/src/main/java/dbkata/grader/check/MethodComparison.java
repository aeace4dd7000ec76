package dbkata.grader.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Say in what a method or a constructor is not as the page asks. */
final class MethodComparison {
  private final MethodNode asked;
  private final PublicClass stub;
  private final List<MethodNode> found;

  private MethodComparison(MethodNode asked, PublicClass stub, List<MethodNode> found) {
    this.asked = asked;
    this.stub = stub;
    this.found = found;
  }

  /**
   * Compare one method.
   *
   * @param asked the stub's
   * @param stub the stub
   * @param found all methods that the student's class has or inherits from other own classes
   */
  static Optional<String> difference(MethodNode asked, PublicClass stub, List<MethodNode> found) {
    return new MethodComparison(asked, stub, found).difference();
  }

  private Optional<String> difference() {
    for (MethodNode method : found) {
      if (method.name.equals(asked.name) && method.desc.equals(asked.desc)) {
        return Modifiers.difference(name(asked), asked.access, method.access);
      }
    }
    List<MethodNode> sameName =
        found.stream()
            .filter(it -> it.name.equals(asked.name) && (it.access & Opcodes.ACC_SYNTHETIC) == 0)
            .toList();
    return Optional.of(
        sameName.isEmpty() ? missing() : otherwise(sameName.get(nearestIn(sameName))));
  }

  /** Of several with the same name, the one with the same parameters, else the first. */
  private int nearestIn(List<MethodNode> sameName) {
    for (int i = 0; i < sameName.size(); i++) {
      if (parameters(sameName.get(i)).equals(parameters(asked))) {
        return i;
      }
    }
    return 0;
  }

  private String otherwise(MethodNode method) {
    if (isConstructor(asked)) {
      return "Your %s is made with %s; the page asks for %s."
          .formatted(stub.simpleName(), call(method), call(asked));
    }
    boolean sameParameters = parameters(method).equals(parameters(asked));
    if (sameParameters && !result(method).equals(result(asked))) {
      return "Your %s returns %s; the page asks for %s."
          .formatted(asked.name, result(method), result(asked));
    }
    if (!sameParameters && result(method).equals(result(asked))) {
      return "Your %s takes %s; the page asks for %s."
          .formatted(asked.name, parameters(method), parameters(asked));
    }
    return "Your %s is %s; the page asks for %s."
        .formatted(asked.name, declaration(method), declaration(asked));
  }

  private String missing() {
    String asksFor =
        "Your %s has no %s; the page asks for %s."
            .formatted(
                stub.simpleName(),
                isConstructor(asked) ? "public constructor" : asked.name,
                isConstructor(asked) ? call(asked) : declaration(asked));
    return renamed()
        .map(other -> asksFor + " Is it what you call " + other.name + "?")
        .orElse(asksFor);
  }

  /** The student's own method with the nearest name; one of the same types may be named anyhow. */
  private Optional<MethodNode> renamed() {
    if (isConstructor(asked)) {
      return Optional.empty();
    }
    List<MethodNode> unasked =
        found.stream()
            .filter(it -> PublicClass.isPublic(it.access) && !it.name.startsWith("<"))
            .filter(it -> stub.methods().stream().noneMatch(known -> known.name.equals(it.name)))
            .toList();
    Optional<MethodNode> near =
        unasked.stream()
            .filter(it -> distance(it) <= Math.max(2, asked.name.length() / 3))
            .min(Comparator.comparingInt(this::distance));
    List<MethodNode> sameTypes = unasked.stream().filter(it -> it.desc.equals(asked.desc)).toList();
    return near.isPresent() || sameTypes.size() != 1 ? near : Optional.of(sameTypes.get(0));
  }

  private int distance(MethodNode other) {
    return Names.distance(asked.name, other.name);
  }

  private String name(MethodNode method) {
    return isConstructor(method) ? call(method) : method.name;
  }

  private String call(MethodNode constructor) {
    return "new " + stub.simpleName() + parameters(constructor);
  }

  private static String declaration(MethodNode method) {
    return (PublicClass.isStatic(method.access) ? "static " : "")
        + result(method)
        + " "
        + method.name
        + parameters(method);
  }

  private static boolean isConstructor(MethodNode method) {
    return method.name.equals("<init>");
  }

  private static String result(MethodNode method) {
    return SourceTypes.result(method.desc, method.signature);
  }

  private static String parameters(MethodNode method) {
    return SourceTypes.parameters(method.desc, method.signature);
  }
}
