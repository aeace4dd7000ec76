package dbkata.sqlrule.sinks;

import dbkata.sqlrule.bytecode.ClassFile;
import dbkata.sqlrule.bytecode.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Find the calls that run SQL or a script.
 *
 * <p>A call counts when its owner is one of the types below or, as far as the classes under check
 * tell, a subtype. Of a library type that is not listed only name and descriptor are known, so
 * these decide: nothing but a statement has {@code ResultSet executeQuery(String)}.
 */
public final class Sinks {
  private static final String STRING = "Ljava/lang/String;";

  /** Types in which a text can come: itself, several at once, as bytes, or from a supplier. */
  private static final Set<String> TEXTS =
      Set.of(STRING, "[Ljava/lang/String;", "[B", "Ljava/util/function/Supplier;");

  private record Entry(Api api, Set<String> owners) {}

  private static final Map<String, List<Entry>> BY_NAME = new HashMap<>();

  private static final Map<String, Api> BY_SIGNATURE =
      Map.ofEntries(
          Map.entry("prepareStatement:Ljava/sql/PreparedStatement;", Api.JDBC),
          Map.entry("prepareCall:Ljava/sql/CallableStatement;", Api.JDBC),
          Map.entry("nativeSQL:Ljava/lang/String;", Api.JDBC),
          Map.entry("executeQuery:Ljava/sql/ResultSet;", Api.JDBC),
          Map.entry("executeUpdate:I", Api.JDBC),
          Map.entry("executeLargeUpdate:J", Api.JDBC),
          Map.entry("execute:Z", Api.JDBC),
          Map.entry("addBatch:V", Api.JDBC),
          Map.entry("createStatement:Lio/r2dbc/spi/Statement;", Api.R2DBC));

  static {
    String jdbc = "java/sql/";
    put(
        Api.JDBC,
        jdbc,
        "Statement PreparedStatement CallableStatement",
        "execute executeQuery executeUpdate executeLargeUpdate addBatch");
    put(Api.JDBC, jdbc, "Connection", "prepareStatement prepareCall nativeSQL");
    put(Api.JDBC, "javax/sql/", "RowSet rowset/JdbcRowSet rowset/CachedRowSet", "setCommand");
    String spring = "org/springframework/jdbc/core/";
    String runs =
        "execute query queryForObject queryForList queryForMap queryForRowSet queryForStream update"
            + " batchUpdate";
    put(Api.JDBC_TEMPLATE, spring, "JdbcTemplate JdbcOperations", runs);
    put(
        Api.NAMED_JDBC_TEMPLATE,
        spring + "namedparam/",
        "NamedParameterJdbcTemplate NamedParameterJdbcOperations",
        runs);
    put(
        Api.JDBC_TEMPLATE,
        spring,
        "PreparedStatementCreatorFactory CallableStatementCreatorFactory",
        "<init> newPreparedStatementCreator");
    put(Api.JDBC_CLIENT, spring + "simple/", "JdbcClient", "sql");
    put(
        Api.SIMPLE_JDBC,
        spring + "simple/",
        "SimpleJdbcInsert SimpleJdbcInsertOperations SimpleJdbcCall SimpleJdbcCallOperations",
        "withTableName withSchemaName withCatalogName withProcedureName withFunctionName"
            + " usingColumns usingGeneratedKeyColumns");
    put(
        Api.JDBC_TEMPLATE,
        "org/springframework/jdbc/object/",
        "RdbmsOperation SqlOperation SqlCall StoredProcedure SqlQuery MappingSqlQuery"
            + " MappingSqlQueryWithParameters UpdatableSqlQuery GenericSqlQuery SqlFunction"
            + " SqlUpdate BatchSqlUpdate GenericStoredProcedure",
        "<init> setSql");
    persistence("createQuery createNativeQuery createMutationQuery createSelectionQuery");
    persistence("createNativeMutationQuery createSQLQuery");
    put(Api.R2DBC, "io/r2dbc/spi/", "Connection", "createStatement");
    put(Api.R2DBC, "io/r2dbc/spi/", "Batch", "add");
    put(Api.DATABASE_CLIENT, "org/springframework/r2dbc/core/", "DatabaseClient", "sql");
    put(
        Api.REDIS,
        "org/springframework/data/redis/core/script/",
        "DefaultRedisScript RedisScript",
        "<init> setScriptText of");
  }

