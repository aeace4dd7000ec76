package dbkata.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dbkata.grader.domain.ApiDifference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a student is told when a class is not as the page asks. */
class ApiComparisonTest {
  private static final String STUB =
      """
      import java.util.*;
      public class Shop {
        public static final int SIZE = 3;
        public Shop(String name) {}
        public long add(String title, int price) { return 0; }
        public List<Item> findAll() { return null; }
        public Optional<Item> find(long id) { return Optional.empty(); }
        public static Shop open() { return null; }
        void hidden() {}
      }
      """;
  private static final String ITEM = "public record Item(long id) {}";

  @TempDir private Path folder;
  private Checking shop;

  @BeforeEach
  void compileTheStub() {
    shop = new Checking(folder, List.of(), Map.of("Shop.java", STUB, "Item.java", ITEM));
  }

  private List<ApiDifference> differences(String source) {
    return differences(Map.of("Shop.java", source));
  }

  private List<ApiDifference> differences(Map<String, String> changed) {
    Map<String, String> sources = new HashMap<>(Map.of("Shop.java", STUB, "Item.java", ITEM));
    sources.putAll(changed);
    return shop.check(sources).differences();
  }

  @Test
  void findsNoneInTheStubItself() {
    assertThat(differences(STUB)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public long add                | public int add             | Your add returns int; the page asks for long.
          add(String title, int price)   | add(String title)          | Your add takes (String); the page asks for (String, int).
          public long add(String title,  | public int add(long title, | Your add is int add(long, int); the page asks for long add(String, int).
          public List<Item> findAll      | public Item[] findAll      | Your findAll returns Item[]; the page asks for List<Item>.
          public List<Item> findAll      | public Collection<? extends Map.Entry<String, int[]>> findAll | Your findAll returns Collection<? extends Entry<String, int[]>>; the page asks for List<Item>.
          public List<Item> findAll      | public List<Item> findAl   | Your Shop has no findAll; the page asks for List<Item> findAll(). Is it what you call findAl?
          public List<Item> findAll      | public List<Item> everything | Your Shop has no findAll; the page asks for List<Item> findAll(). Is it what you call everything?
          public List<Item> findAll      | private List<Item> findAll | Your findAll is not public; the page asks for a public one.
          public List<Item> findAll      | static public List<Item> findAll | Your findAll is static; the page asks for one that is not.
          public static Shop open        | public Shop open           | Your open is not static; the page asks for a static one.
          public Shop(String name)       | public Shop(int size)      | Your Shop is made with new Shop(int); the page asks for new Shop(String).
          public Shop(String name)       | Shop(String name)          | Your new Shop(String) is not public; the page asks for a public one.
          public class Shop              | public abstract class Shop | Your Shop is an abstract class; the page asks for a class.
          int SIZE = 3                   | long SIZE = 3              | Your SIZE is of type long; the page asks for int.
          int SIZE = 3                   | int LENGTH = 3             | Your Shop has no SIZE; the page asks for the field int SIZE.
          """)
  void saysWhatIsFoundAndWhatThePageAsksFor(String asked, String written, String message) {
    assertThat(STUB).contains(asked);

    assertThat(differences(STUB.replace(asked, written)))
        .extracting(ApiDifference::message)
        .containsExactly(message);
  }

  @Test
  void namesTheMemberAsTheLinkerDoes() {
    assertThat(differences(STUB.replace("public long add", "public int add")))
        .extracting(ApiDifference::member)
        .containsExactly("shop/Shop.add(Ljava/lang/String;I)J");
  }

  @Test
  void listsDifferencesInTheOrderOfTheStub() {
    String source =
        """
        import java.util.*;
        public class Shop {
          public static final int SIZE = 3;
          public Shop(String name) {}
        }
        """;

    assertThat(differences(source))
        .extracting(it -> it.member().replaceAll("\\(.*", ""))
        .containsExactly("shop/Shop.add", "shop/Shop.findAll", "shop/Shop.find", "shop/Shop.open");
  }

  @Test
  void acceptsAMethodThatIsInheritedFromAnOwnClassAndMoreMembersThanAskedFor() {
    String base = "public class Base { public long add(String title, int price) { return 1; } }";
    String source =
        STUB.replace("public class Shop", "public class Shop extends Base")
            .replace("  public long add(String title, int price) { return 0; }\n", "")
            .replace("void hidden() {}", "public void more() {}");

    assertThat(differences(Map.of("Shop.java", source, "Base.java", base))).isEmpty();
  }

  @Test
  void tellsAClassThatIsNoLongerThereOrNoLongerAClass() {
    assertThat(differences("class Store {}"))
        .extracting(ApiDifference::member, ApiDifference::message)
        .containsExactly(tuple("shop/Shop", "Your code has no class Shop; the page asks for one."));
    assertThat(differences("interface Hidden {}\n"))
        .extracting(ApiDifference::message)
        .containsExactly("Your code has no class Shop; the page asks for one.");
  }

  @Test
  void tellsAClassThatBecameAnotherKind() {
    assertThat(differences("public interface Shop {}"))
        .extracting(ApiDifference::message)
        .containsExactly("Your Shop is an interface; the page asks for a class.");
  }

  @Test
  void saysNothingOfGivenFiles() {
    assertThat(differences(Map.of("Item.java", "public record Item(int other) {}"))).isEmpty();
  }
}
