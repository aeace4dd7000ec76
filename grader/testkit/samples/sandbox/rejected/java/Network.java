package kata;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import javax.naming.InitialContext;

class Network {
  void shell() throws Exception {
    new Socket("example.org", 4444); // FINDING: java.net.Socket is not open to an exercise's code: a solution talks to nobody
  }

  void download() throws Exception {
    URI.create("http://example.org/answers").toURL().openStream(); // FINDING: java.net.URI is not open // FINDING: java.net.URL is not open
  }

  void cast(Object connection) {
    ((HttpURLConnection) connection).disconnect(); // FINDING: java.net.HttpURLConnection is not open
  }

  void name() throws Exception {
    InetAddress.getLocalHost(); // FINDING: java.net.InetAddress is not open
  }

  void directory() throws Exception {
    new InitialContext().lookup("ldap://example.org/x"); // FINDING: javax.naming.InitialContext is not open
  }
}