  private Sinks() {}

  private static void persistence(String names) {
    put(Api.PERSISTENCE, "jakarta/persistence/", "EntityManager EntityHandler", names);
    put(Api.PERSISTENCE, "javax/persistence/", "EntityManager", names);
    put(
        Api.PERSISTENCE,
        "org/hibernate/",
        "Session StatelessSession SharedSessionContract query/QueryProducer"
            + " query/QueryProducerImplementor engine/spi/SessionImplementor"
            + " engine/spi/SharedSessionContractImplementor",
        names);
  }

  private static void put(Api api, String prefix, String owners, String names) {
    Set<String> all = new HashSet<>();
    for (String owner : owners.split(" ", -1)) {
      all.add(prefix + owner);
    }
    for (String name : names.split(" ", -1)) {
      BY_NAME.computeIfAbsent(name, key -> new ArrayList<>()).add(new Entry(api, all));
    }
  }

  /** Tell from the constant pool alone whether a class holds a sink: the others need no parsing. */
  public static boolean mayUse(ClassFile file, Program program) {
    return file.refersTo(
        Sinks::isCandidate,
        (owner, name, descriptor) -> of(owner, name, descriptor, 0, program) != null);
  }

  private static boolean isCandidate(String name) {
    return BY_NAME.containsKey(name) || RedisScripts.isCandidate(name);
  }

  /** Return the sink that a call is, null when it runs no SQL. */
  public static @Nullable Sink of(MethodInsnNode call, Program program) {
    int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    return of(call.owner, call.name, call.desc, receivers, program);
  }

  /** Return the sink that a method reference is, null when it runs no SQL. */
  public static @Nullable Sink of(Handle handle, Program program) {
    int receivers = handle.getTag() == Opcodes.H_INVOKESTATIC ? 0 : 1;
    return of(handle.getOwner(), handle.getName(), handle.getDesc(), receivers, program);
  }

  private static @Nullable Sink of(
      String owner, String name, String descriptor, int receivers, Program program) {
    int text = isCandidate(name) ? textParameter(descriptor) : -1;
    if (text < 0 || (text > 0 && !name.equals("<init>"))) {
      return null;
    }
    Api api = api(owner, name, descriptor, program);
    String simpleName = owner.substring(owner.lastIndexOf('/') + 1);
    return api == null
        ? null
        : new Sink(api, name.equals("<init>") ? simpleName : name, receivers + text);
  }

  private static @Nullable Api api(String owner, String name, String descriptor, Program program) {
    boolean isConstructor = name.equals("<init>");
    Set<String> types = isConstructor ? Set.of(owner) : program.supertypes(owner);
    for (Entry entry : BY_NAME.getOrDefault(name, List.of())) {
      for (String type : types) {
        if (entry.owners.contains(type)) {
          return entry.api;
        }
      }
    }
    if (RedisScripts.matches(types, name, descriptor)) {
      return Api.REDIS;
    }
    return isConstructor
            || !endsOutOfSight(types, program)
            || !program.implementations(owner, name, descriptor).isEmpty()
        ? null
        : bySignature(name, descriptor);
  }

  /** Tell whether the type has a supertype of which nothing is known. */
  private static boolean endsOutOfSight(Set<String> types, Program program) {
    for (String type : types) {
      if (program.type(type) == null && !type.startsWith("java/lang/")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Api bySignature(String name, String descriptor) {
    if (!descriptor.startsWith("(" + STRING)) {
      return null;
    }
    String result = Type.getReturnType(descriptor).getDescriptor();
    boolean isQuery =
        name.startsWith("create")
            && (result.startsWith("Ljakarta/persistence/")
                || result.startsWith("Ljavax/persistence/")
                || result.startsWith("Lorg/hibernate/"));
    return isQuery ? Api.PERSISTENCE : BY_SIGNATURE.get(name + ":" + result);
  }

  private static int textParameter(String descriptor) {
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int i = 0; i < types.length; i++) {
      if (TEXTS.contains(types[i].getDescriptor())) {
        return i;
      }
    }
    return -1;
  }
}
