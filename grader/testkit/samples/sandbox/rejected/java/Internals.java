package kata;

import java.lang.invoke.MethodHandles.Lookup;
import java.security.Security;
import javax.script.ScriptEngineManager;
import javax.tools.ToolProvider;
import sun.misc.Unsafe;

class Internals {
  Unsafe unsafe;

  Internals() { // FINDING: sun.misc.Unsafe is not open
  }

  Object compiler() {
    return ToolProvider.getSystemJavaCompiler(); // FINDING: javax.tools.ToolProvider is not open
  }

  Object script() {
    return new ScriptEngineManager(); // FINDING: javax.script.ScriptEngineManager is not open
  }

  void providers() {
    Security.removeProvider("SUN"); // FINDING: java.security.Security is not open
  }

  Object literal() {
    return Lookup.class; // FINDING: java.lang.invoke.MethodHandles.Lookup is not open
  }
}
