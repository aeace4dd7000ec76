package org.springframework.jdbc.core.simple;

public interface JdbcClient {
  static JdbcClient create(javax.sql.DataSource dataSource) {
    return new JdbcClient() {};
  }
}
