package dbkata.grader.domain;

import java.util.Optional;

/**
 * What the compiler says of one place.
 *
 * @param place where; empty when it speaks of no line
 * @param message what is wrong, the compiler's words, possibly over several lines
 */
public record Diagnostic(Optional<Place> place, String message) {}
