package dbkata.grader.verify.laws;

import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Tests read no compile-time constant of a student's class: javac writes the stub's value into
 * them, and whatever the student writes is never looked at. Class files do not tell, so the sources
 * are searched for the names of the stub's constants.
 */
final class InlinedConstants {
  /** Comments and texts, in which a name means nothing. */
  private static final Pattern NO_CODE =
      Pattern.compile("//[^\\n]*|/\\*(?s:.)*?\\*/|\"\"\"(?s:.)*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"");

  private InlinedConstants() {}

  static List<Problem> check(Room room, StubCode stub) {
    List<Problem> problems = new ArrayList<>();
    for (ClassNode type : stub.classes().values()) {
      for (FieldNode field : type.fields) {
        if (field.value != null && (field.access & Opcodes.ACC_PRIVATE) == 0) {
          problems.addAll(readers(room, type, field.name));
        }
      }
    }
    return problems;
  }

  private static List<Problem> readers(Room room, ClassNode type, String name) {
    List<Problem> problems = new ArrayList<>();
    Pattern use = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    for (Map.Entry<String, String> source : Room.sources(room.tests()).entrySet()) {
      List<String> lines = codeOf(source.getValue()).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (use.matcher(lines.get(i)).find()) {
          problems.add(
              new Problem(
                  room.shown(room.tests().resolve(source.getKey())) + ":" + (i + 1),
                  "%s is a constant of %s, whose value javac writes into the test"
                      .formatted(name, TestCode.simpleName(type.name)),
                  "write down the value that the page names"));
        }
      }
    }
    return problems;
  }

  /** Blank out what is no code; the lines stay. */
  private static String codeOf(String source) {
    return NO_CODE.matcher(source).replaceAll(it -> it.group().replaceAll("[^\\n]", " "));
  }
}
