package dbkata.blog;

/**
 * One row of the table users. Given: leave it as it is.
 *
 * @param id the key that the database made
 * @param name what the user is called; two users may have the same name
 * @param email the address, which no other user has
 */
public record User(long id, String name, String email) {}
