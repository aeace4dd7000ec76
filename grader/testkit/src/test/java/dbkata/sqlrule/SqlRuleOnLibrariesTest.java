package dbkata.sqlrule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.clients.jedis.Jedis;

/** Runs the rule over every class of real libraries: nothing may stop it. */
class SqlRuleOnLibrariesTest {

  @ParameterizedTest
  @ValueSource(classes = {JdbcTemplate.class, Session.class, Jedis.class})
  void followsEveryClass(Class<?> ofLibrary) throws IOException, URISyntaxException {
    Path jar = Path.of(ofLibrary.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<byte[]> classFiles = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = zip.getInputStream(entry)) {
            classFiles.add(in.readAllBytes());
          }
        }
      }
    }

    List<Finding> findings = SqlConstantCheck.check(classFiles);

    assertThat(classFiles).hasSizeGreaterThan(100);
    assertThat(findings).noneMatch(finding -> finding.message().contains("cannot be followed"));
  }
}
