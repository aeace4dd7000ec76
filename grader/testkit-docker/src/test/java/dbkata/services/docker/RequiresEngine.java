package dbkata.services.docker;

import dbkata.services.ServicesException;
import dbkata.services.Settings;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skip a test, and say why, where no container engine answers that has or gets the images. */
final class RequiresEngine implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      return ConditionEvaluationResult.enabled(
          "each test tells by itself, so that each is reported");
    }
    Settings settings = Settings.fromEnvironment();
    try {
      DockerEngine.requireAnswer(settings);
      Containers.fetch(EngineImage.postgres(settings), settings);
      Containers.fetch(EngineImage.redis(settings), settings);
      return ConditionEvaluationResult.enabled("an engine answers and has the images");
    } catch (ServicesException e) {
      return ConditionEvaluationResult.disabled(e.getMessage());
    }
  }
}
