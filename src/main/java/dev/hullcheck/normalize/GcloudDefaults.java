package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gcloud takes from its properties for the flags that a command leaves out: the project, the
 * zone, region or location, the cluster of a node pool.
 */
final class GcloudDefaults {
  private static final String[] PLACES = {"--location", "--zone", "--region", "--global"};

  private final GcloudProperties properties;

  private GcloudDefaults(GcloudProperties properties) {
    this.properties = properties;
  }

  /** Those of a user of whom nothing is known. */
  static GcloudDefaults none() {
    return new GcloudDefaults(new GcloudProperties(List.of()));
  }

  /** Those in a script that is run after this one. */
  GcloudDefaults next(List<Command> commands) {
    return new GcloudDefaults(properties.next(commands));
  }

  /**
   * Puts what properties say of an object in place of flags that are not given.
   *
   * @param index which of the script's the command is
   */
  void fill(
      GcloudCommand command,
      KindSpec kind,
      int index,
      FieldTree tree,
      FieldMapper mapper,
      Mapping given) {
    GcloudCommandSpec spec = command.spec();
    if (spec == null || isNamedInFull(command)) {
      return;
    }
    for (String flag : new String[] {"--project", "--cluster", place(command, spec)}) {
      Spelling spelling = kind.flag(command.name(), flag);
      String property = spelling == null ? null : property(command, spec, flag);
      Value value = property == null ? null : properties.at(command, property, index);
      if (spelling != null && value != null) {
        mapper.put(tree, spelling, value.span(), value, given);
      }
    }
  }

  /** The project of a command; null where neither it nor a property says one. */
  @Nullable Value project(GcloudCommand command, int index) {
    GcloudCommand.Flag flag = command.flag("--project");
    if (flag != null) {
      return flag.value();
    }
    return command.spec() == null || isNamedInFull(command)
        ? null
        : properties.at(command, "core/project", index);
  }

  /** The flag that says where a command acts, if none that does so is given; else empty. */
  private static String place(GcloudCommand command, GcloudCommandSpec spec) {
    String found = "";
    int many = 0;
    for (String flag : PLACES) {
      if (command.flag(flag) != null) {
        return "";
      }
      if (spec.flag(flag) != null) {
        found = flag;
        many++;
      }
    }
    if (command.name().startsWith("container ")) {
      // GKE's own commands prefer the property of the zone, but for autopilot that of the region.
      return command.name().endsWith(" create-auto") ? "--region" : "--zone";
    }
    // Where there are several it depends on the object which of them is meant.
    return many == 1 ? found : "";
  }

  /** The property that says what a flag says that is not given; null without one. */
  private static @Nullable String property(
      GcloudCommand command, GcloudCommandSpec spec, String flag) {
    GcloudFlag known = spec.flag(flag);
    if (flag.equals("--project")) {
      return command.flag(flag) == null ? "core/project" : null;
    }
    if (flag.isEmpty() || command.flag(flag) != null || known == null) {
      return null;
    }
    String property = known.property();
    if (property != null) {
      return property;
    }
    // These the parser does not know, for they are what a resource of the command falls back on.
    return switch (command.path().get(0) + " " + flag) {
      case "container --region" -> "compute/region";
      case "run --region" -> "run/region";
      case "functions --region" -> "functions/region";
      case "artifacts --location" -> "artifacts/location";
      default -> null;
    };
  }

  /** Whether a name says itself which project or place it is of, as a path or an address does. */
  private static boolean isNamedInFull(GcloudCommand command) {
    for (Argument positional : command.positionals()) {
      Text text = Grammars.text(positional.value());
      if (text != null && (text.content().indexOf('/') >= 0 || text.content().indexOf('@') >= 0)) {
        return true;
      }
    }
    return false;
  }
}
