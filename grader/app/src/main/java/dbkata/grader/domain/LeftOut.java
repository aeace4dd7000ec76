package dbkata.grader.domain;

/**
 * A file of a submission that was not taken.
 *
 * @param path its path inside the submission, cleaned of control characters
 * @param reason why, as the end of a sentence: {@code it is a link}
 */
public record LeftOut(String path, String reason) {}
