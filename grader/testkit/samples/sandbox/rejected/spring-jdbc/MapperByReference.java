package kata;

import java.util.function.Function;
import org.springframework.jdbc.core.BeanPropertyRowMapper;
import org.springframework.jdbc.core.RowMapper;

class MapperByReference {
  Function<Class<Object>, RowMapper<Object>> mapper = BeanPropertyRowMapper::newInstance; // FINDING: BeanPropertyRowMapper.newInstance is not open
}
