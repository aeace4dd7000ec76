/**
 * What an exercise's tests are written with: steps, points, hints, gates, and the engines they run
 * on.
 */
@NullMarked
package dbkata.testkit;

import org.jspecify.annotations.NullMarked;
