package dbkata.sandbox;

import dbkata.sandbox.lists.Grants;
import dbkata.sandbox.lists.Member;
import org.jspecify.annotations.Nullable;

/** Say what is closed so that its reader can write something else. */
final class Wording {
  private Wording() {}

  /** Name a member as {@code System.exit}; a type of which nothing is open by its full name. */
  static String member(Member member, Grants grants) {
    if (!grants.lists(member.owner())) {
      return type(member.owner());
    }
    String type = simple(member.owner());
    return member.name().equals("<init>") ? "new " + type : type + "." + member.name();
  }

  /** Name a member that a class of the student's own inherits. */
  static String inherited(Member member) {
    return simple(member.owner()) + "." + member.name();
  }

  /** Name a type as {@code java.util.Map.Entry}. */
  static String type(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }

  /** Name a type that is extended or implemented. */
  static String supertype(String internalName, Grants grants) {
    String name = type(internalName);
    return grants.lists(internalName) ? "A subtype of " + name : name;
  }

  /**
   * Say that something is closed.
   *
   * @param reason why, and the way out; null when it is merely on no list
   */
  static String closed(String subject, @Nullable String reason) {
    return reason == null
        ? subject
            + " is not open to this exercise: its page says what a solution needs. If you think"
            + " that it should be open, tell your teacher (docs/rules/sandbox.md)."
        : subject + " is not open to an exercise's code: " + reason;
  }

  /** Say that a class lies where it must not. */
  static String foreign(String internalName, String folder) {
    return "The class %s lies outside of the exercise's package: move it to %s or below."
        .formatted(type(internalName), folder.substring(0, folder.length() - 1).replace('/', '.'));
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
