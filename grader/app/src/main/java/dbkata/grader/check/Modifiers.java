package dbkata.grader.check;

import java.util.Optional;

/** Say in what the modifiers of a member are not as the page asks. */
final class Modifiers {
  private Modifiers() {}

  static Optional<String> difference(String name, int asked, int found) {
    if (!PublicClass.isPublic(found)) {
      return Optional.of("Your %s is not public; the page asks for a public one.".formatted(name));
    }
    if (PublicClass.isStatic(found) && !PublicClass.isStatic(asked)) {
      return Optional.of("Your %s is static; the page asks for one that is not.".formatted(name));
    }
    if (!PublicClass.isStatic(found) && PublicClass.isStatic(asked)) {
      return Optional.of("Your %s is not static; the page asks for a static one.".formatted(name));
    }
    return Optional.empty();
  }
}
