package dbkata.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.testkit.Hint;
import dbkata.testkit.Points;
import dbkata.testkit.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Step(number = 3, title = "Every kind of answer")
class Step3EveryKindOfAnswerTest extends CacheFixture {
  @Test
  @Points(3)
  @Hint("How do you tell an empty text from no value at all?")
  void anEmptyTextIsAnAnswer() {
    vault.holds("A book without a shelf", "");

    assertThat(cache.get("A book without a shelf")).as("the first get").contains("");
    assertThat(cache.get("A book without a shelf")).as("the second get").contains("");
    assertThat(vault.searches()).as("what the slow function was asked").hasSize(1);
  }

  @Test
  @Points(3)
  @Hint("What can you store for \"there is no answer\", and how do you read it back?")
  void noAnswerIsRememberedToo() {
    assertThat(cache.get("A lost book")).as("the first get").isEmpty();
    assertThat(cache.get("A lost book")).as("the second get").isEmpty();

    CachedFunction another = new CachedFunction(newClient(), "books", vault);
    assertThat(another.get("A lost book")).as("get in another program").isEmpty();
    assertThat(vault.searches())
        .as("what the slow function was asked")
        .containsExactly("A lost book");
  }

  @Test
  @Points(3)
  @Hint("Which texts can an answer not be, if one of them stands for \"no answer\"?")
  void noTextIsTakenForNoAnswer() {
    Set<String> texts = new LinkedHashSet<>(List.of("null", "Optional.empty", "-", " ", "\0"));
    for (String key : keysOfTheAnswerTo("A lost book")) {
      if (own.type(key).equals("string")) {
        texts.add(own.get(key));
      }
    }

    for (String text : texts) {
      vault.holds("The book of " + text, text);
      for (String call : new String[] {"first", "second"}) {
        assertThat(cache.get("The book of " + text))
            .as("the %s get of an answer that is the text \"%s\"", call, text)
            .contains(text);
      }
    }
  }

  @Test
  @Points(2)
  @Hint("Is the text changed on its way into Redis or out of it?")
  void anAnswerComesBackLetterByLetter() {
    List<String> answers =
        List.of(
            "two\r\nlines\tand \"quotes\" \\ 'single'",
            "čaj, 茶, 🍵, \u0000, \u200f",
            "  blanks at both ends  ",
            "{\"shelf\": [7, null]}",
            "shelf ".repeat(20_000));

    for (String answer : answers) {
      String title = "Book " + answer.hashCode();
      vault.holds(title, answer);
      cache.get(title);
      assertThat(cache.get(title)).as("an answer out of Redis").contains(answer);
    }
    assertThat(vault.searches()).as("what the slow function was asked").hasSize(answers.size());
  }

  @Test
  @Points(4)
  @Hint("What happens between the slow function and the line that stores, when it throws?")
  void aFailureGoesThroughAndIsNotRemembered() {
    assertThat(cache.get("Emma")).contains("shelf 9");
    IllegalStateException failure = new IllegalStateException("The vault is closed.");
    vault.failsWith(failure);

    assertGoesThrough(failure, "Dune");
    assertThat(vault.searchesFor("Dune")).as("searches of that one get").isEqualTo(1);

    vault.worksAgain();
    assertThat(cache.get("Dune")).as("Dune, when the vault is open again").contains("shelf 7");
  }
}
