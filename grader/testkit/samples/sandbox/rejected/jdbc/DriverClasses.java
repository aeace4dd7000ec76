package kata;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import javax.sql.DataSource;
import javax.sql.rowset.RowSetProvider;

class DriverClasses {
  Connection another() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:/tmp/x.db"); // FINDING: java.sql.DriverManager is not open to an exercise's code: it opens connections that no test sees
  }

  void past(Connection connection) throws Exception {
    connection.unwrap(Object.class); // FINDING: Connection.unwrap is not open to an exercise's code: it goes around the connection
    connection.isWrapperFor(Object.class); // FINDING: Connection.isWrapperFor is not open
    connection.abort(Runnable::run); // FINDING: Connection.abort is not open
    connection.setTypeMap(null); // FINDING: Connection.setTypeMap is not open
    connection.createSQLXML(); // FINDING: Connection.createSQLXML is not open
    connection.setShardingKey(null); // FINDING: Connection.setShardingKey is not open
  }

  void past(DataSource source) throws Exception {
    source.getConnection("postgres", ""); // FINDING: DataSource.getConnection is not open to an exercise's code: it connects as somebody else
    source.unwrap(Object.class); // FINDING: DataSource.unwrap is not open
    source.setLoginTimeout(1); // FINDING: DataSource.setLoginTimeout is not open
    source.getParentLogger(); // FINDING: DataSource.getParentLogger is not open
  }

  void past(java.sql.PreparedStatement statement, java.sql.ResultSet rows) throws Exception {
    statement.unwrap(Object.class); // FINDING: PreparedStatement.unwrap is not open
    rows.unwrap(Object.class); // FINDING: ResultSet.unwrap is not open
  }

  void past(java.sql.Wrapper wrapper) throws Exception {
    wrapper.isWrapperFor(Object.class); // FINDING: java.sql.Wrapper is not open
  }

  Object rows() throws Exception {
    return RowSetProvider.newFactory(); // FINDING: javax.sql.rowset.RowSetProvider is not open
  }

  Object sqlite() {
    return new org.sqlite.SQLiteDataSource(); // FINDING: org.sqlite.SQLiteDataSource is not open to an exercise's code: the driver's own classes
  }

  Object postgres(Connection connection) {
    return (org.postgresql.PGConnection) connection; // FINDING: org.postgresql.PGConnection is not open
  }

  void lying(Driver driver) throws Exception {
    driver.connect("jdbc:sqlite:", null); // FINDING: java.sql.Driver is not open
  }

  Object hikari() {
    return new com.zaxxer.hikari.HikariDataSource(); // FINDING: com.zaxxer.hikari.HikariDataSource is not open to this exercise
  }

  Object loaded(boolean sqlite) throws Exception {
    return Class.forName(sqlite ? "org.sqlite.JDBC" : "java.lang.Runtime"); // FINDING: Class.forName is not open
  }
}
