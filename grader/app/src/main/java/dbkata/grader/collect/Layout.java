package dbkata.grader.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a submission keeps the sources of each exercise.
 *
 * @param shape what it looks like
 * @param top the folder that looks like that, empty or ending in a slash
 */
record Layout(Shape shape, String top) {
  private static final String SOURCES = "src/main/java/";
  private static final String TESTS = "src/test/java/";
  private static final String RESOURCES = "src/main/resources/";
  private static final String EXERCISES = "exercises/";

  // How many folders are opened that hold nothing but one other.
  private static final int MOST_WRAPPINGS = 8;

  enum Shape {
    /** {@code exercises/ex1/src/main/java/...} for each exercise. */
    REPOSITORY,
    /** {@code ex1/src/main/java/...} for each exercise. */
    EXERCISES,
    /** {@code src/main/java/...} for all of them. */
    EXERCISE,
    /** Sources, in their packages' folders or not. */
    BARE
  }

  /** Recognise a submission's layout; a folder that is all that another one holds is opened. */
  static Layout of(Tree tree) throws IOException {
    String top = "";
    for (int i = 0; i < MOST_WRAPPINGS; i++) {
      Optional<Layout> layout = at(tree, top);
      if (layout.isPresent()) {
        return layout.get();
      }
      Optional<String> only = onlyFolder(tree, top);
      if (only.isEmpty()) {
        break;
      }
      top = only.get();
    }
    return new Layout(Shape.BARE, top);
  }

  private static Optional<Layout> at(Tree tree, String top) throws IOException {
    if (!foldersWithSources(tree, top + EXERCISES).isEmpty()) {
      return Optional.of(new Layout(Shape.REPOSITORY, top));
    }
    if (tree.hasFolder(top + SOURCES)) {
      return Optional.of(new Layout(Shape.EXERCISE, top));
    }
    List<String> folders = foldersWithSources(tree, top);
    if (folders.size() == 1) {
      return Optional.of(new Layout(Shape.EXERCISE, folders.get(0)));
    }
    return folders.isEmpty() ? Optional.empty() : Optional.of(new Layout(Shape.EXERCISES, top));
  }

  private static List<String> foldersWithSources(Tree tree, String above) throws IOException {
    List<String> found = new ArrayList<>();
    if (!tree.hasFolder(above)) {
      return found;
    }
    for (Node node : tree.list(above)) {
      String folder = above + node.name() + "/";
      if (node.isFolder() && !node.isQuiet() && tree.hasFolder(folder + SOURCES)) {
        found.add(folder);
      }
    }
    return found;
  }

  private static Optional<String> onlyFolder(Tree tree, String top) throws IOException {
    List<Node> nodes = tree.list(top).stream().filter(node -> !node.isQuiet()).toList();
    return nodes.size() == 1 && nodes.get(0).isFolder()
        ? Optional.of(top + nodes.get(0).name() + "/")
        : Optional.empty();
  }

  /** Tell whether each exercise has a source root of its own. */
  boolean isDivided() {
    return shape == Shape.REPOSITORY || shape == Shape.EXERCISES;
  }

  /** Give the folder of exercises' folders; only for a divided layout. */
  String exercises() {
    return shape == Shape.REPOSITORY ? top + EXERCISES : top;
  }

  /** Give an exercise's folder, empty or ending in a slash; it need not be there. */
  private String folder(String exercise) {
    return isDivided() ? exercises() + exercise + "/" : top;
  }

  /** Give an exercise's source root, empty or ending in a slash; it need not be there. */
  String sourceRoot(String exercise) {
    return shape == Shape.BARE ? top : folder(exercise) + SOURCES;
  }

  /** Give the root of an exercise's resources, if the layout has any; it need not be there. */
  Optional<String> resourceRoot(String exercise) {
    return shape == Shape.BARE ? Optional.empty() : Optional.of(folder(exercise) + RESOURCES);
  }

  /** Give the root of an exercise's tests, if the layout has any; it need not be there. */
  Optional<String> testRoot(String exercise) {
    return shape == Shape.BARE ? Optional.empty() : Optional.of(folder(exercise) + TESTS);
  }

  /** List the folders of exercises, whatever their names; only for a divided layout. */
  List<String> exerciseFolders(Tree tree) throws IOException {
    return foldersWithSources(tree, exercises());
  }
}
