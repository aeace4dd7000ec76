package dbkata.grader.attacks;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What git does not keep, or what would be too large to keep; {@link Tricks} makes it. */
enum Trick {
  @JsonProperty("sources-only")
  SOURCES_ONLY,
  @JsonProperty("links")
  LINKS,
  @JsonProperty("climbing-zip")
  CLIMBING_ZIP,
  @JsonProperty("zip-bomb")
  ZIP_BOMB,
  @JsonProperty("case-collision")
  CASE_COLLISION,
  @JsonProperty("too-many-files")
  TOO_MANY_FILES,
  @JsonProperty("too-large")
  TOO_LARGE,
  @JsonProperty("prebuilt-classes")
  PREBUILT_CLASSES,
  @JsonProperty("git-hooks")
  GIT_HOOKS,
  @JsonProperty("nested-expressions")
  NESTED_EXPRESSIONS,
  @JsonProperty("nested-types")
  NESTED_TYPES,
  @JsonProperty("doubled-constants")
  DOUBLED_CONSTANTS,
  @JsonProperty("large-method")
  LARGE_METHOD,
  @JsonProperty("thousands-of-classes")
  THOUSANDS_OF_CLASSES,
  @JsonProperty("endless-line")
  ENDLESS_LINE,
  @JsonProperty("windows-line-ends")
  WINDOWS_LINE_ENDS
}
