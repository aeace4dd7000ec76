package dbkata.sqlrule.wording;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import dbkata.sqlrule.flow.Cause;
import dbkata.sqlrule.flow.Joint;
import dbkata.sqlrule.sinks.Sink;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Put a finding into one or two sentences: what changes the text, where, and what to write. */
public final class Wording {
  private final CallSite site;
  private final Sink sink;

  /** Speak of the text that this call runs. */
  public Wording(CallSite site, Sink sink) {
    this.site = site;
    this.sink = sink;
  }

  /** Return where a call stands, as in {@code TaskRepository.java:27}. */
  public static String place(CallSite site) {
    MethodCode method = site.method();
    String file = method.owner().sourceFile();
    if (file == null || site.line() == 0) {
      return method.owner().name().replace('/', '.') + "." + method.name();
    }
    return file + ":" + site.line();
  }

  /** Return the finding's text, without the place of the call. */
  public String message(Cause cause) {
    String text = sink.api().text();
    if (cause.kind().isUndecided()) {
      return "cannot decide whether the %s is fixed: %s".formatted(text, undecided(cause));
    }
    Joint joint = cause.joint();
    if (joint == null) {
      return whole(cause);
    }
    Named named = Named.of(joint.site(), joint.operand());
    String what = named == null ? source(cause) : "\"" + named.name() + "\"";
    return "the %s changes with %s (joined with %s%s). %s"
        .formatted(
            text,
            what,
            how(joint.site()),
            from(joint.site()),
            Advice.forValue(sink, Surroundings.of(joint.site(), joint.operand()), named));
  }

  /** The whole text is a value: there is no joint to mend, but a way to pass texts. */
  private String whole(Cause cause) {
    String text = sink.api().text();
    String method = spoken(cause.method());
    return switch (cause.kind()) {
      case EXPORTED_PARAMETER ->
          "the %s is %s of the %s %s, so any code can pass any text. Make it package-private,"
                  .formatted(text, source(cause), visibility(cause.method()), method)
              + " so that all its callers can be seen.";
      case UNCALLED_PARAMETER ->
          "the %s is %s of the %s, which no class under check calls, so nobody can see what it is given."
                  .formatted(text, source(cause), method)
              + " Write the text where it is run, as a constant.";
      case LAMBDA_PARAMETER ->
          "the %s is %s of a lambda, so whoever runs the lambda decides it. Write the text where it is"
                  .formatted(text, source(cause))
              + " run, as a constant.";
      case FIELD ->
          "the %s comes from %s, which is not a constant. Make it static final and set it from"
                  .formatted(text, source(cause))
              + " literals alone.";
      default ->
          "the %s is %s%s, which can be anything. Write the text in the source, as a constant."
              .formatted(text, source(cause), from(cause));
    };
  }

  private static String spoken(MethodCode method) {
    String owner = method.owner().name();
    return method.name().equals("<init>")
        ? "constructor of " + owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.')
        : "method " + method.name();
  }

  private static String visibility(MethodCode method) {
    return method.has(Opcodes.ACC_PROTECTED) ? "protected" : "public";
  }

  private String undecided(Cause cause) {
    return switch (cause.kind()) {
      case HANDED_ON ->
          "the builder or collection it is made in goes to other code%s, which may change it. Build the"
                  .formatted(from(cause))
              + " text in one method and pass it on as a String.";
      case FUNCTION ->
          "it passes through a function that cannot be seen%s. Call %s directly, with a constant text."
              .formatted(from(cause), sink.method());
      case UNREADABLE ->
          "the bytecode of %s cannot be followed. Split the method, or compile it again with javac."
              .formatted(cause.method().name());
      default ->
          "it is made of an object%s. Write the text in the source, as a constant."
              .formatted(from(cause));
    };
  }

  /** Return where the changing value comes from. */
  private String source(Cause cause) {
    MethodCode method = cause.method();
    AbstractInsnNode instruction = cause.instruction();
    if (instruction == null) {
      String name = method.parameterName(cause.parameter());
      return name == null
          ? "parameter " + ordinal(method, cause.parameter())
          : "the parameter \"" + name + "\"";
    }
    if (cause.kind() == Cause.Kind.NUMBER) {
      return "a number";
    }
    if (instruction instanceof MethodInsnNode call) {
      return "the result of " + called(call);
    }
    if (instruction instanceof FieldInsnNode field) {
      String captured = Named.captured(field.name);
      return captured == null
          ? "the field \"" + field.name + "\""
          : "the variable \"" + captured + "\"";
    }
    return "a value";
  }

  private static int ordinal(MethodCode method, int parameter) {
    return method.has(Opcodes.ACC_STATIC) ? parameter + 1 : parameter;
  }

  private static String how(CallSite joint) {
    if (joint.instruction() instanceof InvokeDynamicInsnNode) {
      return "+";
    }
    if (joint.instruction() instanceof MethodInsnNode call) {
      return called(call);
    }
    // A value in an array: most arrays only carry the arguments of a call.
    for (Origin array : joint.method().operands(joint.instruction()).get(0)) {
      for (AbstractInsnNode use : joint.method().flow().uses(array)) {
        if (use instanceof MethodInsnNode call) {
          return called(call);
        }
      }
    }
    return "an array";
  }

  private static String called(MethodInsnNode call) {
    String owner = call.owner.substring(call.owner.lastIndexOf('/') + 1);
    return call.name.equals("<init>") ? "new " + owner : call.name;
  }

  private String from(Cause cause) {
    return cause.instruction() == null
        ? ""
        : from(new CallSite(cause.method(), cause.instruction()));
  }

  /** Return where another place is, as short as the distance to the call allows. */
  private String from(CallSite other) {
    if (other.line() == 0) {
      return "";
    }
    boolean sameFile = place(other).equals(place(site).replaceAll("\\d+$", "" + other.line()));
    return sameFile ? " on line " + other.line() : " in " + place(other);
  }
}
