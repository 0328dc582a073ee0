package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compiled data of a run: kinds, tables, and rules by the kinds that they judge. Entries are
 * decoded when they are first asked for. Safe for use by several threads.
 */
public final class Catalog {
  private final List<DataArchive> archives;
  private final @Nullable Supplier<DataArchive> pages;
  private final Map<String, KindSpec> kinds = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, List<String>> indexes = new HashMap<>();
  private final Map<String, @Nullable ObjectSchema> schemas = new HashMap<>();
  private @Nullable List<HostSpec> hosts;

  /** What one archive holds, which has all. */
  public Catalog(DataArchive archive) {
    this(List.of(archive));
  }

  /** What several archives hold together; they have no entry in common but their indexes. */
  public Catalog(List<DataArchive> archives) {
    this(archives, null);
  }

  /**
   * What several archives hold together, and what is only shown beside them.
   *
   * @param pages asked when one of its entries is; null where the archives have these too
   * @see #isOfPages
   */
  public Catalog(List<DataArchive> archives, @Nullable Supplier<DataArchive> pages) {
    this.archives = List.copyOf(archives);
    this.pages = pages;
  }

  /** Whether an entry is only shown, and not read by a run that judges. */
  public static boolean isOfPages(String entry) {
    return entry.startsWith("example/") || entry.startsWith("doc/");
  }

  private @Nullable Data page(String name) {
    return pages == null ? entry(name) : pages.get().get(name);
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

  /** The tools whose YAML files hold commands, in the order in which they are tried. */
  public synchronized List<HostSpec> hosts() {
    List<HostSpec> known = hosts;
    if (known == null) {
      known = new ArrayList<>();
      Data data = entry("hosts");
      if (data != null) {
        for (Map.Entry<String, Data> host : data.entries()) {
          known.add(HostSpec.read(host.getKey(), host.getValue()));
        }
      }
      hosts = known;
    }
    return known;
  }

  /**
   * The tool of an object that holds commands; null for all others, which are told without reading
   * the tools.
   *
   * @param type the object's {@code GROUP/KIND}
   */
  public @Nullable HostSpec hostOfObject(String type) {
    List<String> names = index("host", type);
    if (!names.isEmpty()) {
      for (HostSpec host : hosts()) {
        if (host.name().equals(names.get(0))) {
          return host;
        }
      }
    }
    return null;
  }

  /**
   * The description of a module of Terraform, as its file has it; null where there is none.
   *
   * @param source {@code OWNER/REPOSITORY} or {@code OWNER/REPOSITORY//FOLDER}
   */
  public @Nullable Data module(String source) {
    List<String> names = index("module", source);
    return names.isEmpty() ? null : entry("module/" + names.get(0));
  }

  /** The names of all descriptions of modules, sorted. */
  public List<String> moduleNames() {
    return namesBelow("module/");
  }

  /** The description of modules of a name, as its file has it; null where there is none. */
  public @Nullable Data modules(String name) {
    return entry("module/" + name);
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
    return page("example/" + id);
  }

  /**
   * What a kind file says of the kind where it is derived; null where the kind is not, or is not
   * known.
   */
  public @Nullable String derived(String kind) {
    return doc(kind, "derived");
  }

  /** What a kind file says of a relation, as a clause; null where it says nothing. */
  public @Nullable String docOfRelation(String kind, String relation) {
    return doc(kind, "relation " + relation);
  }

  private @Nullable String doc(String kind, String of) {
    Data docs = page("doc/" + kind);
    Data doc = docs == null ? null : docs.get(of);
    return doc == null ? null : doc.string();
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

  /**
   * What is known of a kind of Kubernetes' own in an API version: the {@code type} whose schema its
   * objects have, the releases that serve it as {@code since}, {@code deprecated} and {@code
   * removed}, what to {@code use} then, and the form of a {@code name}; null of any other.
   *
   * @param apiVersion as an object says it: {@code v1}, {@code apps/v1}
   */
  public @Nullable Data served(String apiVersion, String kind) {
    return entry("schema/kind/" + apiVersion + "/" + kind);
  }

  /** The fields of a custom resource that is built in; null of any other object. */
  public @Nullable Data custom(String apiVersion, String kind) {
    return entry("schema/custom/" + apiVersion + "/" + kind);
  }

  /** The schema of a type that another one names; null where it is a text or a number. */
  public synchronized @Nullable ObjectSchema schema(String type) {
    if (!schemas.containsKey(type)) {
      Data found = entry("schema/type/" + type);
      schemas.put(type, found == null ? null : schema(type, found));
    }
    return schemas.get(type);
  }

  private static ObjectSchema schema(String type, Data data) {
    if (data.isList()) {
      return ObjectSchema.enumeration(type, data.strings());
    }
    Map<String, ObjectSchema.FieldSchema> fields = new HashMap<>();
    List<List<String>> choices = new ArrayList<>();
    for (Map.Entry<String, Data> field : data.entries()) {
      if (field.getKey().equals("?")) {
        for (String choice : field.getValue().strings()) {
          choices.add(words(choice));
        }
      } else {
        fields.put(field.getKey(), ObjectSchema.FieldSchema.of(field.getValue().string()));
      }
    }
    return new ObjectSchema(type, fields, List.of(), false, choices);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
      words.add(text.substring(start, end));
      start = end + 1;
    }
    words.add(text.substring(start));
    return words;
  }

  /** What an index has behind a key; one entry a key, so that a run reads what it meets. */
  private synchronized List<String> index(String name, String key) {
    String entry = "index/" + name + "/" + key;
    List<String> known = indexes.get(entry);
    if (known == null) {
      known = List.of();
      for (DataArchive archive : archives) {
        Data data = archive.get(entry);
        if (data != null) {
          known = known.isEmpty() ? data.strings() : sorted(known, data.strings());
        }
      }
      indexes.put(entry, known);
    }
    return known;
  }
}
