package dbkata.services;

/** Word how to look at a database that is kept. */
final class KeepNotice {
  private KeepNotice() {}

  static String of(PostgresDatabase database) {
    PostgresUrl url = PostgresUrl.parse(database.jdbcUrl());
    Credentials owner = database.owner();
    String login = owner.user() + ":" + owner.password() + "@";
    String psql = url.toString().replaceFirst("^jdbc:(postgresql://)", "$1" + login);
    String separator = url.parameters().isEmpty() ? "?" : "&";
    return "KATA_KEEP: look at "
        + database.name()
        + " with  psql '"
        + psql
        + "'\n  or in an IDE:  "
        + url
        + separator
        + "user="
        + owner.user()
        + "&password="
        + owner.password();
  }
}
