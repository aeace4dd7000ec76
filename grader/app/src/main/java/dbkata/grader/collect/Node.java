package dbkata.grader.collect;

/**
 * An entry of a folder.
 *
 * @param name its name, without the folder's
 * @param kind what it is, links not followed
 * @param size the bytes that it claims to have
 */
record Node(String name, Kind kind, long size) {
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, a device, a socket, or what cannot even be looked at. */
    OTHER
  }

  boolean isFolder() {
    return kind == Kind.FOLDER;
  }

  boolean isLink(String other) {
    return kind == Kind.LINK && name.equals(other);
  }

  /** Tell whether it is there by no doing of the student's: never taken and never mentioned. */
  boolean isQuiet() {
    return name.startsWith(".")
        || name.equals("__MACOSX")
        || name.equals("Thumbs.db")
        || name.equals("desktop.ini");
  }
}
