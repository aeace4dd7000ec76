package dbkata.tasks;

/**
 * One row of the table tasks. Given: leave it as it is.
 *
 * @param id the key that the database made
 * @param title what is to be done, never blank
 * @param note more about it, or null
 * @param done whether it is done
 */
public record Task(long id, String title, String note, boolean done) {}
