package dbkata.sqlrule.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Hold one class file under check, parsed only as far as somebody asks.
 *
 * <p>The constant pool alone tells which members a class mentions, so most classes are never parsed
 * any further.
 */
public final class ClassFile {
  private static final int CONSTANT_METHOD = 10;
  private static final int CONSTANT_INTERFACE_METHOD = 11;
  private static final int CONSTANT_NAME_AND_TYPE = 12;
  private static final int CONSTANT_INVOKE_DYNAMIC = 18;

  private final ClassReader reader;
  private @Nullable Set<String> mentioned;
  private @Nullable Code code;

  /**
   * Open a class file.
   *
   * @throws RuntimeException of no fixed type when the bytes are not a class file
   */
  public ClassFile(byte[] bytes) {
    reader = new ClassReader(bytes);
  }

  /** Return the internal name, as in {@code app/TaskRepository}. */
  public String name() {
    return reader.getClassName();
  }

  /** Return the package's internal name, empty for the unnamed one. */
  public String packageName() {
    return name().substring(0, Math.max(0, name().lastIndexOf('/')));
  }

  /** Return the internal names of the superclass, if any, and of the direct interfaces. */
  public List<String> supertypes() {
    List<String> supertypes = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      supertypes.add(0, reader.getSuperName());
    }
    return supertypes;
  }

  /** Tell whether the class is an enum or the body of one of its constants. */
  public boolean isEnum() {
    return (reader.getAccess() & Opcodes.ACC_ENUM) != 0;
  }

  /** Test one method that a class refers to. */
  @FunctionalInterface
  public interface ReferenceTest {
    /** Tell whether this is the one; the owner's and the descriptor's types are internal names. */
    boolean test(String owner, String name, String descriptor);
  }

  /**
   * Tell whether the class refers to a method that passes a test.
   *
   * @param mayBeNamed a cheaper test of the name alone, asked first
   */
  public boolean refersTo(Predicate<String> mayBeNamed, ReferenceTest test) {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      int tag = item > 0 ? reader.readByte(item - 1) : 0;
      if (tag == CONSTANT_METHOD || tag == CONSTANT_INTERFACE_METHOD) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
        String name = reader.readUTF8(nameAndType, buffer);
        if (mayBeNamed.test(name)
            && test.test(
                reader.readClass(item, buffer), name, reader.readUTF8(nameAndType + 2, buffer))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Return name and descriptor, joined, of each member that the class calls, reads or names. */
  public Set<String> mentioned() {
    if (mentioned == null) {
      mentioned = readMentioned();
    }
    return mentioned;
  }

  private Set<String> readMentioned() {
    Set<String> names = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item > 0 && reader.readByte(item - 1) == CONSTANT_NAME_AND_TYPE) {
        names.add(reader.readUTF8(item, buffer) + reader.readUTF8(item + 2, buffer));
      }
    }
    return names;
  }

  /** Return the methods, in the order of the class file. */
  public List<MethodCode> methods() {
    return code().methods;
  }

  /** Return the method of this name and descriptor that the class itself declares. */
  public @Nullable MethodCode method(String name, String descriptor) {
    return code().byName.get(name + descriptor);
  }

  /** Return the field of this name that the class itself declares. */
  public @Nullable FieldNode field(String name) {
    for (FieldNode field : code().node.fields) {
      if (field.name.equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** Return the name of the source file, as in {@code TaskRepository.java}. */
  public @Nullable String sourceFile() {
    return code().node.sourceFile;
  }

  /** Return the calls, and the method handles taken, of members with this name and descriptor. */
  List<CallSite> callsOf(String nameAndDescriptor) {
    return code().calls().getOrDefault(nameAndDescriptor, List.of());
  }

  /** Return the {@code invokedynamic} calls in the constant pool: name and result, joined. */
  Set<String> functionsNamed() {
    Set<String> names = new HashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item > 0 && reader.readByte(item - 1) == CONSTANT_INVOKE_DYNAMIC) {
        int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
        names.add(
            functionKey(
                reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer)));
      }
    }
    return names;
  }

  /** Return the instructions that make a function with such a name and result. */
  List<CallSite> functionsMade(String key) {
    List<CallSite> made = new ArrayList<>();
    for (MethodCode method : methods()) {
      for (AbstractInsnNode instruction : method.instructions()) {
        if (instruction instanceof InvokeDynamicInsnNode dynamic
            && functionKey(dynamic.name, dynamic.desc).equals(key)) {
          made.add(new CallSite(method, dynamic));
        }
      }
    }
    return made;
  }

  private static String functionKey(String name, String descriptor) {
    return name + descriptor.substring(descriptor.lastIndexOf(')'));
  }

  /**
   * Tell whether only code of the same source file can name the class: private, local, nameless.
   */
  boolean isHidden() {
    ClassNode node = code().node;
    if (node.outerClass != null) {
      return true;
    }
    for (InnerClassNode inner : node.innerClasses) {
      if (inner.name.equals(node.name)) {
        return (inner.access & Opcodes.ACC_PRIVATE) != 0 || inner.innerName == null;
      }
    }
    return false;
  }

  private Code code() {
    if (code == null) {
      code = new Code(reader, this);
    }
    return code;
  }

  /** The parsed class. */
  private static final class Code {
    final ClassNode node = new ClassNode();
    final List<MethodCode> methods = new ArrayList<>();
    final Map<String, MethodCode> byName = new HashMap<>();
    private @Nullable Map<String, List<CallSite>> calls;

    Code(ClassReader reader, ClassFile owner) {
      reader.accept(node, ClassReader.SKIP_FRAMES);
      for (MethodNode method : node.methods) {
        MethodCode code = new MethodCode(owner, method);
        methods.add(code);
        byName.put(method.name + method.desc, code);
      }
    }

    Map<String, List<CallSite>> calls() {
      if (calls == null) {
        calls = new HashMap<>();
        for (MethodCode method : methods) {
          for (AbstractInsnNode instruction : method.node().instructions) {
            index(method, instruction, calls);
          }
        }
      }
      return calls;
    }

    private static void index(
        MethodCode method, AbstractInsnNode instruction, Map<String, List<CallSite>> calls) {
      if (instruction instanceof MethodInsnNode call) {
        calls
            .computeIfAbsent(call.name + call.desc, key -> new ArrayList<>())
            .add(new CallSite(method, instruction));
      } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
        Handle target = Lambdas.target(dynamic);
        if (target != null) {
          calls
              .computeIfAbsent(target.getName() + target.getDesc(), key -> new ArrayList<>())
              .add(new CallSite(method, instruction));
        }
      }
    }
  }
}
