package dbkata.tasks;

import dbkata.testkit.Points;
import dbkata.testkit.Step;
import org.junit.jupiter.api.Test;

@Step(number = 1, title = "Create the table")
class Step1CreateTheTableTest {
  @Test
  @Points(100)
  void createTableMakesTheColumnsOfThePage() {}
}
