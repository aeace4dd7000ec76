package dbkata.tasks;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public final class Attack extends AbstractProcessor {
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      new java.io.File("@MARK@").createNewFile();
    } catch (java.io.IOException refused) {
      return false;
    }
    Runtime.getRuntime().halt(0);
    return false;
  }
}
