package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a submission, in the words that a student reads. */
enum Ending {
  @JsonProperty("does not compile")
  DOES_NOT_COMPILE,
  @JsonProperty("breaks a gate")
  BREAKS_A_GATE,
  @JsonProperty("timed out")
  TIMED_OUT,
  @JsonProperty("out of memory")
  OUT_OF_MEMORY,
  @JsonProperty("crashed")
  CRASHED,
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("passed")
  PASSED,
  /** It depends on the machine, or does not matter. */
  @JsonProperty("any")
  ANY
}
