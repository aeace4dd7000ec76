package dbkata.sqlrule.sinks;

/**
 * Describe a call that runs SQL or a script.
 *
 * @param api the API that it belongs to
 * @param method the name of the method, or of the class for a constructor
 * @param operand which operand is the text, the receiver being the first
 */
public record Sink(Api api, String method, int operand) {}
