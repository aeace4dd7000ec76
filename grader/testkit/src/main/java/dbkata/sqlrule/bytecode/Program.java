package dbkata.sqlrule.bytecode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Hold all classes under check and answer who is whose subtype and who calls whom. */
public final class Program {
  private final Map<String, ClassFile> classes = new TreeMap<>();
  private final Map<String, List<ClassFile>> subtypes = new HashMap<>();
  private final Map<String, List<ClassFile>> packages = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<Call, Set<MethodCode>> targets = new HashMap<>();
  private final Map<String, List<CallSite>> functions = new HashMap<>();
  private final Map<String, List<ClassFile>> functionMakers = new HashMap<>();

  private record Call(String owner, String name, String descriptor, boolean virtual) {}

  /** Take the classes under check; of two with the same name the first counts. */
  public Program(Collection<ClassFile> underCheck) {
    for (ClassFile file : underCheck) {
      if (classes.putIfAbsent(file.name(), file) == null) {
        packages.computeIfAbsent(file.packageName(), key -> new ArrayList<>()).add(file);
        for (String supertype : file.supertypes()) {
          subtypes.computeIfAbsent(supertype, key -> new ArrayList<>()).add(file);
        }
      }
    }
  }

  /** Return all classes, ordered by name. */
  public Collection<ClassFile> classes() {
    return classes.values();
  }

  /** Return the class of this internal name, null when it is not under check. */
  public @Nullable ClassFile type(String name) {
    return classes.get(name);
  }

