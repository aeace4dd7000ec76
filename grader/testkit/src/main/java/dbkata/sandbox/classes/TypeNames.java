package dbkata.sandbox.classes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Collect the internal names of the types that descriptors and signatures name. */
final class TypeNames {
  private TypeNames() {}

  /** Return those of a field's or a method's descriptor and of its generic signature. */
  static Set<String> declared(String descriptor, @Nullable String signature) {
    Set<String> names = new LinkedHashSet<>();
    if (descriptor.startsWith("(")) {
      for (Type type : Type.getArgumentTypes(descriptor)) {
        add(type, names);
      }
      add(Type.getReturnType(descriptor), names);
    } else {
      add(Type.getType(descriptor), names);
    }
    if (signature != null) {
      addAll(signature, names);
    }
    return names;
  }

  /** Add those of a generic signature of a class, a method or a field. */
  static void addAll(String signature, Set<String> names) {
    SignatureReader reader = new SignatureReader(signature);
    Collector collector = new Collector(names);
    if (signature.startsWith("L") || signature.startsWith("T") || signature.startsWith("[")) {
      reader.acceptType(collector);
    } else {
      reader.accept(collector);
    }
  }

  /** Add the type, or an array's elements' type, unless it is primitive. */
  static void add(Type type, Set<String> names) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      names.add(element.getInternalName());
    }
  }

  /** A nested type in a signature is told in parts: outer first, then inner. */
  private static final class Collector extends SignatureVisitor {
    private final Set<String> names;
    private String current = "";

    Collector(Set<String> names) {
      super(Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public void visitClassType(String name) {
      current = name;
      names.add(name);
    }

    @Override
    public void visitInnerClassType(String name) {
      current = current + "$" + name;
      names.add(current);
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      return new Collector(names);
    }
  }
}
