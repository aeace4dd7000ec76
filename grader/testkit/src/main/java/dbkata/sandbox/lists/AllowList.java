package dbkata.sandbox.lists;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One allow-list.
 *
 * @param types what it says of types, by their internal names
 * @param closedPackages why packages are closed, by their internal names
 * @param literals the types of arguments that must be literals in calls that it opens
 */
record AllowList(
    Map<String, Entry> types, Map<String, String> closedPackages, Set<String> literals) {

  @Nullable Entry entry(String type) {
    return types.get(type);
  }

  /** Tell why the package of a type, or one above it, is closed: the nearest reason. */
  @Nullable String reasonAgainstThePackageOf(String type) {
    for (int end = type.lastIndexOf('/'); end > 0; end = type.lastIndexOf('/', end - 1)) {
      String reason = closedPackages.get(type.substring(0, end));
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  boolean asksForALiteral(Member member) {
    for (String type : literals) {
      if (member.descriptor().contains("L" + type + ";")
          && member.descriptor().indexOf("L" + type + ";") < member.descriptor().indexOf(')')) {
        return true;
      }
    }
    return false;
  }
}
