package dbkata.grader.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A workflow of one job, as GitHub reads it.
 *
 * @param yaml the whole file
 * @param job its job
 */
record Workflow(JsonNode yaml, JsonNode job) {
  /**
   * A step of the job.
   *
   * @param name its name or the action that it uses
   * @param uses an action; empty when it runs a script
   * @param run a script; empty when it uses an action
   * @param condition when it runs; empty when always
   * @param yaml all of it
   */
  record Step(String name, String uses, String run, String condition, JsonNode yaml) {}

  static Workflow read(Path file) {
    JsonNode yaml = YAMLMapper.shared().readTree(file);
    List<JsonNode> jobs = yaml.path("jobs").valueStream().toList();
    if (jobs.size() != 1) {
      throw new AssertionError(file + " has " + jobs.size() + " jobs");
    }
    return new Workflow(yaml, jobs.get(0));
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (JsonNode step : job.path("steps").valueStream().toList()) {
      String uses = step.path("uses").asString("");
      steps.add(
          new Step(
              step.path("name").asString(uses),
              uses,
              step.path("run").asString(""),
              step.path("if").asString(""),
              step));
    }
    return steps;
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    job.path("env")
        .propertyStream()
        .forEach(it -> environment.put(it.getKey(), it.getValue().asString("")));
    return environment;
  }
}
