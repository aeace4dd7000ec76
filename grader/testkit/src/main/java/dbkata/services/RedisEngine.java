package dbkata.services;

import org.jspecify.annotations.Nullable;

/**
 * Describe a Redis that answers, as a mode hands it to {@link RedisServer}.
 *
 * @param user the user to authenticate as, or null for the default one
 * @param password the password, or null when none is asked for
 * @param database the database's number, mostly 0
 * @param foreign whether it is somebody else's: then a marker key says that its keys are the kit's
 * @param stop ends the server, or does nothing when it is not ours
 */
public record RedisEngine(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    int database,
    boolean foreign,
    Runnable stop) {}
