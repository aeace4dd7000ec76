package dbkata.tasks;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;

final class Attack {
  static void strike() {
    for (VirtualMachineDescriptor machine : VirtualMachine.list()) {
      try {
        VirtualMachine.attach(machine).loadAgent("agent.jar");
      } catch (Exception refused) {
        System.out.println(machine + " " + refused);
      }
    }
  }
}
