package dbkata.sandbox.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the allow-lists against the types that they speak of. */
class AllowListsTest {
  /** What a later JDK has and this one may lack: the lists name it, since students have either. */
  private static final Set<String> NEWER_THAN_17 =
      Set.of(
          "java/lang/MatchException",
          "java/util/SequencedCollection",
          "java/util/SequencedMap",
          "java/util/SequencedSet",
          "java/util/stream/Gatherer",
          "java/util/stream/Gatherers");

  private static final Set<String> MEMBERS_NEWER_THAN_17 =
      Set.of(
          "java/util/concurrent/Executors.newThreadPerTaskExecutor",
          "java/util/concurrent/Executors.newVirtualThreadPerTaskExecutor",
          "java/util/concurrent/ForkJoinPool.close",
          "java/util/concurrent/ThreadPoolExecutor.close");

  /**
   * Closing System.out harms the student's own output alone; and no thread can be had whose run
   * does anything.
   */
  private static final Set<String> REACHABLE_THROUGH_A_SUPERTYPE =
      Set.of("java/io/PrintStream.close", "java/lang/Thread.run");

  static List<Set<String>> grantsOfExercises() {
    return List.of(
        Set.of(),
        Set.of("jdbc"),
        Set.of("jdbc", "spring-jdbc"),
        Set.of("jedis"),
        Set.of("concurrency"),
        Grants.names());
  }

  @ParameterizedTest
  @MethodSource("grantsOfExercises")
  void everyTypeAndMemberThatIsOpenExists(Set<String> names) {
    Set<String> missingTypes = new TreeSet<>();
    Set<String> missingMembers = new TreeSet<>();
    forEachListed(
        Grants.of(names),
        (type, entry) -> {
          RealType real = RealType.find(type);
          if (real == null) {
            missingTypes.add(type);
          } else {
            for (MemberPattern pattern : entry.openByName()) {
              boolean isMember = !Set.of(Entry.EXTENDS, Entry.CLASS).contains(pattern.name());
              if (isMember && real.members().stream().noneMatch(it -> like(pattern, it))) {
                missingMembers.add(type + "." + pattern.name());
              }
            }
          }
        });

    if (Runtime.version().feature() < 25) {
      missingTypes.removeAll(NEWER_THAN_17);
      missingMembers.removeAll(MEMBERS_NEWER_THAN_17);
    }
    assertThat(missingTypes).isEmpty();
    assertThat(missingMembers).isEmpty();
  }

  private static boolean like(MemberPattern pattern, Member member) {
    return new MemberPattern(pattern.name(), pattern.parameters(), null).matches(member);
  }

  @Test
  void everySupertypeThatAListStatesIsOne() {
    List<String> wrong = new ArrayList<>();
    forEachListed(
        Grants.of(Grants.names()),
        (type, entry) -> {
          RealType real = RealType.find(type);
          for (String supertype : entry.supertypes()) {
            if (real != null && !real.isSubtypeOf(supertype)) {
              wrong.add(type + " < " + supertype);
            }
          }
        });

    assertThat(wrong).isEmpty();
  }

  /** Otherwise an interface of the student's own could open what a superclass keeps closed. */
  @ParameterizedTest
  @MethodSource("grantsOfExercises")
  void whatMayBeExtendedIsOpenOrRefusedMemberByMember(Set<String> names) {
    Grants grants = Grants.of(names);
    Set<String> undecided = new TreeSet<>();
    forEachListed(
        grants,
        (type, entry) -> {
          RealType real = RealType.find(type);
          if (real != null && entry.mayBeExtended() && !real.isFinal() && !real.isInterface()) {
            for (Member member : real.members()) {
              if (isClosed(grants, member.in(type))
                  && !grants.refuses(member.in(type))
                  && !grants.refuses(member)
                  && !member.name().equals("<init>")) {
                undecided.add(type + "." + member.name() + member.descriptor());
              }
            }
          }
        });

    assertThat(undecided).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("grantsOfExercises")
  void noTypeOpensWhatIsRefusedWhereItIsDeclared(Set<String> names) {
    Grants grants = Grants.of(names);
    Set<String> opened = new TreeSet<>();
    forEachListed(
        grants,
        (type, entry) -> {
          RealType real = RealType.find(type);
          for (Member member : real == null ? List.<Member>of() : real.members()) {
            boolean inherited = !member.owner().equals(type);
            if (inherited
                && grants.refuses(member)
                && !entry.opensByName(member)
                && !isClosed(grants, member.in(type))) {
              opened.add(type + "." + member.name());
            }
          }
        });

    assertThat(opened).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("grantsOfExercises")
  void noRefusedMemberIsOpenThroughASupertype(Set<String> names) {
    Grants grants = Grants.of(names);
    Set<String> reachable = new TreeSet<>();
    forEachListed(
        grants,
        (type, entry) -> {
          RealType real = RealType.find(type);
          for (Member member : real == null ? List.<Member>of() : real.instanceMethods()) {
            if (grants.refuses(member.in(type)) && isClosed(grants, member.in(type))) {
              for (RealType supertype : real.supertypes()) {
                if (supertype.has(member) && !isClosed(grants, member.in(supertype.name()))) {
                  reachable.add(type + "." + member.name());
                }
              }
            }
          }
        });

    reachable.removeAll(REACHABLE_THROUGH_A_SUPERTYPE);
    assertThat(reachable).isEmpty();
  }

  @Test
  void everyReasonIsASentenceAndAWayOut() {
    for (AllowList list : Grants.of(Grants.names()).lists()) {
      List<String> reasons = new ArrayList<>(list.closedPackages().values());
      list.types().values().forEach(entry -> reasons.addAll(entry.reasons()));
      assertThat(reasons).allMatch(it -> it.matches(".+\\. [A-Z].+\\.|this exercise .+\\."));
    }
  }

  @Test
  void namesTheGrantsThatThereAreWhenAskedForAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grants.of(Set.of("files")))
        .withMessage(
            "There is no grant named \"files\": take of [concurrency, jdbc, jedis, spring-jdbc].");
  }

  @Test
  void aLineThatCannotBeReadIsQuoted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllowListReader.read("package java.io\n! File delete"))
        .withMessageContaining("\"! File delete\": a refusal needs a reason");
  }

  private static boolean isClosed(Grants grants, Member member) {
    return grants.member(member) instanceof Answer.Closed;
  }

  private interface Listed {
    void visit(String type, Entry entry);
  }

  private static void forEachListed(Grants grants, Listed visitor) {
    for (AllowList list : grants.lists()) {
      for (Map.Entry<String, Entry> type : list.types().entrySet()) {
        if (type.getValue().isListed()) {
          visitor.visit(type.getKey(), type.getValue());
        }
      }
    }
  }
}
