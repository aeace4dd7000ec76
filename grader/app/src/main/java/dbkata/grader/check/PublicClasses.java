package dbkata.grader.check;

import dbkata.grader.domain.PreparedExercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/** The classes of one program, by internal name. */
record PublicClasses(Map<String, PublicClass> byName) {

  /** Read class files. */
  static PublicClasses of(Collection<byte[]> classFiles) {
    Map<String, PublicClass> byName = new TreeMap<>();
    for (byte[] bytes : classFiles) {
      PublicClass read = PublicClass.read(bytes);
      byName.put(read.name(), read);
    }
    return new PublicClasses(byName);
  }

  /** Read the classes of the stub that a student is to change, in the order of their names. */
  static List<PublicClass> ofStub(PreparedExercise exercise) {
    List<PublicClass> classes = new ArrayList<>();
    try (var files = Files.walk(exercise.stubClasses())) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).sorted().toList()) {
        PublicClass read = PublicClass.read(Files.readAllBytes(file));
        if (read.isPublic() && !exercise.exercise().given().contains(read.sourcePath())) {
          classes.add(read);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the stubs in " + exercise.stubClasses(), e);
    }
    return classes;
  }

  @Nullable PublicClass get(String name) {
    return byName.get(name);
  }

  /**
   * List a class's methods and those that it inherits from others of the program, nearest first.
   */
  List<MethodNode> methods(PublicClass type) {
    List<MethodNode> methods = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    add(type.name(), seen, methods, true);
    return methods;
  }

  private void add(String name, Set<String> seen, List<MethodNode> methods, boolean constructors) {
    PublicClass type = byName.get(name);
    if (type == null || !seen.add(name)) {
      return;
    }
    for (MethodNode method : type.allMethods()) {
      if (constructors || !method.name.equals("<init>")) {
        methods.add(method);
      }
    }
    if (type.node().superName != null) {
      add(type.node().superName, seen, methods, false);
    }
    type.node().interfaces.forEach(above -> add(above, seen, methods, false));
  }
}
