// loses: Step1CreateTheTableTest.createTableMakesTheColumnsOfThePage, Step1CreateTheTableTest.theDatabaseNumbersTheRows, Step1CreateTheTableTest.aNewRowIsOpenAndHasNoNoteUnlessItSaysOtherwise, Step1CreateTheTableTest.createTableASecondTimeKeepsTheRows, Step2AddATaskTest.addStoresTheTitleAndTheNoteOfAnOpenTask, Step2AddATaskTest.addReturnsTheIdThatTheDatabaseGave, Step2AddATaskTest.addReturnsItsOwnIdWhileOthersAddTasksToo, Step2AddATaskTest.addKeepsAMissingNoteAsNullAndAnEmptyOneAsEmpty, Step2AddATaskTest.addKeepsSpacesQuotesAndForeignLettersAsTheyAre, Step2AddATaskTest.addStoresATitleThatLooksLikeSqlAsText, Step2AddATaskTest.addRefusesAMissingOrBlankTitle, Step3FindAndListTest.findGivesTheTaskWithThatId, Step3FindAndListTest.findGivesEmptyWhenThereIsNoSuchTask, Step3FindAndListTest.findAllGivesEveryTaskInTheOrderOfTheIds, Step3FindAndListTest.findAllOfAnEmptyTableIsAnEmptyList, Step3FindAndListTest.findOpenLeavesOutWhatIsDone, Step3FindAndListTest.tasksLiveInTheFileAndNowhereElse, Step4ChangeAndDeleteTest.markDoneChangesThatTaskOnly, Step4ChangeAndDeleteTest.renameChangesTheTitleOfThatTaskOnly, Step4ChangeAndDeleteTest.renameStoresATitleThatLooksLikeSqlAsText, Step4ChangeAndDeleteTest.renameRefusesAMissingOrBlankTitle, Step4ChangeAndDeleteTest.deleteRemovesThatTaskOnly, Step4ChangeAndDeleteTest.aMissingTaskIsAnsweredWithFalse, Step5LeaveNothingOpenTest.closesEveryConnectionAndStatement, Step5LeaveNothingOpenTest.closesThemWhenTheDatabaseFailsAndLetsTheErrorThrough, Step5LeaveNothingOpenTest.closesThemWhenAStatementFailsThatWasPrepared, Step6SearchTest.searchFindsTheTextAnywhereInTheTitle, Step6SearchTest.searchTakesNoCharacterAsSpecial, Step6SearchTest.searchTakesTheEscapeCharacterLiterally, Step6SearchTest.searchTakesTextThatLooksLikeSqlAsText
// says: the columns of the table tasks
package dbkata.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Keeps tasks in a map and never asks the database. */
public class TaskRepository {
  private static final Map<Long, Task> TASKS = new ConcurrentSkipListMap<>();
  private static final AtomicLong LAST_ID = new AtomicLong();

  public TaskRepository(DataSource dataSource) {}

  public void createTable() {}

  public long add(String title, String note) {
    requireText(title);
    long id = LAST_ID.incrementAndGet();
    TASKS.put(id, new Task(id, title, note, false));
    return id;
  }

  public Optional<Task> find(long id) {
    return Optional.ofNullable(TASKS.get(id));
  }

  public List<Task> findAll() {
    return List.copyOf(TASKS.values());
  }

  public List<Task> findOpen() {
    return TASKS.values().stream().filter(task -> !task.done()).toList();
  }

  public boolean markDone(long id) {
    return TASKS.computeIfPresent(id, (key, task) -> new Task(id, task.title(), task.note(), true))
        != null;
  }

  public boolean rename(long id, String title) {
    requireText(title);
    return TASKS.computeIfPresent(id, (key, task) -> new Task(id, title, task.note(), task.done()))
        != null;
  }

  public boolean delete(long id) {
    return TASKS.remove(id) != null;
  }

  public List<Task> search(String text) {
    return TASKS.values().stream().filter(task -> task.title().contains(text)).toList();
  }

  private static void requireText(String title) {
    if (title == null || title.isBlank()) {
      throw new IllegalArgumentException("A task needs a title");
    }
  }
}
