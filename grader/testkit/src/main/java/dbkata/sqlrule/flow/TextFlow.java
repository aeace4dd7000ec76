package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodCode;
import dbkata.sqlrule.bytecode.MethodFlow.UnreadableCode;
import dbkata.sqlrule.bytecode.Program;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decide what the text in an operand can be made of, over all classes under check. */
public final class TextFlow {
  private final Program program;
  private final Solver<Question, Text> solver =
      new Solver<>(Text.FIXED, Text::union, this::evaluate);

  /** Look at these classes; nothing is worked out before it is asked for. */
  public TextFlow(Program program) {
    this.program = program;
  }

  /** Return why the text in an operand is not fixed, null when it is. */
  public @Nullable Cause operand(CallSite site, int operand) {
    return settled(site, new Question.Operand(site, operand));
  }

  /** Return why the text that a function will be given is not fixed, null when it is. */
  public @Nullable Cause givenTo(CallSite function) {
    return settled(function, new Question.Given(function));
  }

  private @Nullable Cause settled(CallSite site, Question question) {
    Text text = solver.solve(question);
    if (text.cause() != null || !text.measured()) {
      return text.cause();
    }
    return Cause.at(Kind.NUMBER, site.method(), site.instruction());
  }

  private Text evaluate(Question question, Function<Question, Text> answers) {
    try {
      return question.answer(new Scope(program, answers));
    } catch (UnreadableCode e) {
      MethodCode method = question.method();
      if (method == null) {
        throw e;
      }
      return Text.changing(Cause.parameter(Kind.UNREADABLE, method, -1));
    }
  }
}
