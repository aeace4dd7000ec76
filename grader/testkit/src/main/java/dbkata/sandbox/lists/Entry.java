package dbkata.sandbox.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one allow-list says of one type. */
final class Entry {
  /** The word for "may be a supertype". */
  static final String EXTENDS = "extends";

  /** The word for "may be named in a declaration, a cast, a literal". */
  static final String CLASS = "class";

  private final List<MemberPattern> open = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> supertypes = new ArrayList<>();
  private boolean whole;
  private boolean listed;

  /**
   * A refusal.
   *
   * @param members what it closes; empty for the whole type
   * @param reason why, and the way out
   */
  private record Refusal(List<MemberPattern> members, String reason) {
    boolean names(Predicate<MemberPattern> test) {
      return has(members, test);
    }
  }

  void open(List<String> supertypes, List<String> words) {
    listed = true;
    this.supertypes.addAll(supertypes);
    for (String word : words) {
      if (word.equals("*")) {
        whole = true;
      } else {
        open.add(MemberPattern.of(word));
      }
    }
  }

  void refuse(List<String> words, String reason) {
    refusals.add(new Refusal(words.stream().map(MemberPattern::of).toList(), reason));
  }

  /** List the supertypes whose members, opened by name, are open here, too. */
  List<String> supertypes() {
    return supertypes;
  }

  boolean opensByName(Member member) {
    for (MemberPattern pattern : open) {
      if (pattern.matches(member)) {
        return true;
      }
    }
    return false;
  }

  boolean refuses(Member member) {
    return !refusals.isEmpty() && reasonAgainst(member) != null;
  }

  boolean mayBeNamed() {
    return listed && reason(named(CLASS)) == null;
  }

  boolean mayBeExtended() {
    return has(open, named(EXTENDS)) || (whole && reason(named(EXTENDS)) == null);
  }

  boolean isListed() {
    return listed;
  }

  boolean isWhole() {
    return whole;
  }

  /** List the members that it opens by name. */
  List<MemberPattern> openByName() {
    return open;
  }

  @Nullable String reasonAgainst(Member member) {
    return reason(pattern -> pattern.matches(member));
  }

  @Nullable String reasonAgainst(String word) {
    return reason(named(word));
  }

  /** List the reasons of all its refusals. */
  List<String> reasons() {
    return refusals.stream().map(Refusal::reason).toList();
  }

  @Nullable String reasonAgainstTheType() {
    for (Refusal refusal : refusals) {
      if (refusal.members().isEmpty()) {
        return refusal.reason();
      }
    }
    return null;
  }

  private static Predicate<MemberPattern> named(String word) {
    return pattern -> pattern.name().equals(word);
  }

  private @Nullable String reason(Predicate<MemberPattern> test) {
    for (Refusal refusal : refusals) {
      if (refusal.names(test)) {
        return refusal.reason();
      }
    }
    return null;
  }

  private static boolean has(List<MemberPattern> patterns, Predicate<MemberPattern> test) {
    for (MemberPattern pattern : patterns) {
      if (test.test(pattern)) {
        return true;
      }
    }
    return false;
  }
}
