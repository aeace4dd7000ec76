package dbkata.tasks;

import javax.naming.InitialContext;
import javax.naming.NamingException;

final class Attack {
  static void strike() {
    try {
      System.out.println(new InitialContext().lookup("ldap://127.0.0.1:@TRAP@/answers"));
    } catch (NamingException refused) {
      System.out.println(refused);
    }
  }
}
