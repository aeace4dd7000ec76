package dbkata.grader.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page, read by a parser that forgives nothing.
 *
 * @param root its html element
 */
record ParsedPage(Element root) {
  /** Parse a page, or fail with the parser's words. */
  static ParsedPage of(String html) {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      return new ParsedPage(
          parser.parse(new InputSource(new StringReader(html))).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  /** List all elements, in the order of the page. */
  List<Element> elements() {
    return list(root.getElementsByTagName("*"));
  }

  /** List the elements of a name, in the order of the page. */
  List<Element> elements(String name) {
    return list(root.getElementsByTagName(name));
  }

  /** List the elements of a class, in the order of the page. */
  List<Element> ofClass(String name) {
    return elements().stream()
        .filter(it -> List.of(it.getAttribute("class").split(" ")).contains(name))
        .toList();
  }

  /** List the values of all attributes of a name. */
  List<String> values(String attribute) {
    return attributes().stream()
        .filter(it -> it.getName().equals(attribute))
        .map(Attr::getValue)
        .toList();
  }

  /** List all attributes. */
  List<Attr> attributes() {
    List<Attr> attributes = new ArrayList<>();
    for (Element element : elements()) {
      for (int n = 0; n < element.getAttributes().getLength(); n++) {
        attributes.add((Attr) element.getAttributes().item(n));
      }
    }
    return attributes;
  }

  /** Find the element with an id. */
  Optional<Element> withId(String id) {
    return elements().stream().filter(it -> it.getAttribute("id").equals(id)).findFirst();
  }

  /** Give all that is to be read, tags aside. */
  String text() {
    return root.getTextContent();
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(n -> (Element) nodes.item(n)).toList();
  }
}
