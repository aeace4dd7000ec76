package dbkata.grader.domain;

import java.util.Optional;

/**
 * One test method of an exercise: what a point is given or lost for.
 *
 * <p>A parameterized method is one test case, whatever the number of its invocations.
 *
 * @param testClass the binary name of the class to run, as in {@code
 *     dbkata.tasks.Step2AddATaskTest}
 * @param method the method's name and the types of its parameters, as in {@code
 *     addKeepsQuotes(java.lang.String)}
 * @param step the number of the page's step, from 1
 * @param stepTitle the step's heading
 * @param sentence what a student reads, as in {@code add keeps quotes}
 * @param points what it is worth, at least 1
 * @param hint one question to a student whose code fails it
 */
public record TestCase(
    String testClass,
    String method,
    int step,
    String stepTitle,
    String sentence,
    int points,
    Optional<String> hint) {

  /** Name it as people and tools do: {@code Step2AddATaskTest.addKeepsQuotes}. */
  public String id() {
    return testClass.substring(testClass.lastIndexOf('.') + 1)
        + "."
        + method.substring(0, method.indexOf('('));
  }
}
