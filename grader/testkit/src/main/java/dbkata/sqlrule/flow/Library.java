package dbkata.sqlrule.flow;

import static dbkata.sqlrule.flow.Effect.CUTS;
import static dbkata.sqlrule.flow.Effect.FALLS_BACK;
import static dbkata.sqlrule.flow.Effect.FOLDS;
import static dbkata.sqlrule.flow.Effect.GROWS;
import static dbkata.sqlrule.flow.Effect.JOINS;
import static dbkata.sqlrule.flow.Effect.KEEPS;
import static dbkata.sqlrule.flow.Effect.LOOKS;
import static dbkata.sqlrule.flow.Effect.MAPS;
import static dbkata.sqlrule.flow.Effect.MEASURES;
import static dbkata.sqlrule.flow.Effect.POURS;
import static dbkata.sqlrule.flow.Effect.REPEATS;
import static dbkata.sqlrule.flow.Effect.SHRINKS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Know what the JDK's calls do with text. A call that is not listed gives text that nobody knows.
 *
 * <p>Source: the API documentation of Java SE 25.
 */
final class Library {
  /** Types of which a value never changes and which carry text. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java/lang/String",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Float",
          "java/math/BigDecimal",
          "java/math/BigInteger",
          "java/lang/Class");

  /** Types of arguments that steer a call but never become part of a text. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "java/util/Locale",
          "java/nio/charset/Charset",
          "java/util/Comparator",
          "java/lang/Class");

  private static final Set<String> TEXTS = Set.of("java/lang/String", "java/lang/CharSequence");

  private static final Set<String> BUILDERS =
      Set.of(
          "java/lang/StringBuilder",
          "java/lang/StringBuffer",
          "java/lang/AbstractStringBuilder",
          "java/lang/Appendable",
          "java/util/StringJoiner",
          "java/util/Formatter",
          "java/io/StringWriter",
          "java/io/CharArrayWriter");

  private static final Set<String> NUMBERS =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Boolean",
          "java/lang/Double",
          "java/lang/Float");

  private static final Set<String> STREAMS =
      Set.of(
          "java/util/stream/Stream",
          "java/util/stream/IntStream",
          "java/util/stream/LongStream",
          "java/util/stream/BaseStream");

  private static final Set<String> LOGS =
      Set.of(
          "java/io/PrintStream",
          "java/util/logging/Logger",
          "java/lang/System$Logger",
          "org/slf4j/Logger");

  private static final Set<String> COLLECTIONS =
      prefixed(
          "java/util/",
          "Collection SequencedCollection List ArrayList LinkedList AbstractList Vector Stack Set"
              + " SequencedSet HashSet LinkedHashSet TreeSet SortedSet NavigableSet EnumSet Queue"
              + " Deque ArrayDeque PriorityQueue Map SequencedMap HashMap LinkedHashMap TreeMap"
              + " SortedMap NavigableMap EnumMap Hashtable Map$Entry Iterator ListIterator"
              + " Enumeration concurrent/ConcurrentHashMap concurrent/CopyOnWriteArrayList"
              + " concurrent/ConcurrentMap concurrent/ConcurrentLinkedQueue");

  private static final Set<String> ITERABLE = Set.of("java/lang/Iterable");

  private static final Map<String, Effect> EFFECTS = new HashMap<>();

  static {
    putTexts();
    putBuilders();
    putNumbers();
    putCollections();
    putStreams();
    putUtilities();
  }

  private Library() {}

  private static void putTexts() {
    put(TEXTS, JOINS, "concat formatted replace replaceAll replaceFirst join format");
    put(TEXTS, KEEPS, "valueOf copyValueOf");
    put(TEXTS, KEEPS, "toString trim strip stripLeading stripTrailing stripIndent indent repeat");
    put(TEXTS, KEEPS, "translateEscapes toLowerCase toUpperCase intern lines toCharArray getBytes");
    put(TEXTS, KEEPS, "split");
    put(TEXTS, CUTS, "substring subSequence charAt");
    put(TEXTS, MEASURES, "length indexOf lastIndexOf");
    put(TEXTS, LOOKS, "equals equalsIgnoreCase contains contentEquals startsWith endsWith matches");
    put(TEXTS, LOOKS, "isEmpty isBlank hashCode compareTo compareToIgnoreCase");
    put(Set.of("java/lang/Object"), KEEPS, "toString");
  }

  private static void putBuilders() {
    put(BUILDERS, GROWS, "append insert replace setCharAt add appendCodePoint setEmptyValue write");
    put(BUILDERS, GROWS, "merge format");
    put(BUILDERS, KEEPS, "toString toCharArray getBuffer out");
    put(BUILDERS, CUTS, "substring subSequence charAt");
    put(BUILDERS, MEASURES, "length indexOf lastIndexOf capacity");
    put(BUILDERS, SHRINKS, "setLength delete deleteCharAt reverse");
    put(BUILDERS, LOOKS, "isEmpty equals hashCode compareTo ensureCapacity trimToSize flush close");
  }

  private static void putNumbers() {
    put(NUMBERS, KEEPS, "valueOf toString");
    put(NUMBERS, KEEPS, "intValue longValue shortValue byteValue charValue booleanValue");
    put(NUMBERS, KEEPS, "doubleValue floatValue");
  }

  private static void putCollections() {
    put(COLLECTIONS, JOINS, "of copyOf ofEntries entry");
    put(COLLECTIONS, GROWS, "add addAll addFirst addLast addElement insertElementAt push offer");
    put(COLLECTIONS, GROWS, "offerFirst offerLast put putAll putIfAbsent set setValue");
    put(COLLECTIONS, KEEPS, "get getFirst getLast first last element firstElement lastElement");
    put(COLLECTIONS, KEEPS, "elementAt elements nextElement next previous iterator listIterator");
    put(COLLECTIONS, KEEPS, "descendingIterator stream parallelStream toArray subList reversed");
    put(COLLECTIONS, KEEPS, "remove removeFirst removeLast pop poll pollFirst pollLast peek");
    put(COLLECTIONS, KEEPS, "peekFirst peekLast keySet values entrySet keys getKey getValue");
    put(COLLECTIONS, KEEPS, "toString clone");
    put(COLLECTIONS, FALLS_BACK, "getOrDefault");
    put(COLLECTIONS, MEASURES, "size indexOf lastIndexOf");
    put(COLLECTIONS, LOOKS, "hasPrevious hasMoreElements hashCode forEach forEachRemaining sort");
    put(COLLECTIONS, LOOKS, "removeIf removeAll retainAll clear removeElement ensureCapacity");
    put(ITERABLE, KEEPS, "iterator");
    put(ITERABLE, LOOKS, "forEach");
  }

  private static void putStreams() {
    put(STREAMS, JOINS, "of concat collect empty ofNullable generate");
    put(STREAMS, KEEPS, "findFirst findAny min max iterator boxed parallel sequential unordered");
    put(STREAMS, MAPS, "map mapToObj flatMap");
    put(STREAMS, FOLDS, "reduce iterate");
    put(STREAMS, MEASURES, "range rangeClosed count");
    put(STREAMS, LOOKS, "forEach forEachOrdered anyMatch allMatch noneMatch");
    put(Set.of("java/util/stream/Collectors"), JOINS, "joining toList toSet toUnmodifiableList");
    put(Set.of("java/util/stream/Collectors"), JOINS, "toUnmodifiableSet");
    put(Set.of("java/util/Optional"), JOINS, "of ofNullable empty orElse orElseGet");
    put(Set.of("java/util/Optional"), KEEPS, "get orElseThrow filter stream");
    put(Set.of("java/util/Optional"), MAPS, "map flatMap");
    put(Set.of("java/util/Optional"), LOOKS, "isPresent isEmpty ifPresent ifPresentOrElse");
  }

  private static void putUtilities() {
    put(
        COLLECTIONS,
        LOOKS,
        "contains containsKey containsValue containsAll isEmpty hasNext equals");
    put(
        STREAMS,
        KEEPS,
        "filter distinct sorted limit skip peek takeWhile dropWhile toList toArray");
    put(Set.of("java/util/Objects"), FALLS_BACK, "requireNonNullElse");
    put(Set.of("java/util/Objects"), KEEPS, "requireNonNull toString");
    put(Set.of("java/util/Objects"), LOOKS, "equals hash hashCode isNull nonNull");
    put(Set.of("java/util/Arrays"), KEEPS, "asList stream copyOf copyOfRange toString");
    put(Set.of("java/util/Arrays"), POURS, "fill");
    put(Set.of("java/util/Arrays"), LOOKS, "sort equals hashCode");
    put(Set.of("java/util/Collections"), REPEATS, "nCopies");
    put(Set.of("java/util/Collections"), POURS, "addAll");
    put(Set.of("java/util/Collections"), LOOKS, "sort shuffle reverse swap");
    put(
        Set.of("java/util/Collections"),
        JOINS,
        "unmodifiableList unmodifiableSet unmodifiableMap unmodifiableCollection singleton"
            + " singletonList singletonMap emptyList emptySet emptyMap");
    put(Set.of("java/text/MessageFormat"), JOINS, "format");
    put(LOGS, LOOKS, "print println printf log info debug warn error trace fine finer severe");
  }

  private static Set<String> prefixed(String prefix, String names) {
    Set<String> all = new HashSet<>();
    for (String name : names.split(" ", -1)) {
      all.add(prefix + name);
    }
    return all;
  }

  private static void put(Set<String> owners, Effect effect, String names) {
    for (String owner : owners) {
      for (String name : names.split(" ", -1)) {
        EFFECTS.put(owner + "." + name, effect);
      }
    }
  }

  /** Return what a call does with text, null when it is not listed. */
  static @Nullable Effect effect(String owner, String name) {
    // An array type's only method of its own is clone.
    return owner.startsWith("[") ? Effect.KEEPS : EFFECTS.get(owner + "." + name);
  }

  static @Nullable Effect effect(MethodInsnNode call) {
    return effect(call.owner, call.name);
  }

  /** Tell whether values of the type never change. */
  static boolean isImmutable(Type type) {
    return type.getSort() < Type.ARRAY || IMMUTABLE.contains(type.getInternalName());
  }

  /** Tell whether a new object of the class holds only what is put into it. */
  static boolean isContainer(String name) {
    return TEXTS.contains(name) || BUILDERS.contains(name) || COLLECTIONS.contains(name);
  }

  /** Tell whether an object of the class holds builders or other objects that may change. */
  static boolean isCollection(String name) {
    return COLLECTIONS.contains(name);
  }

  /** Tell whether an argument of the type can become part of a text. */
  static boolean carriesText(Type type) {
    return type.getSort() < Type.ARRAY || !NO_TEXT.contains(type.getInternalName());
  }

  /** Tell whether the type is a number that, beside a text, is a place or a count. */
  static boolean isCount(Type type) {
    return type.getSort() == Type.INT;
  }
}
