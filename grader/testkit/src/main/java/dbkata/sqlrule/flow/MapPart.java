package dbkata.sqlrule.flow;

import org.objectweb.asm.tree.MethodInsnNode;

/** Name what a call takes out of a map: the keys are often fixed where the values are not. */
enum MapPart {
  /** Keys and values. */
  ALL,
  /** The keys alone. */
  KEYS,
  /** The values alone. */
  VALUES;

  /** Return the part that a call takes out of its receiver. */
  static MapPart takenBy(MethodInsnNode call) {
    if (!isMap(call)) {
      return ALL;
    }
    return switch (call.name) {
      case "keySet", "keys" -> KEYS;
      case "get", "getOrDefault", "remove", "values", "elements" -> VALUES;
      default -> ALL;
    };
  }

  /** Tell whether an argument of a call that fills a map goes into this part. */
  boolean takesArgument(MethodInsnNode call, int argument) {
    boolean putsOne = isMap(call) && (call.name.equals("put") || call.name.equals("putIfAbsent"));
    return this == ALL || !putsOne || argument == (this == KEYS ? 0 : 1);
  }

  private static boolean isMap(MethodInsnNode call) {
    return call.owner.endsWith("Map") || call.owner.equals("java/util/Hashtable");
  }
}
