package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Sentences sentences = new Sentences();

  @Step(number = 2, title = "Add a task, and its key")
  static final class Step2 {
    void rollsBackWhenTheAuditFails() {}

    void keepsTheTtlOf5Minutes() {}

    void readsAsSqlText() {}
  }

  @Test
  void aMethodsNameReadsAsWords() {
    assertThat(sentence("rollsBackWhenTheAuditFails")).isEqualTo("rolls back when the audit fails");
    assertThat(sentence("keepsTheTtlOf5Minutes")).isEqualTo("keeps the TTL of 5 minutes");
    assertThat(sentence("readsAsSqlText")).isEqualTo("reads as SQL text");
  }

  @Test
  void aStepReadsAsItsTitleAndAnyOtherClassAsItsName() {
    assertThat(sentences.generateDisplayNameForClass(Step2.class))
        .isEqualTo("Add a task, and its key");
    assertThat(sentences.generateDisplayNameForClass(SentencesTest.class))
        .isEqualTo("SentencesTest");
  }

  private String sentence(String method) {
    try {
      return sentences.generateDisplayNameForMethod(
          List.of(), Step2.class, Step2.class.getDeclaredMethod(method));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
