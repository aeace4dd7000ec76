package dbkata.grader.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a Markdown parser with GitHub's tables and automatic links finds in a summary. */
final class ParsedMarkdown extends AbstractVisitor {
  private static final List<Extension> GITHUB =
      List.of(TablesExtension.create(), AutolinkExtension.create());

  /** Links, images, HTML and emphasis: nothing that a summary has of its own. */
  final List<String> markup = new ArrayList<>();

  final List<String> headings = new ArrayList<>();
  final List<String> blocks = new ArrayList<>();
  final List<String> text = new ArrayList<>();
  int tableRows;

  static ParsedMarkdown of(String markdown) {
    ParsedMarkdown parsed = new ParsedMarkdown();
    Parser.builder().extensions(GITHUB).build().parse(markdown).accept(parsed);
    return parsed;
  }

  @Override
  public void visit(Link link) {
    markup.add("link " + link.getDestination());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    markup.add("image " + image.getDestination());
  }

  @Override
  public void visit(HtmlBlock html) {
    markup.add("html " + html.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    markup.add("html " + html.getLiteral());
  }

  @Override
  public void visit(Emphasis emphasis) {
    markup.add("emphasis");
    visitChildren(emphasis);
  }

  @Override
  public void visit(Heading heading) {
    StringBuilder words = new StringBuilder();
    for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
      words.append(node instanceof Text it ? it.getLiteral() : "?");
    }
    headings.add(words.toString());
    visitChildren(heading);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    blocks.add(block.getLiteral());
  }

  @Override
  public void visit(Text node) {
    text.add(node.getLiteral());
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      tableRows++;
    }
    visitChildren(node);
  }
}
