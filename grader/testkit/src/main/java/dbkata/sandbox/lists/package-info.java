/** The allow-lists: what is open, to whom, and why the rest is closed. */
@NullMarked
package dbkata.sandbox.lists;

import org.jspecify.annotations.NullMarked;
