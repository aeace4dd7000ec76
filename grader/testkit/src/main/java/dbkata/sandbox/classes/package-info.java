/** The class files under check: what they declare and what they use, without loading them. */
@NullMarked
package dbkata.sandbox.classes;

import org.jspecify.annotations.NullMarked;
