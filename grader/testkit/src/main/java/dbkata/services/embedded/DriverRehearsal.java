package dbkata.services.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Load the JDBC driver while the server starts, by two connections to a stand-in.
 *
 * <p>The first connection of a JVM costs 0.2 s, nearly all of it for loading some 400 classes. The
 * stand-in speaks as much of the <a
 * href="https://www.postgresql.org/docs/18/protocol-message-formats.html">protocol</a> as it takes
 * to load them: one login by password that it breaks off, one that it lets through for a query.
 * Nothing depends on it, so whatever goes wrong here is dropped.
 */
final class DriverRehearsal {
  private static final int PATIENCE_MILLIS = 2000;
  private static final int AUTHENTICATION_OK = 0;
  private static final int AUTHENTICATION_SASL = 10;
  private static final int AUTHENTICATION_SASL_CONTINUE = 11;

  private DriverRehearsal() {}

  static void begin() {
    daemon(DriverRehearsal::play);
  }

  /** Rehearse, and tell whether the driver got as far as the answer to its query. */
  static boolean play() {
    try (ServerSocket stage = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      stage.setSoTimeout(PATIENCE_MILLIS);
      daemon(() -> standIn(stage));
      String url =
          "jdbc:postgresql://127.0.0.1:"
              + stage.getLocalPort()
              + "/x?sslmode=disable&gssEncMode=disable";
      connect(url);
      return connect(url);
    } catch (IOException e) {
      // No port, no rehearsal.
      return false;
    }
  }

  private static boolean connect(String url) {
    try (Connection connection = DriverManager.getConnection(url, "rehearsal", "none");
        Statement statement = connection.createStatement()) {
      return statement.executeQuery("SELECT 1").next();
    } catch (SQLException e) {
      // The first login is broken off on purpose.
      return false;
    }
  }

  private static void standIn(ServerSocket stage) {
    try {
      serve(stage, DriverRehearsal::askForPassword);
      serve(stage, DriverRehearsal::letThrough);
    } catch (IOException e) {
      // The driver has gone, or never came.
    }
  }

  /** One way to answer a client whose start-up message has been read. */
  private interface Scene {
    void play(DataInputStream in, DataOutputStream out) throws IOException;
  }

  private static void serve(ServerSocket stage, Scene scene) throws IOException {
    try (Socket client = stage.accept()) {
      client.setSoTimeout(PATIENCE_MILLIS);
      DataInputStream in = new DataInputStream(client.getInputStream());
      in.skipNBytes(in.readInt() - Integer.BYTES);
      scene.play(in, new DataOutputStream(client.getOutputStream()));
    }
  }

  private static void askForPassword(DataInputStream in, DataOutputStream out) throws IOException {
    send(out, 'R', body -> writeSasl(body, AUTHENTICATION_SASL, "SCRAM-SHA-256\0\0"));
    String first = receive(in);
    String nonce = first.substring(first.lastIndexOf("r=") + 2);
    String challenge = "r=" + nonce + "x,s=c2FsdHNhbHRzYWx0c2FsdA==,i=1";
    send(out, 'R', body -> writeSasl(body, AUTHENTICATION_SASL_CONTINUE, challenge));
    receive(in);
  }

  private static void writeSasl(DataOutputStream body, int kind, String text) throws IOException {
    body.writeInt(kind);
    body.write(text.getBytes(UTF_8));
  }

  private static void letThrough(DataInputStream in, DataOutputStream out) throws IOException {
    send(out, 'R', body -> body.writeInt(AUTHENTICATION_OK));
    Map<String, String> parameters =
        Map.of(
            "server_version", "18.0",
            "client_encoding", "UTF8",
            "DateStyle", "ISO, MDY",
            "TimeZone", "UTC",
            "integer_datetimes", "on",
            "standard_conforming_strings", "on");
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      send(out, 'S', body -> writeText(body, parameter.getKey(), parameter.getValue()));
    }
    send(out, 'Z', body -> body.writeByte('I'));
    for (int type = in.read(); type >= 0; type = in.read()) {
      receiveBody(in);
      answer((char) type, out);
    }
  }

  /** Answer a simple query (the driver's own SET) and the Sync that ends an extended one. */
  private static void answer(char type, DataOutputStream out) throws IOException {
    if (type == 'Q') {
      send(out, 'C', body -> writeText(body, "SET"));
      send(out, 'Z', body -> body.writeByte('I'));
    } else if (type == 'S') {
      answerSelectOne(out);
    }
  }

  /** ParseComplete, BindComplete, RowDescription of one int4, DataRow, CommandComplete, Ready. */
  private static void answerSelectOne(DataOutputStream out) throws IOException {
    send(out, '1', body -> {});
    send(out, '2', body -> {});
    send(
        out,
        'T',
        body -> {
          body.writeShort(1);
          writeText(body, "one");
          body.writeInt(0);
          body.writeShort(0);
          body.writeInt(23);
          body.writeShort(4);
          body.writeInt(-1);
          body.writeShort(0);
        });
    send(
        out,
        'D',
        body -> {
          body.writeShort(1);
          body.writeInt(1);
          body.writeByte('1');
        });
    send(out, 'C', body -> writeText(body, "SELECT 1"));
    send(out, 'Z', body -> body.writeByte('I'));
  }

  private static void writeText(DataOutputStream body, String... texts) throws IOException {
    for (String text : texts) {
      body.write(text.getBytes(UTF_8));
      body.writeByte(0);
    }
  }

  /** Fill the part of a message that follows its type and length. */
  private interface Body {
    void write(DataOutputStream body) throws IOException;
  }

  private static void send(DataOutputStream out, char type, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(new DataOutputStream(bytes));
    out.writeByte(type);
    out.writeInt(bytes.size() + Integer.BYTES);
    out.write(bytes.toByteArray());
  }

  private static String receive(DataInputStream in) throws IOException {
    in.readByte();
    return receiveBody(in);
  }

  private static String receiveBody(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt() - Integer.BYTES), UTF_8);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "dbkata-driver-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }
}
