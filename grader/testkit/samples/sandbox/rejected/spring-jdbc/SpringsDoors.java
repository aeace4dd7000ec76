package kata;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.BeanUtils;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.namedparam.BeanPropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

class SpringsDoors {
  Object another() {
    return new DriverManagerDataSource("jdbc:sqlite:/tmp/x"); // FINDING: org.springframework.jdbc.datasource.DriverManagerDataSource is not open to an exercise's code: it opens connections
  }

  Object single(Connection connection) {
    return new SingleConnectionDataSource(connection, true); // FINDING: org.springframework.jdbc.datasource.SingleConnectionDataSource is not open
  }

  Object embedded() {
    return new EmbeddedDatabaseBuilder(); // FINDING: org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder is not open
  }

  void script(Connection connection) {
    ScriptUtils.executeSqlScript(connection, new FileSystemResource("/x.sql")); // FINDING: org.springframework.jdbc.datasource.init.ScriptUtils is not open // FINDING: org.springframework.core.io.FileSystemResource is not open
  }

  Object target(Connection connection) {
    return DataSourceUtils.getTargetConnection(connection); // FINDING: DataSourceUtils.getTargetConnection is not open to this exercise
  }

  Object reflect() {
    ReflectionUtils.findMethod(Runtime.class, "exec"); // FINDING: org.springframework.util.ReflectionUtils is not open
    ClassUtils.getDefaultClassLoader(); // FINDING: org.springframework.util.ClassUtils is not open
    return BeanUtils.instantiateClass(SpringsDoors.class); // FINDING: org.springframework.beans.BeanUtils is not open
  }

  Object anyClass(Object sample) {
    return new BeanPropertyRowMapper<>(sample.getClass()); // FINDING: new BeanPropertyRowMapper is not open to an exercise's code: a class has to be told in the call itself
  }

  Object anyRecord(Object sample) {
    return DataClassRowMapper.newInstance(sample.getClass()); // FINDING: DataClassRowMapper.newInstance is not open
  }

  Object stream() {
    return new SingleColumnRowMapper<>(System.out.getClass()); // FINDING: new SingleColumnRowMapper is not open
  }

  Object template(JdbcTemplate jdbc) {
    return jdbc.queryForObject("SELECT '/tmp/x'", System.out.getClass()); // FINDING: JdbcTemplate.queryForObject is not open to an exercise's code: a class has to be told
  }

  Object client(JdbcClient client, DataSource source) {
    return client.sql("SELECT 'jdbc:sqlite:/tmp/x' AS url").query(source.getClass()).single(); // FINDING: JdbcClient.StatementSpec.query is not open
  }

  Object peek(Object any) {
    return new BeanPropertySqlParameterSource(any).getValue("class.module"); // FINDING: BeanPropertySqlParameterSource.getValue is not open
  }

  Object peekPrivate(Object any) {
    return new SimplePropertySqlParameterSource(any).getValue("password"); // FINDING: SimplePropertySqlParameterSource.getValue is not open
  }
}
