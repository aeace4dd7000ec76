package kata;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

class Extension implements BeforeEachCallback { // FINDING: org.junit.jupiter.api.extension.BeforeEachCallback is not open
  @Override
  public void beforeEach(ExtensionContext context) {
    System.out.println("ready"); // FINDING: org.junit.jupiter.api.extension.ExtensionContext is not open
  }
}
