package dbkata.sandbox.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The allow-lists that hold for one exercise: what any of them opens is open. */
public final class Grants {
  /** The list that holds for every exercise. */
  private static final String ALWAYS = "java";

  private static final Set<String> NAMES = Set.of("jdbc", "spring-jdbc", "jedis", "concurrency");
  private static final Map<String, AllowList> READ = new ConcurrentHashMap<>();
  private static final String OBJECT = "java/lang/Object";

  private final List<AllowList> lists = new ArrayList<>();

  private Grants() {}

  /**
   * Take the lists of these names, besides the one that always holds.
   *
   * @throws IllegalArgumentException when there is no list of such a name
   */
  public static Grants of(Collection<String> names) {
    Grants grants = new Grants();
    for (String name : new TreeSet<>(names)) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "There is no grant named \"%s\": take of %s.".formatted(name, new TreeSet<>(NAMES)));
      }
      grants.lists.add(READ.computeIfAbsent(name, Grants::read));
    }
    grants.lists.add(READ.computeIfAbsent(ALWAYS, Grants::read));
    return grants;
  }

  /** Name all the grants that there are. */
  public static Set<String> names() {
    return NAMES;
  }

  /** Give the lists themselves, for the tests that hold them to the real types. */
  List<AllowList> lists() {
    return lists;
  }

  private static AllowList read(String name) {
    String resource = "/dbkata/sandbox/" + name + ".allow";
    try (InputStream in = Grants.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the test kit lacks its resource " + resource);
      }
      return AllowListReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the test kit's resource " + resource, e);
    }
  }

  /** Tell whether a member may be used, looked up in a type that is not the student's. */
  public Answer member(Member member) {
    for (AllowList list : lists) {
      if (opens(list, member)) {
        return new Answer.Open(
            list.asksForALiteral(member) ? list.literals().iterator().next() : null);
      }
    }
    return new Answer.Closed(reason(member));
  }

  /** Tell whether a type may be named: in a declaration, a cast, a literal, a catch. */
  public Answer type(String type) {
    for (AllowList list : lists) {
      Entry entry = list.entry(type);
      if (entry != null && entry.mayBeNamed() && !closesTheName(type)) {
        return new Answer.Open(null);
      }
    }
    return new Answer.Closed(reason(type, Entry.CLASS));
  }

  /** Tell whether a type may be the supertype of a student's, or of a lambda. */
  public Answer supertype(String type) {
    for (AllowList list : lists) {
      Entry entry = list.entry(type);
      if (entry != null && entry.mayBeExtended()) {
        return new Answer.Open(null);
      }
    }
    return new Answer.Closed(reason(type, Entry.EXTENDS));
  }

  /** Tell whether any list has members of this type open. */
  public boolean lists(String type) {
    for (AllowList list : lists) {
      Entry entry = list.entry(type);
      if (entry != null && entry.isListed()) {
        return true;
      }
    }
    return false;
  }

  /** Tell whether a refusal names the member in the type, or in a supertype that a list states. */
  public boolean refuses(Member member) {
    for (AllowList list : lists) {
      Entry entry = list.entry(member.owner());
      if (entry != null) {
        if (entry.refuses(member)) {
          return !(member(member) instanceof Answer.Open);
        }
        for (String supertype : entry.supertypes()) {
          if (refuses(member.in(supertype))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean closesTheName(String type) {
    for (AllowList list : lists) {
      Entry entry = list.entry(type);
      if (entry != null && entry.reasonAgainst(Entry.CLASS) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean opens(AllowList list, Member member) {
    Entry entry = list.entry(member.owner());
    if (entry == null || !entry.isListed()) {
      return false;
    }
    if (entry.opensByName(member)) {
      return true;
    }
    if (entry.refuses(member) || isRefused(member.in(OBJECT))) {
      return false;
    }
    if (entry.isWhole()) {
      return true;
    }
    if (isRefused(member)) {
      return false;
    }
    for (String supertype : entry.supertypes()) {
      if (inherits(member.in(supertype))) {
        return true;
      }
    }
    return inherits(member.in(OBJECT));
  }

  /** What a type opens by a star is not passed on: its subtypes have more members. */
  private boolean inherits(Member member) {
    if (member.name().equals("<init>")) {
      return false;
    }
    for (AllowList list : lists) {
      Entry entry = list.entry(member.owner());
      if (entry != null && entry.isListed()) {
        if (entry.opensByName(member)) {
          return true;
        }
        if (entry.refuses(member)) {
          continue;
        }
        for (String supertype : entry.supertypes()) {
          if (inherits(member.in(supertype))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isRefused(Member member) {
    for (AllowList list : lists) {
      Entry entry = list.entry(member.owner());
      if (entry != null && entry.refuses(member)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String reason(Member member) {
    for (AllowList list : lists) {
      Entry entry = list.entry(member.owner());
      String reason = entry == null ? null : entry.reasonAgainst(member);
      if (reason != null) {
        return reason;
      }
    }
    for (AllowList list : lists) {
      Entry entry = list.entry(member.owner());
      for (String supertype : entry == null ? List.<String>of() : entry.supertypes()) {
        String reason = reason(member.in(supertype));
        if (reason != null) {
          return reason;
        }
      }
    }
    return member.owner().equals(OBJECT) || lists(member.owner())
        ? null
        : reason(member.owner(), Entry.CLASS);
  }

  private @Nullable String reason(String type, String word) {
    for (AllowList list : lists) {
      Entry entry = list.entry(type);
      if (entry != null) {
        String reason = entry.reasonAgainst(word);
        reason = reason == null ? entry.reasonAgainstTheType() : reason;
        if (reason != null) {
          return reason;
        }
      }
    }
    for (AllowList list : lists) {
      String reason = list.reasonAgainstThePackageOf(type);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }
}
