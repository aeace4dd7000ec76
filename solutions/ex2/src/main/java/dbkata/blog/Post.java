package dbkata.blog;

import java.time.Instant;

/**
 * One row of the table posts. Given: leave it as it is.
 *
 * @param id the key that the database made
 * @param authorId the id of the user who wrote it
 * @param title the headline
 * @param body the text, which may be empty
 * @param postedAt when it was posted
 */
public record Post(long id, long authorId, String title, String body, Instant postedAt) {}
