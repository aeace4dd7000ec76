package dbkata.grader.check;

import java.util.Optional;
import org.objectweb.asm.tree.FieldNode;

/** Say in what a field is not as the page asks. */
final class FieldWording {
  private FieldWording() {}

  static Optional<String> difference(FieldNode asked, PublicClass stub, PublicClass found) {
    String type = SourceTypes.ofField(asked.desc, asked.signature);
    for (FieldNode field : found.node().fields) {
      if (field.name.equals(asked.name)) {
        return difference(asked, field, type);
      }
    }
    return Optional.of(
        "Your %s has no %s; the page asks for the field %s %s."
            .formatted(stub.simpleName(), asked.name, type, asked.name));
  }

  private static Optional<String> difference(FieldNode asked, FieldNode found, String type) {
    if (!found.desc.equals(asked.desc)) {
      return Optional.of(
          "Your %s is of type %s; the page asks for %s."
              .formatted(asked.name, SourceTypes.ofField(found.desc, found.signature), type));
    }
    return Modifiers.difference(asked.name, asked.access, found.access);
  }
}
