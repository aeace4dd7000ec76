package dbkata.tasks;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

final class Attack {
  static void strike() {
    try {
      String text = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:@SECRET@\">]><a>&b;</a>";
      System.out.println(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(text)))
              .getDocumentElement()
              .getTextContent());
    } catch (Exception refused) {
      System.out.println(refused);
    }
  }
}
