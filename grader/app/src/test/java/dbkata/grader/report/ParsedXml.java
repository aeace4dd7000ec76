package dbkata.grader.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A JUnit report as an XML parser reads it back. */
record ParsedXml(Document document) {
  private static final Schema SCHEMA = schema();

  /** Validate a report by the schema of Surefire's reports, and parse it. */
  static ParsedXml valid(String text) throws SAXException, IOException {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(text)));
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      InputSource source = new InputSource(new StringReader(text));
      return new ParsedXml(factory.newDocumentBuilder().parse(source));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(ParsedXml.class.getResource("/schemas/surefire-test-report.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException("the schema is broken", e);
    }
  }

  /** List the elements of a name, in document order. */
  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** Give an attribute of the suite as a number. */
  int suite(String attribute) {
    return Integer.parseInt(document.getDocumentElement().getAttribute(attribute));
  }
}
