package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the flags that a fix names are flags of commands that make what the rule judges, and the
 * fields of an object that it writes are fields of that kind. Its paths are {@link PathCheck}'s.
 */
final class FixCheck {
  private final Catalog catalog;
  private final List<Data.DataException> faults = new ArrayList<>();

  private FixCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is wrong with the flags and the object of a rule's fix; nothing where it has none. */
  static List<Data.DataException> of(Data rule, List<String> kinds, Catalog catalog) {
    FixCheck check = new FixCheck(catalog);
    Data fix = rule.get("fix");
    Data flags = fix == null ? null : fix.get("flag");
    Data resource = fix == null ? null : fix.get("resource");
    if (flags != null && flags.isMap()) {
      check.flags(flags, kinds);
    }
    if (resource != null) {
      Data kind = resource.get("kind");
      Data fields = resource.get("fields");
      KindSpec spec = kind == null || !kind.isString() ? null : catalog.kind(kind.string());
      if (spec != null && fields != null && fields.isMap()) {
        check.fields(fields, "", spec);
      }
    }
    return check.faults;
  }

  private void flags(Data flags, List<String> kinds) {
    Set<String> known = new TreeSet<>();
    boolean own = true;
    for (String name : kinds) {
      KindSpec kind = catalog.kind(name);
      if (kind == null || name.startsWith("script.") || name.startsWith("gcloud.")) {
        // Any command of any program.
        return;
      }
      add(kind, known);
      own &= !kind.commands().isEmpty();
    }
    if (!own) {
      // What such a kind is derived from has the flags, and may be of several kinds.
      for (String name : catalog.kindNames()) {
        KindSpec kind = catalog.kind(name);
        if (kind != null) {
          add(kind, known);
        }
      }
    }
    String makers = own ? " that makes a " + String.join(" or a ", kinds) : "";
    for (Map.Entry<String, Data> flag : flags.entries()) {
      Data to = flag.getValue();
      if (!known.contains(flag.getKey())) {
        faults.add(to.faultOfKey(unknown(flag.getKey(), makers, known)));
      }
      if (to.isString() && !known.contains(to.string())) {
        faults.add(to.fault(unknown(to.string(), makers, known)));
      }
    }
  }

  private static String unknown(String flag, String makers, Set<String> known) {
    String said = "No command" + makers + " has the flag \"" + flag + "\"";
    return said + Nearest.clause(flag, known);
  }

  /** Adds the flags of a kind file, and those that gcloud's commands have besides. */
  private static void add(KindSpec kind, Set<String> flags) {
    flags.addAll(kind.flags().keySet());
    kind.commandFlags().values().forEach(own -> flags.addAll(own.keySet()));
    for (String command : kind.commands().keySet()) {
      for (GcloudTrack track : GcloudTrack.values()) {
        GcloudCommandSpec spec = command(command, track);
        if (spec != null) {
          for (GcloudFlag flag : spec.flags()) {
            flags.addAll(flag.names());
            if (flag.isNegatable()) {
              flags.add("--no-" + flag.name().substring(2));
            }
          }
        }
      }
    }
    // What is no flag is a positional.
    flags.removeIf(flag -> !flag.startsWith("-"));
  }

  private static @Nullable GcloudCommandSpec command(String path, GcloudTrack track) {
    GcloudSurface surface = GcloudSurface.bundled();
    return surface == null ? null : surface.command(List.of(path.split(" ")), track);
  }

  private void fields(Data fields, String prefix, KindSpec kind) {
    for (Map.Entry<String, Data> field : fields.entries()) {
      String path = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
      Data value = field.getValue();
      if (!Listed.isKnown(kind, path)) {
        faults.add(
            value.faultOfKey(
                "No kind file knows \""
                    + field.getKey()
                    + "\" of a "
                    + kind.name()
                    + Nearest.clause(field.getKey(), Listed.namesAt(kind, prefix))));
      } else if (value.isMap()) {
        fields(value, path, kind);
      } else if (value.isList()) {
        for (Data item : value.items()) {
          if (item.isMap()) {
            fields(item, path + ".*", kind);
          }
        }
      }
    }
  }
}
