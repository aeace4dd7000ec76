package dbkata.blog;

import java.util.List;

/**
 * One user and everything that this user has written. Given: leave it as it is.
 *
 * @param author the user
 * @param posts the user's posts, newest first; an empty list for a user without posts
 */
public record AuthorWithPosts(User author, List<Post> posts) {}
