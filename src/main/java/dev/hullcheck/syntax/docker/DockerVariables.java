package dev.hullcheck.syntax.docker;

import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of {@code ARG} and {@code ENV}, each from where it is set to the stage's end. */
public final class DockerVariables {
  private record Setting(int at, int stage, @Nullable Text value) {}

  private final Map<String, List<Setting>> settings = new HashMap<>();
  private final List<Integer> stages = new ArrayList<>();

  DockerVariables() {}

  /** Begins a stage, which has none of the variables so far. */
  void stage(int at) {
    stages.add(at);
  }

  /** Sets a variable from an instruction on; to null where its value is not known. */
  void set(String name, int at, @Nullable Text value) {
    settings
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(new Setting(at, stages.size(), value));
  }

  /**
   * The value of a variable; null where it is not known.
   *
   * @param at of the instruction that uses it
   */
  public @Nullable Text value(String name, int at) {
    List<Setting> all = settings.get(name);
    if (all == null) {
      return null;
    }
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).at() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Setting last = low == 0 ? null : all.get(low - 1);
    return last != null && last.stage() == stageAt(at) ? last.value() : null;
  }

  private int stageAt(int at) {
    int low = 0;
    int high = stages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stages.get(middle) <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
