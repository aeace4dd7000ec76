package dbkata.sqlrule.bytecode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Interpret a method so that every slot knows the origins of what it may hold. */
final class OriginInterpreter extends Interpreter<Origins> {
  static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Type STRING = Type.getObjectType("java/lang/String");

  private final Map<AbstractInsnNode, Origins> made = new IdentityHashMap<>();
  private final List<Origin> parameters = new ArrayList<>();

  OriginInterpreter() {
    super(Opcodes.ASM9);
  }

  @Override
  public @Nullable Origins newValue(@Nullable Type type) {
    return Type.VOID_TYPE.equals(type) ? null : Origins.none(type == null ? 1 : type.getSize());
  }

  @Override
  public Origins newParameterValue(boolean isInstanceMethod, int local, Type type) {
    Origin parameter = Origin.parameter(parameters.size(), type);
    parameters.add(parameter);
    return Origins.of(type.getSize(), parameter);
  }

  @Override
  public Origins newExceptionValue(
      TryCatchBlockNode block,
      org.objectweb.asm.tree.analysis.Frame<Origins> handler,
      Type exceptionType) {
    return make(block.handler, exceptionType);
  }

  @Override
  public Origins newOperation(AbstractInsnNode instruction) {
    return make(
        instruction,
        switch (instruction.getOpcode()) {
          case Opcodes.LCONST_0, Opcodes.LCONST_1 -> Type.LONG_TYPE;
          case Opcodes.DCONST_0, Opcodes.DCONST_1 -> Type.DOUBLE_TYPE;
          case Opcodes.ACONST_NULL -> STRING;
          case Opcodes.LDC -> constantType(((LdcInsnNode) instruction).cst);
          case Opcodes.GETSTATIC -> Type.getType(((FieldInsnNode) instruction).desc);
          case Opcodes.NEW -> Type.getObjectType(((TypeInsnNode) instruction).desc);
          default -> Type.INT_TYPE;
        });
  }

  private static Type constantType(Object constant) {
    if (constant instanceof org.objectweb.asm.ConstantDynamic dynamic) {
      return Type.getType(dynamic.getDescriptor());
    }
    return constant instanceof Long
        ? Type.LONG_TYPE
        : constant instanceof Double ? Type.DOUBLE_TYPE : STRING;
  }

  @Override
  public Origins copyOperation(AbstractInsnNode instruction, Origins value) {
    return value;
  }

  @Override
  public @Nullable Origins unaryOperation(AbstractInsnNode instruction, Origins value) {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> value;
      case Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> make(instruction, Type.LONG_TYPE);
      case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D ->
          make(instruction, Type.DOUBLE_TYPE);
      case Opcodes.GETFIELD -> make(instruction, Type.getType(((FieldInsnNode) instruction).desc));
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> make(instruction, OBJECT);
      case Opcodes.IFEQ,
          Opcodes.IFNE,
          Opcodes.IFLT,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IFLE,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL,
          Opcodes.TABLESWITCH,
          Opcodes.LOOKUPSWITCH,
          Opcodes.PUTSTATIC,
          Opcodes.ATHROW,
          Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN,
          Opcodes.ARETURN,
          Opcodes.MONITORENTER,
          Opcodes.MONITOREXIT ->
          null;
      default -> make(instruction, Type.INT_TYPE);
    };
  }

  @Override
  public @Nullable Origins binaryOperation(
      AbstractInsnNode instruction, Origins first, Origins second) {
    int opcode = instruction.getOpcode();
    if (opcode == Opcodes.AALOAD) {
      return make(instruction, OBJECT);
    }
    if (opcode == Opcodes.PUTFIELD
        || (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE)) {
      return null;
    }
    return make(
        instruction,
        switch (opcode) {
          case Opcodes.LALOAD,
              Opcodes.LADD,
              Opcodes.LSUB,
              Opcodes.LMUL,
              Opcodes.LDIV,
              Opcodes.LREM,
              Opcodes.LSHL,
              Opcodes.LSHR,
              Opcodes.LUSHR,
              Opcodes.LAND,
              Opcodes.LOR,
              Opcodes.LXOR ->
              Type.LONG_TYPE;
          case Opcodes.DALOAD,
              Opcodes.DADD,
              Opcodes.DSUB,
              Opcodes.DMUL,
              Opcodes.DDIV,
              Opcodes.DREM ->
              Type.DOUBLE_TYPE;
          default -> Type.INT_TYPE;
        });
  }

  @Override
  public @Nullable Origins ternaryOperation(
      AbstractInsnNode instruction, Origins first, Origins second, Origins third) {
    return null;
  }

  @Override
  public @Nullable Origins naryOperation(
      AbstractInsnNode instruction, List<? extends Origins> values) {
    if (instruction instanceof MethodInsnNode call) {
      if (returnsReceiver(call)) {
        return values.get(0);
      }
      return makeUnlessVoid(instruction, Type.getReturnType(call.desc));
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return makeUnlessVoid(instruction, Type.getReturnType(dynamic.desc));
    }
    return make(instruction, OBJECT); // MULTIANEWARRAY
  }

  /** The fluent calls: what they return is the builder that they were called on. */
  private static boolean returnsReceiver(MethodInsnNode call) {
    return switch (call.owner) {
      case "java/lang/StringBuilder", "java/lang/StringBuffer", "java/util/StringJoiner" ->
          Type.getReturnType(call.desc).getInternalName().equals(call.owner)
              || call.desc.endsWith(")Ljava/lang/AbstractStringBuilder;");
      case "java/lang/Appendable", "java/io/StringWriter" -> call.name.equals("append");
      default -> false;
    };
  }

  private @Nullable Origins makeUnlessVoid(AbstractInsnNode instruction, Type type) {
    return type.equals(Type.VOID_TYPE) ? null : make(instruction, type);
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, Origins value, Origins expected) {}

  @Override
  public Origins merge(Origins first, Origins second) {
    return first.union(second);
  }

  @Nullable Origin made(AbstractInsnNode instruction) {
    Origins origins = made.get(instruction);
    return origins == null ? null : origins.all().iterator().next();
  }

  @Nullable Origin parameter(int index) {
    return index < parameters.size() ? parameters.get(index) : null;
  }

  private Origins make(AbstractInsnNode instruction, Type type) {
    return made.computeIfAbsent(
        instruction, key -> Origins.of(type.getSize(), Origin.instruction(key, type)));
  }
}
