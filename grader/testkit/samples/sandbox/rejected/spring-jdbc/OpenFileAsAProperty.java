package kata;

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

class OpenFileAsAProperty {
  record Evil(FileInputStream in) {} // FINDING: java.io.FileInputStream is not open

  record Editor(InputStream in) {} // FINDING: java.io.InputStream is not open to an exercise's code: Spring turns the name of a file into one

  record Several(List<java.io.FileOutputStream> out) {} // FINDING: java.io.FileOutputStream is not open

  Object read(JdbcClient client) {
    return client.sql("SELECT '/etc/passwd' AS in").query(Evil.class).single();
  }
}
