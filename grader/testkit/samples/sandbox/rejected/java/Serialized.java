package kata;

import java.io.ObjectInputStream;

class Serialized {
  Object read() throws Exception {
    return new ObjectInputStream(null).readObject(); // FINDING: java.io.ObjectInputStream is not open to an exercise's code: objects read from bytes
  }
}
