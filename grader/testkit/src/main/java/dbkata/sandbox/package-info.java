/** The rule {@code sandbox}: class files may use only what an exercise's allow-lists name. */
@NullMarked
package dbkata.sandbox;

import org.jspecify.annotations.NullMarked;
