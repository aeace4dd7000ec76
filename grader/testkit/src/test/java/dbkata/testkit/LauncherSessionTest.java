package dbkata.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

public class LauncherSessionTest {
  private static final List<String> DATABASES = new ArrayList<>();
  private static final List<DataSource> POOLS = new ArrayList<>();

  static synchronized void forget() {
    DATABASES.clear();
    POOLS.clear();
  }

  /** Note what a test case was given; public since the case may come out of another loader. */
  public static synchronized void seen(String database, DataSource pool) {
    DATABASES.add(database);
    POOLS.add(pool);
  }

  @BeforeEach
  void forgetOtherTests() {
    forget();
  }

  @Test
  void requestsOfOneSessionShareADatabaseAndItsPools() throws SQLException {
    try (LauncherSession session = session()) {
      run(session, ShelfTestCase.class);
      POOLS.get(0).getConnection().close();
      run(session, ShelfTestCase.class);
    }

    assertThat(DATABASES).hasSize(2);
    assertThat(DATABASES.get(1)).isEqualTo(DATABASES.get(0));
  }

  @Test
  void thePoolsAreClosedWhenTheSessionEnds() {
    try (LauncherSession session = session()) {
      run(session, ShelfTestCase.class);
    }

    assertThat(POOLS).hasSize(1);
    assertThatThrownBy(() -> POOLS.get(0).getConnection())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("has been closed");
  }

  @Test
  void anotherSessionHasADatabaseOfItsOwn() {
    for (int i = 0; i < 2; i++) {
      try (LauncherSession session = session()) {
        run(session, ShelfTestCase.class);
      }
    }

    assertThat(DATABASES).hasSize(2).doesNotHaveDuplicates();
    assertThat(POOLS).as("the student's pools of two sessions").doesNotHaveDuplicates();
  }

  @Test
  void testsOutOfAnotherClassLoaderHaveADatabaseOfTheirOwn() throws ClassNotFoundException {
    try (LauncherSession session = session()) {
      run(session, new OwnLoader().loadClass(ShelfTestCase.class.getName()));
      run(session, new OwnLoader().loadClass(ShelfTestCase.class.getName()));
    }

    assertThat(DATABASES).hasSize(2).doesNotHaveDuplicates();
  }

  private static LauncherSession session() {
    return LauncherFactory.openSession(
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());
  }

  private static void run(LauncherSession session, Class<?> testClass) {
    session.getLauncher().execute(request().selectors(selectClass(testClass)).build());
  }

  /** Define the test case anew, as the grader does for each submission. */
  private static final class OwnLoader extends ClassLoader {
    OwnLoader() {
      super(LauncherSessionTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(ShelfTestCase.class.getName())
          ? define(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = bytes.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
