package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.Origin;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What the analysis can be asked; each question has one text as its answer. */
sealed interface Question {
  /** Work the text out from what the scope answers to other questions. */
  Text answer(Scope scope);

  /** Return the method that the question is about. */
  MethodCode method();

  /** What is a value made of when it first appears? */
  record Born(MethodCode method, Origin origin) implements Question {
    @Override
    public Text answer(Scope scope) {
      return new Births(scope).text(this);
    }
  }

  /**
   * What has been put into the object of this origin before an instruction?
   *
   * @param before null asks for the whole method
   * @param part which part of a map is meant; everything for any other object
   */
  record Grown(MethodCode method, Origin origin, @Nullable AbstractInsnNode before, MapPart part)
      implements Question {
    @Override
    public Text answer(Scope scope) {
      return new Growth(scope).text(this);
    }
  }

  /** What does the method put into the object that a parameter holds? */
  record Filled(MethodCode method, int parameter) implements Question {
    @Override
    public Text answer(Scope scope) {
      return new Growth(scope).text(this);
    }
  }

  /** What does the method return, in terms of its parameters? */
  record Returned(MethodCode method) implements Question {
    @Override
    public Text answer(Scope scope) {
      return new Calls(scope).text(this);
    }
  }

  /** What do all callers pass? */
  record Passed(MethodCode method, int parameter) implements Question {
    @Override
    public Text answer(Scope scope) {
      return new Callers(scope).text(this);
    }
  }

  /** What does a final field hold? */
  record Held(ClassFile owner, String field) implements Question {
    @Override
    public MethodCode method() {
      return owner.methods().get(0); // a field that is no constant has an initialiser
    }

    @Override
    public Text answer(Scope scope) {
      return new Fields(scope).text(this);
    }
  }

  /** What is an operand made of, whoever has called the method? */
  record Operand(CallSite site, int operand) implements Question {
    @Override
    public MethodCode method() {
      return site.method();
    }

    @Override
    public Text answer(Scope scope) {
      return scope.withCallers(site.method(), scope.operand(site, operand));
    }
  }

  /** What will a function be given that this instruction makes? */
  record Given(CallSite function) implements Question {
    @Override
    public MethodCode method() {
      return function.method();
    }

    @Override
    public Text answer(Scope scope) {
      return scope.withCallers(function.method(), new Callers(scope).given(function));
    }
  }
}
