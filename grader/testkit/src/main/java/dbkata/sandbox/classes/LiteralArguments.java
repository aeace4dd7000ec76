package dbkata.sandbox.classes;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/** Follow class literals to the arguments of a call; few calls ask for it. */
final class LiteralArguments {
  private static final BasicValue LITERAL = new BasicValue(Type.getObjectType("literal"));

  private LiteralArguments() {}

  static boolean all(CallSite site, String type) {
    Frame<BasicValue> frame;
    try {
      Frame<BasicValue>[] frames =
          new Analyzer<>(new LiteralInterpreter()).analyze(site.owner(), site.method());
      frame = frames[site.method().instructions.indexOf(site.call())];
    } catch (AnalyzerException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return false;
    }
    Type[] parameters = Type.getArgumentTypes(site.call().desc);
    for (int i = 0; frame != null && i < parameters.length; i++) {
      BasicValue value = frame.getStack(frame.getStackSize() - parameters.length + i);
      if (parameters[i].getInternalName().equals(type) && value != LITERAL) {
        return false;
      }
    }
    return true;
  }

  /** Follows class literals through locals and branches, and nothing else. */
  private static final class LiteralInterpreter extends BasicInterpreter {
    LiteralInterpreter() {
      super(ASM9);
    }

    @Override
    public @Nullable BasicValue newOperation(AbstractInsnNode instruction)
        throws AnalyzerException {
      boolean literal =
          instruction.getOpcode() == ACONST_NULL
              || (instruction instanceof LdcInsnNode constant && constant.cst instanceof Type)
              || (instruction instanceof FieldInsnNode field
                  && field.name.equals("TYPE")
                  && field.owner.startsWith("java/lang/"));
      return literal ? LITERAL : super.newOperation(instruction);
    }
  }
}
