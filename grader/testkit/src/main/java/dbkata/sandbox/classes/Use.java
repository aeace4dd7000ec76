package dbkata.sandbox.classes;

import dbkata.sandbox.lists.Member;
import org.jspecify.annotations.Nullable;

/** What a class file does that an allow-list may have something to say about. */
public sealed interface Use {
  /**
   * It calls a method or a constructor, reads or writes a field, or makes a reference to one.
   *
   * @param member the member
   * @param site the call; null for a method reference, of which the arguments are not known
   */
  record OfMember(Member member, @Nullable CallSite site) implements Use {}

  /**
   * It names a type in a declaration, a cast, a literal, a catch or an annotation.
   *
   * @param type the type's internal name
   */
  record OfType(String type) implements Use {}

  /**
   * It extends or implements a type, also by a lambda.
   *
   * @param type the type's internal name
   */
  record OfSupertype(String type) implements Use {}

  /**
   * It does what is closed whatever a list says.
   *
   * @param what what it does, as the beginning of a sentence
   * @param reason why it is closed, and the way out
   */
  record OfTrick(String what, String reason) implements Use {}
}
