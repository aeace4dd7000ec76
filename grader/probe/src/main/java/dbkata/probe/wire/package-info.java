/**
 * What the grader and its child process say to each other, and how a record proves where it comes
 * from.
 *
 * <p>The child shares its process, and so the descriptors of its pipes, with code that nobody
 * trusts: that code may write any bytes on them, and on Linux read them back. So each record is a
 * line that carries a number and a code over number and content, made with a key that the grader
 * draws for each child. The key travels as the first line to the child, before untrusted code is
 * there, and lives in the child's heap alone: not in an argument, the environment, a file or a
 * static field. A line that does not verify is not a record. A number that was seen is a replay and
 * no record either. A number that is skipped means that a record was stolen, and ends the
 * conversation. Both directions are sealed, each under a letter of its own.
 */
@NullMarked
package dbkata.probe.wire;

import org.jspecify.annotations.NullMarked;
