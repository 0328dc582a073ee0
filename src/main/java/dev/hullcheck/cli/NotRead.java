package dev.hullcheck.cli;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.walk.LeftOut;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files that are not read, and why; made only for {@code --verbose} and where none is read. */
final class NotRead implements LeftOut {
  /** What is read, as people call it. */
  static final String KINDS =
      "YAML, JSON, Terraform, shell scripts, makefiles, Dockerfiles, Markdown, text and notebooks";

  /** So many endings are named. */
  private static final int MOST_ENDINGS = 12;

  private final List<String> lines = new ArrayList<>();
  private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
  private final Map<String, Integer> endings = new TreeMap<>();

  @Override
  public void add(String name, Reason reason, String by) {
    counts.merge(reason, 1, Integer::sum);
    if (reason == Reason.UNKNOWN_KIND) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      int dot = file.lastIndexOf('.');
      // HCL of other tools tells by the ending before: .pkr.hcl, .tftest.hcl.
      int tool = file.endsWith(".hcl") ? file.lastIndexOf('.', dot - 1) : -1;
      dot = tool > 0 ? tool : dot;
      endings.merge(dot < 0 ? "without an ending" : file.substring(dot), 1, Integer::sum);
      return;
    }
    String from =
        switch (reason) {
          case GIT_IGNORED -> by.isEmpty() ? "" : " by the rules of " + by;
          case CONFIGURED -> " by " + by + ConfigFile.NAME;
          default -> "";
        };
    lines.add(name + ": not read, " + title(reason) + from);
  }

  private static String title(Reason reason) {
    return switch (reason) {
      case GIT_IGNORED -> "ignored by git";
      case EXCLUDED -> "excluded by --exclude";
      case CONFIGURED -> "excluded";
      case HIDDEN -> "hidden";
      case NODE_MODULES -> "packages of Node.js";
      case CHART_TEMPLATES -> "templates of a Helm chart";
      case NO_FILE -> "no regular file inside the path given";
      case UNKNOWN_KIND -> "of another kind";
    };
  }

  /** A line for each file or folder that could be read, and one for all other kinds of files. */
  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    String others = endings();
    if (others != null) {
      all.add("Of kinds that are not read: " + others);
    }
    return all;
  }

  /** How many there are of each ending, the most first; null where there are none. */
  private @Nullable String endings() {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(endings.entrySet());
    sorted.sort((a, b) -> b.getValue() - a.getValue());
    StringBuilder text = new StringBuilder();
    int others = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i < MOST_ENDINGS) {
        text.append(i == 0 ? "" : ", ");
        text.append(sorted.get(i).getValue()).append(' ').append(sorted.get(i).getKey());
      } else {
        others += sorted.get(i).getValue();
      }
    }
    if (others > 0) {
      text.append(", ").append(others).append(" others");
    }
    return text.length() == 0 ? null : text.toString();
  }

  /** Why nothing is read at all, as a clause behind the paths; empty where there is nothing. */
  String clause() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Reason, Integer> reason : counts.entrySet()) {
      text.append(text.length() == 0 ? "" : ", ");
      text.append(reason.getValue()).append(' ').append(title(reason.getKey()));
    }
    String others = endings();
    return text + (others == null ? "" : " (" + others + ")");
  }
}
