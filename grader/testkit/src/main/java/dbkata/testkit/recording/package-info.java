/** What the student's code did: statements sent, transactions ended, resources left open. */
@NullMarked
package dbkata.testkit.recording;

import org.jspecify.annotations.NullMarked;
