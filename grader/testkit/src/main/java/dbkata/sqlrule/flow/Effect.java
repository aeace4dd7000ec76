package dbkata.sqlrule.flow;

/** What a library call does with text: the vocabulary of {@link Library}. */
enum Effect {
  /** The result is made of the receiver and all arguments. */
  JOINS,
  /** The result is made of the first operand alone. */
  KEEPS,
  /** The result is a part of the first operand, chosen by numbers. */
  CUTS,
  /** The result is made of the last operand alone, repeated or instead of nothing. */
  REPEATS,
  /** The result is the first operand's or the last one's. */
  FALLS_BACK,
  /** The result is a number measured from texts. */
  MEASURES,
  /** The result is what a function returns for the receiver's elements. */
  MAPS,
  /** The result is made of the operands, and of what a function makes of them. */
  FOLDS,
  /** The receiver grows by the arguments. */
  GROWS,
  /** The first argument grows by the others. */
  POURS,
  /** The receiver loses something, chosen by numbers. */
  SHRINKS,
  /** Nothing flows: the call only looks, and a function given to it only sees the elements. */
  LOOKS
}
