package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiled data of a run: kinds, tables, and rules by the kinds that they judge. Entries are
 * decoded when they are first asked for. Safe for use by several threads.
 */
public final class Catalog {
  private final List<DataArchive> archives;
  private final Map<String, KindSpec> kinds = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, Map<String, List<String>>> indexes = new HashMap<>();

  public Catalog(DataArchive archive) {
    this(List.of(archive));
  }

  /** What several archives hold together; they have no entry in common but their indexes. */
  public Catalog(List<DataArchive> archives) {
    this.archives = List.copyOf(archives);
  }

  private @Nullable Data entry(String name) {
    for (DataArchive archive : archives) {
      Data data = archive.get(name);
      if (data != null) {
        return data;
      }
    }
    return null;
  }

  /** The kind of a name, or null where no kind file describes it. */
  public synchronized @Nullable KindSpec kind(String name) {
    KindSpec known = kinds.get(name);
    if (known == null) {
      Data data = entry("kind/" + name);
      if (data == null) {
        return null;
      }
      known = KindSpec.read(data);
      kinds.put(name, known);
    }
    return known;
  }

  /**
   * The objects of a kind that are there without being declared, by name; null where there are
   * none.
   */
  public @Nullable Data objects(String kind) {
    return entry("objects/" + kind);
  }

  /** The table of a name, or null where there is none. */
  public synchronized @Nullable Table table(String name) {
    Table known = tables.get(name);
    if (known == null) {
      Data data = entry("table/" + name);
      if (data == null) {
        return null;
      }
      known = Table.read(data);
      tables.put(name, known);
    }
    return known;
  }

  /** The kinds that a Terraform resource type is a spelling of. */
  public List<String> kindsOfTerraform(String type) {
    return index("terraform", type);
  }

  /** The kinds that a gcloud command, without its track, asks for. */
  public List<String> kindsOfCommand(String path) {
    return index("gcloud", path);
  }

  /** The kinds that a Config Connector kind is a spelling of. */
  public List<String> kindsOfConfigConnector(String kind) {
    return index("config-connector", kind);
  }

  /** The ids of the rules that judge a kind, in the order of the ids. */
  public List<String> rulesOf(String kind) {
    return index("rules", kind);
  }

  /** The file of a rule as plain data, or null where there is none of that id. */
  public @Nullable Data rule(String id) {
    return entry("rule/" + id);
  }

  /** The examples of a rule as plain data, or null where there is no rule of that id. */
  public @Nullable Data examples(String id) {
    return entry("example/" + id);
  }

  /** A profile, or null where there is none of that name. */
  public @Nullable Data profile(String name) {
    return entry("profile/" + name);
  }

  /** The names of all profiles, sorted. */
  public List<String> profileNames() {
    return namesBelow("profile/");
  }

  /** The ids of all rules, sorted. */
  public List<String> ruleIds() {
    return namesBelow("rule/");
  }

  /** The names of all kinds that have a file, sorted. */
  public List<String> kindNames() {
    return namesBelow("kind/");
  }

  /** The names of all tables, sorted. */
  public List<String> tableNames() {
    return namesBelow("table/");
  }

  private List<String> namesBelow(String prefix) {
    List<String> names = new ArrayList<>();
    for (DataArchive archive : archives) {
      for (String name : archive.names()) {
        if (name.startsWith(prefix)) {
          names.add(name.substring(prefix.length()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  private static List<String> sorted(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(null);
    return all;
  }

  private synchronized List<String> index(String name, String key) {
    Map<String, List<String>> index = indexes.get(name);
    if (index == null) {
      index = new HashMap<>();
      for (DataArchive archive : archives) {
        Data data = archive.get("index/" + name);
        if (data != null) {
          for (Map.Entry<String, Data> entry : data.entries()) {
            List<String> before = index.get(entry.getKey());
            List<String> more = entry.getValue().strings();
            index.put(entry.getKey(), before == null ? more : sorted(before, more));
          }
        }
      }
      indexes.put(name, index);
    }
    return index.getOrDefault(key, List.of());
  }
}
