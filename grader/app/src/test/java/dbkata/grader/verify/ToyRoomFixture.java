package dbkata.grader.verify;

import dbkata.grader.kit.Kit;
import dbkata.grader.kit.Kits;
import dbkata.grader.verify.laws.TestLaws;
import dbkata.grader.verify.room.Problem;
import dbkata.grader.verify.room.Room;
import dbkata.grader.verify.room.RoomChecks;
import dbkata.services.files.CacheFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A toy of a room in which one thing is broken at a time. */
abstract class ToyRoomFixture {
  @TempDir private Path folder;

  ToyRoom toy;

  @BeforeEach
  void makeAToy() {
    toy = ToyRoom.in(folder.resolve("kit"));
  }

  /** Give what is said of the room, of its marks and of its tests. */
  List<Problem> problems() {
    Room room = new Room(toy.kit().root(), "toy");
    List<Problem> problems = new ArrayList<>(RoomChecks.of(room));
    Kit kit = Kit.open(room.root(), new CacheFolder(folder.resolve("cache")), Kits.classPath());
    Verification.prepared(kit, room, problems)
        .ifPresent(
            exercise -> {
              problems.addAll(RoomChecks.of(room, exercise.exercise()));
              problems.addAll(TestLaws.check(room, exercise));
            });
    return problems;
  }
}
