package dbkata.sqlrule;

import static org.assertj.core.api.Assertions.assertThat;

import dbkata.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule is a triad: code, samples both ways, and a page, all under one id. */
class SqlRuleTriadTest {

  @Test
  void hasAPageOfItsOwn() throws IOException {
    Path page = Path.of("..", "..", "docs", "rules", SqlConstantRule.ID + ".md");

    assertThat(page).exists();
    assertThat(Files.readString(page)).startsWith("# " + SqlConstantRule.ID);
  }

  @Test
  void hasSamplesBothWays() throws IOException {
    int rejected = 0;
    int accepted = 0;
    for (String folder : List.of("rejected", "accepted", "release8", "release25")) {
      Samples samples = Samples.read("sqlrule/" + folder);
      rejected += samples.expected().size();
      accepted += samples.accepted();
    }

    assertThat(rejected).isGreaterThanOrEqualTo(80);
    assertThat(accepted).isGreaterThanOrEqualTo(60);
  }

  @Test
  void marksNoFindingAmongTheAcceptedAndNothingFineAmongTheRejected() throws IOException {
    assertThat(Samples.read("sqlrule/accepted").expected()).isEmpty();
    assertThat(Samples.read("sqlrule/rejected").accepted()).isZero();
  }

  @Test
  void isNamedForItsIdInTheRule() {
    assertThat(SqlConstantRule.SQL_CONSTANT.getDescription()).startsWith(SqlConstantRule.ID);
  }
}
