package dev.hullcheck.terraform;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over paths as texts. Paths are those of Unix. */
final class PathFunctions {
  private PathFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    boolean name = a.name().equals("basename");
    if (a.get(0) instanceof Unknown unknown) {
      return name ? nameOf(a, unknown) : null;
    }
    return a.string(name ? name(a.text(0)) : cleaned(folder(a.text(0))));
  }

  /** The known end of a path whose start is not known: {@code "${path.module}/a.txt"}. */
  private static @Nullable Value nameOf(Arguments a, Unknown path) {
    Text text = path.text();
    String content = text == null ? "" : text.content();
    int slash = content.lastIndexOf('/');
    boolean known = slash >= 0 && slash > content.lastIndexOf(Text.OPAQUE);
    return known && slash < content.length() - 1 ? a.string(content.substring(slash + 1)) : null;
  }

  private static String name(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The shortest path that leads to the same place. */
  static String cleaned(String path) {
    boolean rooted = path.startsWith("/");
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty() && !steps.get(steps.size() - 1).equals("..")) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !(rooted && step.equals(".."))) {
        steps.add(step);
      }
    }
    String joined = String.join("/", steps);
    return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}
