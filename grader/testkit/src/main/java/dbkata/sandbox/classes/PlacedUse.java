package dbkata.sandbox.classes;

/**
 * A use and where it stands.
 *
 * @param use what is used
 * @param line the line of the source; 0 when the class file does not tell
 */
public record PlacedUse(Use use, int line) {}
