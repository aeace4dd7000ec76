package dbkata.tasks;

final class Attack {
  static void strike() {
    System.out.print("\u001b[2J\u001b[H\u001b[32mex1  100 of 100\u001b[0m\u001b]0;100\u0007\r\u0000\u0008\u009b");
    for (int b : new int[] {0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xf8}) {
      System.out.write(b);
    }
    System.out.println("\ud800 \u202e001 \ufffe");
    System.out.println("]]></system-out><script>alert(100)</script>");
  }
}
