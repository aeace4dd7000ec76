package dbkata.grader.store;

/**
 * A run as a store holds it.
 *
 * @param id its number in this store
 * @param run what it was to do
 * @param finished whether it came to its end
 */
public record StoredRun(long id, Run run, boolean finished) {}