  /** Return the names of all supertypes that can be seen, the type itself first. */
  public Set<String> supertypes(String name) {
    Set<String> known = supertypes.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      addSupertypes(name, known);
      supertypes.put(name, known);
    }
    return known;
  }

  private void addSupertypes(String name, Set<String> seen) {
    ClassFile file = classes.get(name);
    if (seen.add(name) && file != null) {
      file.supertypes().forEach(supertype -> addSupertypes(supertype, seen));
    }
  }

  /** Return the methods under check that a call may run: inherited ones and overriding ones. */
  public Set<MethodCode> targets(MethodInsnNode call) {
    boolean virtual =
        call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
    return targets(call.owner, call.name, call.desc, virtual);
  }

  /** Return the methods under check that a lambda or a method reference may run. */
  public Set<MethodCode> targets(Handle handle) {
    boolean virtual =
        handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
    return targets(handle.getOwner(), handle.getName(), handle.getDesc(), virtual);
  }

  /** Return the methods under check that a virtual call with this owner may run. */
  public Set<MethodCode> implementations(String owner, String name, String descriptor) {
    return targets(owner, name, descriptor, true);
  }

  /**
   * Return the instructions that make a lambda or a method reference which a call may run.
   *
   * <p>Only for an interface under check: the others' functions come from anywhere.
   */
  public List<CallSite> functions(MethodInsnNode call) {
    if (call.getOpcode() != Opcodes.INVOKEINTERFACE || !classes.containsKey(call.owner)) {
      return List.of();
    }
    return functions.computeIfAbsent(call.name + " " + call.owner, key -> findFunctions(call));
  }

  private List<CallSite> findFunctions(MethodInsnNode call) {
    if (functionMakers.isEmpty()) {
      for (ClassFile file : classes.values()) {
        file.functionsNamed()
            .forEach(key -> functionMakers.computeIfAbsent(key, it -> new ArrayList<>()).add(file));
      }
    }
    Set<String> types = new LinkedHashSet<>(List.of(call.owner));
    forEachSubtype(call.owner, types, subtype -> {});
    List<CallSite> made = new ArrayList<>();
    for (String type : types) {
      String key = call.name + ")L" + type + ";";
      functionMakers
          .getOrDefault(key, List.of())
          .forEach(file -> made.addAll(file.functionsMade(key)));
    }
    return made;
  }

  private Set<MethodCode> targets(String owner, String name, String descriptor, boolean virtual) {
    return targets.computeIfAbsent(
        new Call(owner, name, descriptor, virtual),
        call -> findTargets(owner, name, descriptor, virtual));
  }

  private Set<MethodCode> findTargets(
      String owner, String name, String descriptor, boolean virtual) {
    Set<MethodCode> targets = new LinkedHashSet<>();
    for (String type : supertypes(owner)) {
      MethodCode method = declared(type, name, descriptor);
      if (method != null) {
        targets.add(method);
        if (!method.has(Opcodes.ACC_ABSTRACT)) {
          break;
        }
      }
    }
    if (virtual) {
      addOverriding(owner, name, descriptor, targets);
    }
    targets.removeIf(method -> method.has(Opcodes.ACC_ABSTRACT));
    return targets;
  }

  private @Nullable MethodCode declared(String type, String name, String descriptor) {
    ClassFile file = classes.get(type);
    return file == null ? null : file.method(name, descriptor);
  }

  private void addOverriding(
      String owner, String name, String descriptor, Set<MethodCode> targets) {
    Set<String> seen = new LinkedHashSet<>();
    forEachSubtype(
        owner,
        seen,
        subtype -> {
          // An implementation may be inherited from a class that is no subtype of the owner.
          for (String type : supertypes(subtype.name())) {
            MethodCode method = declared(type, name, descriptor);
            if (method != null && !method.has(Opcodes.ACC_ABSTRACT)) {
              targets.add(method);
              break;
            }
          }
        });
  }

  private void forEachSubtype(String owner, Set<String> seen, Consumer<ClassFile> action) {
    for (ClassFile subtype : subtypes.getOrDefault(owner, List.of())) {
      if (seen.add(subtype.name())) {
        action.accept(subtype);
        forEachSubtype(subtype.name(), seen, action);
      }
    }
  }

  /**
   * Return every call of a method and every lambda or method reference made of it.
   *
   * <p>Looks in the method's own package only: ask it for methods that no other package can call.
   */
  public List<CallSite> callers(MethodCode method) {
    List<CallSite> callers = new ArrayList<>();
    String key = method.name() + method.descriptor();
    for (ClassFile file : packages.getOrDefault(method.owner().packageName(), List.of())) {
      if (file.mentioned().contains(key)) {
        for (CallSite site : file.callsOf(key)) {
          if (mayRun(site.instruction(), method)) {
            callers.add(site);
          }
        }
      }
    }
    return callers;
  }

  /** Return every read and every write of a field in the package of its class. */
  public List<CallSite> accesses(ClassFile owner, FieldNode field) {
    List<CallSite> accesses = new ArrayList<>();
    for (ClassFile file : packages.getOrDefault(owner.packageName(), List.of())) {
      if (file.mentioned().contains(field.name + field.desc)) {
        for (MethodCode method : file.methods()) {
          for (AbstractInsnNode instruction : method.instructions()) {
            if (instruction instanceof FieldInsnNode access
                && access.owner.equals(owner.name())
                && access.name.equals(field.name)
                && access.desc.equals(field.desc)) {
              accesses.add(new CallSite(method, instruction));
            }
          }
        }
      }
    }
    return accesses;
  }

  private boolean mayRun(AbstractInsnNode instruction, MethodCode method) {
    if (instruction instanceof MethodInsnNode call) {
      return targets(call).contains(method);
    }
    Handle target =
        instruction instanceof InvokeDynamicInsnNode dynamic ? Lambdas.target(dynamic) : null;
    return target != null && targets(target).contains(method);
  }

  /**
   * Tell whether every caller of a method is among the classes under check.
   *
   * <p>So it is for a private or package-private method, and for any method of a class that only
   * its own source file can name, unless the method may answer a call through a supertype that is
   * not under check.
   */
  public boolean allCallersAreSeen(MethodCode method) {
    if (method.has(Opcodes.ACC_PRIVATE)) {
      return true;
    }
    boolean exported = method.has(Opcodes.ACC_PUBLIC) || method.has(Opcodes.ACC_PROTECTED);
    if (!exported) {
      return true;
    }
    return method.owner().isHidden() && !mayOverrideUnseen(method);
  }

  private boolean mayOverrideUnseen(MethodCode method) {
    if (method.has(Opcodes.ACC_STATIC) || method.name().equals("<init>")) {
      return false;
    }
    for (String supertype : supertypes(method.owner().name())) {
      ClassFile file = classes.get(supertype);
      boolean harmless =
          supertype.equals("java/lang/Object")
              || supertype.equals("java/lang/Record")
              || supertype.equals("java/lang/Enum")
              || (file != null
                  && (file == method.owner()
                      || file.isHidden()
                      || file.method(method.name(), method.descriptor()) == null));
      if (!harmless) {
        return true;
      }
    }
    return false;
  }
}
