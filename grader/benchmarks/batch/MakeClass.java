import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Make up a class: so many of 100 hand in what is right, wrong, broken or hostile. The same seed
 * gives the same class.
 *
 * <p>java MakeClass.java KIT FOLDER STUDENTS SEED
 */
final class MakeClass {
  private static final int RIGHT = 40;
  private static final int WRONG = 40;
  private static final int BROKEN = 14;

  /** What hostile code does as soon as a task is looked for. */
  private static final List<String> STRIKES =
      List.of(
          "System.exit(0);",
          "while (id > 0) {}",
          "java.util.List<long[]> all = new java.util.ArrayList<>(); while (id > 0) all.add(new long[99999]);",
          "if (id > 0) return find(id);",
          "while (id > 0) System.out.println(id);",
          "new Thread(() -> {}).start();");

  private final Path kit;
  private final Random random;

  private MakeClass(Path kit, long seed) {
    this.kit = kit;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    MakeClass maker = new MakeClass(Path.of(arguments[0]), Long.parseLong(arguments[3]));
    int students = Integer.parseInt(arguments[2]);
    for (int i = 1; i <= students; i++) {
      maker.make(Path.of(arguments[1]).resolve("student-%03d".formatted(i)));
    }
  }

  private void make(Path student) throws IOException {
    int fate = random.nextInt(100);
    if (fate == 99) {
      Files.createDirectories(student); // nothing at all
      return;
    }
    List<Path> rooms = folders(kit.resolve("exercises"));
    int spoilt = random.nextInt(rooms.size());
    for (int i = 0; i < rooms.size(); i++) {
      String id = rooms.get(i).getFileName().toString();
      Path sources = student.resolve("exercises").resolve(id).resolve("src/main/java");
      Path solution = kit.resolve("solutions").resolve(id);
      copy(solution.resolve("src/main/java"), sources);
      if (fate < RIGHT) {
        overlay(solution.resolve("right"), sources, 50);
      } else if (fate < RIGHT + WRONG) {
        overlay(solution.resolve("wrong"), sources, 60);
      } else if (fate < RIGHT + WRONG + BROKEN) {
        breakOne(rooms.get(i), sources, i == spoilt);
      } else if (id.equals("ex1")) {
        Path file = sources.resolve("dbkata/tasks/TaskRepository.java");
        String strike = STRIKES.get(random.nextInt(STRIKES.size()));
        Files.writeString(
            file,
            Files.readString(file).replaceFirst("( find\\(long id\\)[^{]*\\{)", "$1 " + strike));
      }
    }
  }

  /** Lay one of the ways over the solution, in so many of 100 cases. */
  private void overlay(Path ways, Path sources, int percent) throws IOException {
    List<Path> all = folders(ways);
    if (random.nextInt(100) < percent) {
      copy(all.get(random.nextInt(all.size())), sources);
    }
  }

  /** One does not compile or was not begun; the others stay right. */
  private void breakOne(Path room, Path sources, boolean isTheOne) throws IOException {
    if (isTheOne && random.nextBoolean()) {
      copy(room.resolve("src/main/java"), sources);
    } else if (isTheOne) {
      Path file = javaFiles(sources).get(0);
      String text = Files.readString(file);
      Files.writeString(file, text.substring(0, text.lastIndexOf('}')));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : javaFiles(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.writeString(target, Files.readString(file));
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<Path> folders(Path above) throws IOException {
    try (Stream<Path> files = Files.list(above)) {
      return files.filter(Files::isDirectory).filter(MakeClass::holdsSources).sorted().toList();
    }
  }

  private static boolean holdsSources(Path folder) {
    try {
      return !javaFiles(folder).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
