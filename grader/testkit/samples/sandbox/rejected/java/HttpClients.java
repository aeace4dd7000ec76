package kata;

import java.net.http.HttpClient;

class HttpClients {
  HttpClient client() {
    return null; // FINDING: java.net.http.HttpClient is not open
  }
}
