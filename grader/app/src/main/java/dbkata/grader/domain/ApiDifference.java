package dbkata.grader.domain;

/**
 * A public member of the exercise's page that the student's class lacks or declares otherwise.
 *
 * @param member what tests call, as the linker names it: {@code
 *     dbkata/tasks/TaskRepository.add(Ljava/lang/String;)J}
 * @param message one sentence: {@code Your add returns int; the page asks for long.}
 */
public record ApiDifference(String member, String message) {}
