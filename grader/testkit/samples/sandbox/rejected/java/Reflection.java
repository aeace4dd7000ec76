package kata;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

class Reflection {
  volatile int count;

  Object fields(Object test) throws Exception {
    return test.getClass().getDeclaredField("expected"); // FINDING: Class.getDeclaredField is not open to an exercise's code: reflection goes around
  }

  void open(Object field) {
    ((Field) field).setAccessible(true); // FINDING: java.lang.reflect.Field is not open
  }

  Object create() throws Exception {
    return Reflection.class.getDeclaredConstructor(); // FINDING: Class.getDeclaredConstructor is not open
  }

  Object methods() {
    return String.class.getMethods(); // FINDING: Class.getMethods is not open
  }

  Object lookup() {
    return MethodHandles.lookup(); // FINDING: java.lang.invoke.MethodHandles is not open to an exercise's code: a method handle
  }

  VarHandle handle() {
    return null; // FINDING: java.lang.invoke.VarHandle is not open
  }

  Object proxy() {
    return Proxy.newProxyInstance(null, null, null); // FINDING: java.lang.reflect.Proxy is not open
  }

  Object array() {
    return Array.newInstance(int.class, 3); // FINDING: java.lang.reflect.Array is not open
  }

  Object updater() {
    return AtomicIntegerFieldUpdater.newUpdater(Reflection.class, "count"); // FINDING: java.util.concurrent.atomic.AtomicIntegerFieldUpdater is not open to this exercise
  }

  Object services() {
    return ServiceLoader.load(Runnable.class); // FINDING: java.util.ServiceLoader is not open
  }

  Object bundle() {
    return ResourceBundle.getBundle("messages"); // FINDING: java.util.ResourceBundle is not open
  }
}
