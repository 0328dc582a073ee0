package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --authorization-policy-file}: one object of JSON a line, which is no YAML.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/abac/">Using ABAC
 *     authorization</a>
 */
public final class AbacPolicies {
  private static final String GROUP = "abac.authorization.kubernetes.io";

  private AbacPolicies() {}

  /** Whether an object's group is that of the policies. */
  static boolean isGroup(String group) {
    return group.equals(GROUP);
  }

  /** Whether a text is such a file, by a look at its characters. */
  public static boolean areIn(String content) {
    return content.contains(GROUP) && !lines(content).isEmpty();
  }

  /**
   * Takes in each line.
   *
   * @param within what the text stands in
   * @param owner the resource that holds the text, or null for a file of its own
   */
  public static void add(Text text, String within, @Nullable Resource owner, Sink sink) {
    for (int from : lines(text.content())) {
      int end = text.content().indexOf('\n', from);
      Text line = text.slice(from, end < 0 ? text.length() : end);
      sink.add(new Sink.Island(Sink.IslandKind.MANIFEST, line, within, owner));
    }
  }

  /** Where the lines begin that hold a whole object each. */
  private static List<Integer> lines(String chars) {
    List<Integer> lines = new ArrayList<>();
    int from = 0;
    while (from < chars.length()) {
      int end = chars.indexOf('\n', from);
      end = end < 0 ? chars.length() : end;
      int last = end;
      while (last > from && chars.charAt(last - 1) <= ' ') {
        last--;
      }
      if (last > from + 1 && chars.charAt(from) == '{' && chars.charAt(last - 1) == '}') {
        lines.add(from);
      }
      from = end + 1;
    }
    return lines;
  }
}
