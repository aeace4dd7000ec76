package dbkata.services.embedded;

import dbkata.services.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Hold the passwords of a cluster's roles, drawn when it was made. */
record Secrets(Credentials admin, Credentials owner, Credentials student) {
  private static final int PASSWORD_BYTES = 16;

  static Secrets draw() {
    return new Secrets(
        new Credentials("dbkata_admin", password()),
        new Credentials("owner", password()),
        new Credentials("student", password()));
  }

  /** Write a file that only its owner can read. */
  void write(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.write(
        file,
        List.of(admin.password(), owner.password(), student.password()),
        StandardOpenOption.WRITE);
  }

  static Secrets read(Path file) throws IOException {
    List<String> passwords = Files.readAllLines(file);
    return new Secrets(
        new Credentials("dbkata_admin", passwords.get(0)),
        new Credentials("owner", passwords.get(1)),
        new Credentials("student", passwords.get(2)));
  }

  private static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
