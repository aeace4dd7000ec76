package dbkata.sandbox.classes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Read what a class uses by its declarations: supertypes, types of members, annotations. */
final class DeclaredUses {
  private final ClassNode node;
  private final int line;
  private final Consumer<PlacedUse> uses;

  DeclaredUses(ClassNode node, int line, Consumer<PlacedUse> uses) {
    this.node = node;
    this.line = line;
    this.uses = uses;
  }

  void read() {
    if (node.module != null) {
      trick(line, "A module-info", "a solution is no module. Leave it out.");
      return;
    }
    readSupertypes();
    annotations(line, node.visibleAnnotations, node.invisibleAnnotations);
    annotations(line, node.visibleTypeAnnotations, node.invisibleTypeAnnotations);
    for (FieldNode field : node.fields) {
      types(line, TypeNames.declared(field.desc, field.signature));
      annotations(line, field.visibleAnnotations, field.invisibleAnnotations);
      annotations(line, field.visibleTypeAnnotations, field.invisibleTypeAnnotations);
    }
    if (node.recordComponents != null) {
      for (RecordComponentNode component : node.recordComponents) {
        types(line, TypeNames.declared(component.descriptor, component.signature));
        annotations(line, component.visibleAnnotations, component.invisibleAnnotations);
      }
    }
    node.methods.forEach(this::readMethod);
  }

  private void readSupertypes() {
    List<String> supertypes = new ArrayList<>(node.interfaces);
    if (node.superName != null) {
      supertypes.add(0, node.superName);
    }
    supertypes.forEach(type -> uses.accept(new PlacedUse(new Use.OfSupertype(type), line)));
    if (node.signature != null) {
      Set<String> names = new LinkedHashSet<>();
      TypeNames.addAll(node.signature, names);
      supertypes.forEach(names::remove);
      types(line, names);
    }
  }

  private void readMethod(MethodNode method) {
    int at = Lines.first(method) == 0 ? line : Lines.first(method);
    types(at, TypeNames.declared(method.desc, method.signature));
    annotations(at, method.visibleAnnotations, method.invisibleAnnotations);
    annotations(at, method.visibleTypeAnnotations, method.invisibleTypeAnnotations);
    ofParameters(at, method.visibleParameterAnnotations);
    ofParameters(at, method.invisibleParameterAnnotations);
    if ((method.access & Opcodes.ACC_NATIVE) != 0) {
      trick(
          at,
          "The native method " + method.name,
          "it runs code that is not Java. Write it in Java.");
    }
    if (method.name.equals("finalize") && method.desc.equals("()V")) {
      trick(
          at,
          "A method finalize",
          "the JVM runs it at a time and on a thread that no test sees. Close what you open with"
              + " try (...).");
    }
  }

  private void ofParameters(int at, @Nullable List<AnnotationNode> @Nullable [] annotations) {
    if (annotations != null) {
      for (List<AnnotationNode> ofOne : annotations) {
        annotations(at, ofOne, null);
      }
    }
  }

  private void annotations(
      int at,
      @Nullable List<? extends AnnotationNode> visible,
      @Nullable List<? extends AnnotationNode> invisible) {
    Set<String> names = new LinkedHashSet<>();
    if (visible != null) {
      visible.forEach(annotation -> TypeNames.add(Type.getType(annotation.desc), names));
    }
    if (invisible != null) {
      invisible.forEach(annotation -> TypeNames.add(Type.getType(annotation.desc), names));
    }
    types(at, names);
  }

  private void types(int at, Set<String> names) {
    names.forEach(name -> uses.accept(new PlacedUse(new Use.OfType(name), at)));
  }

  private void trick(int at, String what, String reason) {
    uses.accept(new PlacedUse(new Use.OfTrick(what, reason), at));
  }
}
