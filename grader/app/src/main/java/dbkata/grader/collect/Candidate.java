package dbkata.grader.collect;

/**
 * A file below a source root, before it is known which exercise it belongs to.
 *
 * @param path its path inside the submission
 * @param folder its folder below the source root, empty or ending in a slash
 * @param name its name
 * @param content what it holds
 */
record Candidate(String path, String folder, String name, Content content) {

  sealed interface Content {}

  /**
   * Java source.
   *
   * @param text what it says, without a byte order mark
   * @param packageName the package that it declares; empty for none
   */
  record Source(String text, String packageName) implements Content {}

  /**
   * What should be Java source, but cannot be read as such: its exercise does not compile.
   *
   * @param reason why, as the end of a sentence that begins with the file's name
   * @param line where, from 1; 0 when it is no matter of a line
   * @param packageName the package that it seems to declare; empty for none
   */
  record Broken(String reason, int line, String packageName) implements Content {}

  /**
   * What is never compiled.
   *
   * @param reason why, as the end of a sentence that begins with the file's name
   */
  record Unwanted(String reason) implements Content {}

  /** Tell the package that it says to be in; empty for none. */
  String packageName() {
    if (content instanceof Source source) {
      return source.packageName();
    }
    return content instanceof Broken broken ? broken.packageName() : "";
  }
}
