package dbkata.sandbox.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** All classes under check, by name. */
public final class StudentClasses {
  private final Map<String, StudentClass> byName = new TreeMap<>();

  /** Add a class; return whether it is the first of its name. */
  public boolean add(StudentClass type) {
    return byName.putIfAbsent(type.name(), type) == null;
  }

  /** List the classes, ordered by name. */
  public Collection<StudentClass> all() {
    return byName.values();
  }

  /** Tell whether the type of this internal name is among them. */
  public boolean contains(String type) {
    return byName.containsKey(type);
  }

  /** Tell whether a class, or a supertype of it that is among them, declares a member. */
  public boolean declare(String type, String name, String descriptor) {
    for (String supertype : supertypes(type)) {
      StudentClass own = byName.get(supertype);
      if (own != null && own.declares(name, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** List the supertypes of a class that are not among them: the superclass first. */
  public List<String> foreignSupertypes(String type) {
    List<String> foreign = new ArrayList<>(List.of(foreignSuperclass(type)));
    for (String supertype : supertypes(type)) {
      if (!contains(supertype) && !foreign.contains(supertype)) {
        foreign.add(supertype);
      }
    }
    return foreign;
  }

  /** Return the nearest superclass that is not among them. */
  public String foreignSuperclass(String type) {
    Set<String> seen = new LinkedHashSet<>();
    String current = type;
    for (StudentClass own = byName.get(current);
        own != null && seen.add(current);
        own = byName.get(current)) {
      current = own.superclass();
    }
    return contains(current) ? "java/lang/Object" : current;
  }

  /**
   * List the methods that a class has to offer because of its own interfaces, and that no class of
   * the student's implements: so the foreign superclass may.
   */
  public List<MethodNode> leftToTheSuperclass(StudentClass type) {
    List<MethodNode> methods = new ArrayList<>();
    for (String supertype : supertypes(type.name())) {
      StudentClass own = byName.get(supertype);
      if (own != null && own.isInterface()) {
        for (MethodNode method : own.methods()) {
          boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
          if (!isStatic && !isImplemented(type, method)) {
            methods.add(method);
          }
        }
      }
    }
    return methods;
  }

  private boolean isImplemented(StudentClass type, MethodNode method) {
    Set<String> seen = new LinkedHashSet<>();
    @Nullable StudentClass current = type;
    while (current != null && seen.add(current.name())) {
      if (current.implementsMethod(method.name, method.desc)) {
        return true;
      }
      current = byName.get(current.superclass());
    }
    return false;
  }

  private Set<String> supertypes(String type) {
    Set<String> seen = new LinkedHashSet<>();
    addSupertypes(type, seen);
    return seen;
  }

  private void addSupertypes(String type, Set<String> seen) {
    StudentClass own = byName.get(type);
    if (seen.add(type) && own != null) {
      addSupertypes(own.superclass(), seen);
      own.interfaces().forEach(supertype -> addSupertypes(supertype, seen));
    }
  }
}
