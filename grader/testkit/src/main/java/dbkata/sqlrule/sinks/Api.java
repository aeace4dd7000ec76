package dbkata.sqlrule.sinks;

/** Name the API that a sink belongs to: each has its own way to pass a value beside the text. */
public enum Api {
  /** {@code java.sql}: a {@code ?} and a setter. */
  JDBC,
  /** Spring's {@code JdbcTemplate} and its operation objects: a {@code ?} and an argument. */
  JDBC_TEMPLATE,
  /** Spring's {@code NamedParameterJdbcTemplate}: {@code :name} and a map. */
  NAMED_JDBC_TEMPLATE,
  /** Spring's {@code JdbcClient}: {@code :name} and {@code param}. */
  JDBC_CLIENT,
  /** Spring's {@code SimpleJdbcInsert} and {@code SimpleJdbcCall}: names, no values. */
  SIMPLE_JDBC,
  /** Jakarta Persistence and Hibernate: {@code :name} and {@code setParameter}. */
  PERSISTENCE,
  /** R2DBC: {@code $1} and {@code bind}. */
  R2DBC,
  /** Spring's {@code DatabaseClient}: {@code :name} and {@code bind}. */
  DATABASE_CLIENT,
  /** Redis scripts: {@code KEYS} and {@code ARGV}. */
  REDIS;

  /** Return what the text is called in a message. */
  public String text() {
    return switch (this) {
      case REDIS -> "script";
      case SIMPLE_JDBC -> "name in the SQL text";
      default -> "SQL text";
    };
  }
}
