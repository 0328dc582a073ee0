package dev.hullcheck.author;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which flags of the commands that kind files name are no field of an object, and why that is so. A
 * new SDK, or a flag that is mapped, changes the list, so that somebody looks at it.
 */
class UnmappedFlagsTest {
  private static final String LIST = "testdata/gcloud/unmapped.txt";
  private static final int WIDTH = 118;
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final GcloudSurface SURFACE = Objects.requireNonNull(GcloudSurface.bundled());

  private static final String HEAD =
      """
      # Flags of the commands in src/main/kinds that no kind file maps to a field, made by UnmappedFlagsTest.
      #
      # runs     how the command does its work, or who asks: nothing of it is in the object
      # changes  another way to write a field that is mapped: adds to it, takes out of it, or puts it back
      # gone     gcloud reads it and refuses it, or has another name for it
      # unread   of a field that no rule reads
      """;

  /** Flags that say nothing of an object, whatever the command. */
  private static final Set<String> RUNS =
      Set.of(
          "--async",
          "--client-name",
          "--client-version",
          "--context",
          "--etag",
          "--execute-now",
          "--kubeconfig",
          "--no-traffic",
          "--poll-interval",
          "--skip-cluster-admin-check",
          "--stage-bucket",
          "--timeout-unreachable",
          "--validate-only",
          "--wait");

  @Test
  void theListIsOfTheseFlags() throws IOException {
    StringBuilder list = new StringBuilder(HEAD);
    for (Map.Entry<String, List<KindSpec>> command : commands().entrySet()) {
      Map<String, Set<String>> reasons = reasons(command.getKey(), command.getValue());
      list.append('\n').append(command.getKey()).append('\n');
      if (reasons.isEmpty()) {
        list.append("  none\n");
      }
      reasons.forEach((reason, flags) -> line(reason, flags, list));
    }
    Golden.check(LIST, list.toString());
  }

  private static Map<String, List<KindSpec>> commands() {
    Map<String, List<KindSpec>> commands = new TreeMap<>();
    for (String name : CATALOG.kindNames()) {
      KindSpec kind = Objects.requireNonNull(CATALOG.kind(name));
      for (String command : kind.commands().keySet()) {
        commands.computeIfAbsent(command, absent -> new ArrayList<>()).add(kind);
      }
    }
    return commands;
  }

  private static Map<String, Set<String>> reasons(String command, List<KindSpec> kinds) {
    Map<String, Set<String>> reasons = new TreeMap<>();
    for (GcloudTrack track : GcloudTrack.values()) {
      GcloudCommandSpec spec = SURFACE.command(List.of(command.split(" ")), track);
      for (GcloudFlag flag : spec == null ? List.<GcloudFlag>of() : spec.flags()) {
        String name = flag.name();
        if (SURFACE.globalFlag(name) == null && !isMapped(command, name, kinds)) {
          reasons
              .computeIfAbsent(reason(command, flag, kinds), absent -> new TreeSet<>())
              .add(name);
        }
      }
    }
    return reasons;
  }

  private static boolean isMapped(String command, String flag, List<KindSpec> kinds) {
    for (KindSpec kind : kinds) {
      boolean decides =
          kind.flags().values().stream()
              .map(Spelling::choice)
              .anyMatch(choice -> choice != null && choice.of().equals(flag));
      boolean opens = kind.openBeside().getOrDefault(command, List.of()).contains(flag);
      if (decides || opens || kind.flag(command, flag) != null) {
        return true;
      }
    }
    return false;
  }

  private static String reason(String command, GcloudFlag flag, List<KindSpec> kinds) {
    String name = flag.name();
    if (RUNS.contains(name)) {
      return "runs";
    }
    if (flag.isRemoved() || flag.isDeprecated()) {
      return "gone";
    }
    int dash = name.indexOf('-', 2);
    String rest = dash < 0 ? "" : name.substring(dash + 1);
    boolean changes =
        switch (dash < 0 ? "" : name.substring(2, dash)) {
          case "add", "clear", "remove", "update", "set", "no", "reset" ->
              isMapped(command, "--" + rest, kinds)
                  || isMapped(command, "--update-" + rest, kinds)
                  || isMapped(command, "--set-" + rest, kinds);
          default -> false;
        };
    return changes ? "changes" : "unread";
  }

  private static void line(String reason, Set<String> flags, StringBuilder list) {
    StringBuilder line = new StringBuilder("  " + reason + ":");
    for (String flag : flags) {
      if (line.length() + 1 + flag.length() > WIDTH) {
        list.append(line).append('\n');
        line = new StringBuilder("   ");
      }
      line.append(' ').append(flag);
    }
    list.append(line).append('\n');
  }
}
