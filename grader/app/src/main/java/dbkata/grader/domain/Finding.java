package dbkata.grader.domain;

import java.util.Optional;

/**
 * A place that breaks a rule.
 *
 * @param rule the rule's id, which names its page {@code docs/rules/<id>.md}
 * @param place where; empty when the class file does not tell
 * @param message what is not allowed and what to write instead, without the place
 */
public record Finding(String rule, Optional<Place> place, String message) {}
