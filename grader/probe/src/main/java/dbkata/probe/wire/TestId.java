package dbkata.probe.wire;

/**
 * Name a test method.
 *
 * @param testClass the binary name of the class that is run
 * @param method the method's name and the types of its parameters, as in {@code
 *     adds(java.lang.String)}
 */
public record TestId(String testClass, String method) {}
