package dbkata.sandbox.lists;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Name a method, constructor or field as a class file refers to it.
 *
 * @param owner the internal name of the type that it is looked up in
 * @param name its name, {@code <init>} for a constructor
 * @param descriptor its descriptor
 * @param constant the string constant that stands right before the call; null for none
 */
public record Member(String owner, String name, String descriptor, @Nullable String constant) {

  /** Give the same member, looked up in another type. */
  public Member in(String type) {
    return new Member(type, name, descriptor, constant);
  }

  /** Tell whether it is a method or a constructor. */
  public boolean isMethod() {
    return descriptor.startsWith("(");
  }

  /** Give its name as an allow-list writes it: {@code new} for a constructor. */
  String listedName() {
    return name.equals("<init>") ? "new" : name;
  }

  /** Give the simple names of its parameters' types: {@code Appendable,Locale}. */
  String parameters() {
    StringBuilder names = new StringBuilder();
    for (Type type : Type.getArgumentTypes(descriptor)) {
      String name = type.getClassName();
      names
          .append(names.length() == 0 ? "" : ",")
          .append(name, Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1, name.length());
    }
    return names.toString();
  }
}
