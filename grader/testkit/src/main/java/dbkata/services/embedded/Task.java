package dbkata.services.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Describe a command to run under a guard.
 *
 * @param folder belongs to the command; its log is written there, and it is deleted afterwards
 * @param data is copied into the folder first, under the name {@code data}
 * @param signal stops the command on Unix, such as QUIT
 * @param keep lets the command live on after this JVM
 * @param command the program and its arguments
 */
record Task(Path folder, Optional<Path> data, String signal, boolean keep, List<String> command) {}
