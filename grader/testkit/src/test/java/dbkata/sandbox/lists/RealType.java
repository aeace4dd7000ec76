package dbkata.sandbox.lists;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** A type as this JVM has it, with the members that code of another package may use. */
record RealType(Class<?> type) {

  /** Find a type by its internal name; null when this JVM lacks it. */
  static RealType find(String name) {
    try {
      return new RealType(
          Class.forName(name.replace('/', '.'), false, RealType.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  String name() {
    return Type.getInternalName(type);
  }

  boolean isFinal() {
    return Modifier.isFinal(type.getModifiers());
  }

  boolean isInterface() {
    return type.isInterface();
  }

  boolean isSubtypeOf(String supertype) {
    RealType other = find(supertype);
    return other != null && other.type.isAssignableFrom(type) && other.type != type;
  }

  /** List all supertypes. */
  List<RealType> supertypes() {
    Set<Class<?>> found = new LinkedHashSet<>();
    addSupertypes(type, found);
    found.remove(type);
    return found.stream().map(RealType::new).toList();
  }

  private static void addSupertypes(Class<?> type, Set<Class<?>> found) {
    if (type != null && found.add(type)) {
      addSupertypes(type.getSuperclass(), found);
      for (Class<?> one : type.getInterfaces()) {
        addSupertypes(one, found);
      }
    }
  }

  /** List public and protected members, inherited ones by the type that declares them. */
  List<Member> members() {
    Map<String, Member> members = new LinkedHashMap<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isExported(constructor.getModifiers())) {
        put(
            members,
            new Member(name(), "<init>", Type.getConstructorDescriptor(constructor), null));
      }
    }
    Set<Class<?>> all = new LinkedHashSet<>();
    addSupertypes(type, all);
    for (Class<?> one : all) {
      String owner = Type.getInternalName(one);
      for (Method method : one.getDeclaredMethods()) {
        boolean inherits = one == type || !(one.isInterface() && isStatic(method));
        if (isExported(method.getModifiers()) && inherits) {
          put(members, new Member(owner, method.getName(), Type.getMethodDescriptor(method), null));
        }
      }
      for (Field field : one.getDeclaredFields()) {
        if (isExported(field.getModifiers())) {
          put(
              members,
              new Member(owner, field.getName(), Type.getDescriptor(field.getType()), null));
        }
      }
    }
    return new ArrayList<>(members.values());
  }

  /** List the methods that are called on an object. */
  List<Member> instanceMethods() {
    List<Member> methods = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (!isStatic(method)) {
        methods.add(new Member(name(), method.getName(), Type.getMethodDescriptor(method), null));
      }
    }
    return methods;
  }

  /** Tell whether it declares a member of this name and descriptor. */
  boolean has(Member member) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(member.name())
          && Type.getMethodDescriptor(method).equals(member.descriptor())) {
        return true;
      }
    }
    return false;
  }

  private static void put(Map<String, Member> members, Member member) {
    members.putIfAbsent(member.name() + member.descriptor(), member);
  }

  private static boolean isExported(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static boolean isStatic(Method method) {
    return Modifier.isStatic(method.getModifiers());
  }
}
