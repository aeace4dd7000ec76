package dbkata.tasks;

public class Step1CreateTheTableTest {
  public void createTableMakesTheColumnsOfThePage() {}

  public void theDatabaseNumbersTheRows() {}

  public void aNewRowIsOpenAndHasNoNoteUnlessItSaysOtherwise() {}

  public void createTableASecondTimeKeepsTheRows() {}
}
