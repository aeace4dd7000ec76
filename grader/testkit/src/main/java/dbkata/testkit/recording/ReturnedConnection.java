package dbkata.testkit.recording;

/**
 * The state in which the student's code closed a connection, which is how a pool gets it back.
 *
 * @param autoCommit whether each statement commits by itself
 * @param readOnly whether it refuses to write
 */
public record ReturnedConnection(boolean autoCommit, boolean readOnly) {}
