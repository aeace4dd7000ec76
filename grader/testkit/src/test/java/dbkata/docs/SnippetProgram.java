package dbkata.docs;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.RedisClient;

/** What a page's snippets become: a class that extends this one and has a method for each. */
public abstract class SnippetProgram {
  /** The database that snippets speak of, set before each that needs one. */
  protected @Nullable DataSource dataSource;

  /** The Redis that snippets speak of. */
  protected @Nullable RedisClient redis;

  /**
   * Run the snippet whose code starts on a line of the page.
   *
   * @throws Exception what the snippet throws
   */
  public abstract void run(int line) throws Exception;

  final void use(@Nullable DataSource dataSource, @Nullable RedisClient redis) {
    this.dataSource = dataSource;
    this.redis = redis;
  }
}
