package kata;

class SplitName {
  Object split(String half) throws Exception {
    return Class.forName("java.lang.Run" + half); // FINDING: Class.forName is not open
  }
}
