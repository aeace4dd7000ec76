package dbkata.blog;

/**
 * How much one user has written. Given: leave it as it is.
 *
 * @param userId the user's id
 * @param name the user's name
 * @param posts how many posts there are of this user, 0 for none
 */
public record PostCount(long userId, String name, long posts) {}
