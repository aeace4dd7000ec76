package dbkata.sqlrule.flow;

import dbkata.sqlrule.bytecode.CallSite;
import dbkata.sqlrule.bytecode.MethodFlow.UnreadableCode;
import dbkata.sqlrule.bytecode.Program;
import dbkata.sqlrule.flow.Cause.Kind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decide what the text in an operand can be made of, over all classes under check. */
public final class TextFlow {
  private final Program program;
  private final Solver<Question, Text> solver = new Solver<>(new TextLattice(), this::evaluate);

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
    } catch (UnreadableCode | IndexOutOfBoundsException | IllegalArgumentException e) {
      // Broken bytecode: what it does is anybody's guess, and the answer must say so.
      return Text.changing(Cause.parameter(Kind.UNREADABLE, question.method(), -1));
    }
  }

  private static final class TextLattice implements Solver.Lattice<Text> {
    @Override
    public Text bottom() {
      return Text.FIXED;
    }

    @Override
    public Text union(Text one, Text other) {
      return one.union(other);
    }

    @Override
    public boolean isTop(Text text) {
      return text.isChanging();
    }
  }
}
