package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns kind, table and rule files into one archive, or says all that is wrong with them.
 *
 * <p>The archive has an entry for each file ({@code kind/…}, {@code table/…}, {@code rule/…},
 * {@code profile/…}, {@code module/…}), the tools in whose files commands stand ({@code hosts}),
 * the kinds and types of Kubernetes' API ({@code schema/kind/…}, {@code schema/type/…}) and custom
 * resources ({@code schema/custom/…}), the examples of each rule ({@code example/…}) and the docs
 * of each kind ({@code doc/…}), which are only shown, and the indexes from what a run meets to what
 * it needs, an entry for each: {@code index/terraform/TYPE}, {@code index/gcloud/COMMAND}, {@code
 * index/config-connector/KIND}, {@code index/host/GROUP/KIND}, {@code index/module/SOURCE}, {@code
 * index/rules/KIND}.
 */
public final class Compilation {
  private static final String HOSTS = "src/main/hosts.yaml";
  private static final String MODULES = "src/main/modules";
  private static final String SCHEMAS = "src/main/kubernetes/schemas.yaml";
  private static final String CUSTOM = "src/main/kubernetes/config-connector.yaml";

  private final @Nullable DataArchive builtIn;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Object> kinds = new TreeMap<>();
  private final Map<String, Object> modules = new TreeMap<>();
  private final Map<String, Object> tables = new TreeMap<>();
  private final Map<String, Object> rules = new TreeMap<>();
  private final Map<String, DataFile> kindFiles = new TreeMap<>();
  private final Map<String, Object> examples = new TreeMap<>();
  private final Map<String, DataFile> ruleFiles = new TreeMap<>();
  private final Map<String, Object> profiles = new TreeMap<>();
  private final Map<String, DataFile> profileFiles = new TreeMap<>();

  /** The kinds and types of Kubernetes' API, by the names of their entries. */
  private final Map<String, Object> schemas = new TreeMap<>();

  private final RuleLanguages languages;

  /** The tools in whose files commands stand, as their file has them. */
  private Object hosts = Map.of();

  private Compilation(@Nullable DataArchive builtIn) {
    this.builtIn = builtIn;
    this.languages = new RuleLanguages(kinds, builtIn);
  }

  /**
   * Compiles the files of the project in {@code root}.
   *
   * @throws AuthorException with every fault of every file
   */
  public static byte[] of(Path root) throws IOException {
    Compilation compilation = new Compilation(null);
    compilation.read(root, "src/main/kinds", "kind", compilation.kinds);
    compilation.putTogether();
    compilation.readHosts(root);
    compilation.readSchemas(root);
    if (Files.isDirectory(root.resolve(MODULES))) {
      compilation.read(root, MODULES, "module", compilation.modules);
    }
    compilation.read(root, "rules/tables", "table", compilation.tables);
    for (String category : List.of("cloud", "cluster", "code", "container")) {
      compilation.read(root, "rules/" + category, "rule", compilation.rules);
    }
    compilation.read(root, "rules/profiles", "profile", compilation.profiles);
    for (String rule : compilation.rules.keySet()) {
      Map<String, Object> files = ExampleFiles.of(root, rule, compilation.problems);
      compilation.examples.put(rule, new TreeMap<>(files));
    }
    return compilation.finish();
  }

  /**
   * Compiles a user's rules and tables, which use the kinds and tables of the build and their own.
   *
   * @param rules from the path of a rule file, as faults shall name it, to its bytes
   * @param tables the same for tables
   * @return an archive of these alone, to be used together with {@code builtIn}
   * @throws AuthorException with every fault of every file
   */
  public static byte[] own(
      Map<String, byte[]> rules, Map<String, byte[]> tables, DataArchive builtIn) {
    Compilation compilation = new Compilation(builtIn);
    compilation.read(tables, "table", compilation.tables);
    compilation.read(rules, "rule", compilation.rules);
    return compilation.finish();
  }

  private byte[] finish() {
    compile();
    if (problems.isEmpty()) {
      compileProfiles();
    }
    if (!problems.isEmpty()) {
      problems.sort((a, b) -> Span.compare(a.span(), b.span()));
      throw new AuthorException(problems);
    }
    return DataArchive.write(entries());
  }

  private void readHosts(Path root) throws IOException {
    Path path = root.resolve(HOSTS);
    if (Files.exists(path)) {
      DataFile file = DataFile.parse(HOSTS, Files.readString(path));
      List<Problem> faults =
          file.problems().isEmpty() ? SchemaValidator.of("hosts").validate(file) : file.problems();
      problems.addAll(faults);
      hosts = faults.isEmpty() ? file.data() : Map.of();
    }
  }

  private void readSchemas(Path root) throws IOException {
    Data own = readMade(root, SCHEMAS);
    for (String part : List.of("kind", "type")) {
      Data entries = own.get(part + "s");
      if (entries != null) {
        addSchemas("schema/" + part + "/", entries);
      }
    }
    addSchemas("schema/custom/", readMade(root, CUSTOM));
  }

  /** A table that a tool has made; empty where there is none. */
  private Data readMade(Path root, String name) throws IOException {
    Path path = root.resolve(name);
    if (!Files.exists(path)) {
      return Data.of(Map.of());
    }
    DataFile file = DataFile.parse(name, Files.readString(path));
    problems.addAll(file.problems());
    return Data.of(file.data());
  }

  private void addSchemas(String prefix, Data entries) {
    for (Map.Entry<String, Data> entry : entries.entries()) {
      schemas.put(prefix + entry.getKey(), entry.getValue().value());
    }
  }

  private void read(Path root, String folder, String form, Map<String, Object> into)
      throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(root.resolve(folder))) {
      files = listing.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (Path path : files) {
      contents.put(folder + "/" + path.getFileName(), Files.readAllBytes(path));
    }
    read(contents, form, into);
  }

  private void read(Map<String, byte[]> contents, String form, Map<String, Object> into) {
    SchemaValidator schema = SchemaValidator.of(form);
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      String path = content.getKey();
      String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
      DataFile file = DataFile.parse(path, new String(content.getValue(), StandardCharsets.UTF_8));
      List<Problem> faults = file.problems().isEmpty() ? schema.validate(file) : file.problems();
      problems.addAll(faults);
      String key = form.equals("rule") ? "id" : form.equals("kind") ? "kind" : "";
      if (into.containsKey(name) || isBuiltIn(form, name)) {
        fault(file, "/" + key, "There is a " + form + " \"" + name + "\" already");
        continue;
      }
      if (file.problems().isEmpty() && form.equals("rule")) {
        ruleFiles.put(name, file);
      } else if (faults.isEmpty() && form.equals("kind")) {
        kindFiles.put(name, file);
      } else if (faults.isEmpty() && form.equals("profile")) {
        profileFiles.put(name, file);
      }
      // A wrong file is not also missing to those that name it.
      into.put(name, faults.isEmpty() ? file.data() : Map.of());
      Object id = file.data() instanceof Map<?, ?> map ? map.get(key) : null;
      if (id instanceof String && !id.equals(name)) {
        fault(file, "/" + key, "The " + key + " and the name of the file differ");
      }
    }
  }

  /** Puts the parts that kinds have in common into each of them. */
  private void putTogether() {
    Parts parts = new Parts(Map.copyOf(kinds));
    for (Map.Entry<String, DataFile> kind : kindFiles.entrySet()) {
      DataFile file = kind.getValue();
      try {
        kinds.put(kind.getKey(), parts.whole(file.data()));
      } catch (Data.DataException e) {
        fault(file, e.pointer(), e.said());
      }
    }
  }

  private boolean isBuiltIn(String form, String name) {
    return builtIn != null && builtIn.get(form + "/" + name) != null;
  }

  private Catalog catalog() {
    DataArchive own = DataArchive.open(DataArchive.write(entries()));
    return new Catalog(builtIn == null ? List.of(own) : List.of(builtIn, own));
  }

  private void compile() {
    Catalog catalog = catalog();
    for (Map.Entry<String, Object> kind : kinds.entrySet()) {
      if (!Map.of().equals(kind.getValue())) {
        catalog.kind(kind.getKey());
      }
    }
    for (Map.Entry<String, DataFile> entry : ruleFiles.entrySet()) {
      DataFile file = entry.getValue();
      // The schema and the reader find some of the same faults; each place has one.
      int before = problems.size();
      Set<Span> said = new HashSet<>();
      for (Problem problem : problems) {
        said.add(problem.span());
      }
      try {
        check(entry.getKey(), file, RuleReader.check(Data.of(whole(file.data()))), catalog);
      } catch (Data.DataException e) {
        fault(file, e);
      }
      problems.subList(before, problems.size()).removeIf(fault -> said.contains(fault.span()));
    }
  }

  /** Fills in what a rule lacks, which the schema says, so that the rest of it is checked too. */
  private static Object whole(Object data) {
    Map<String, Object> whole = new LinkedHashMap<>();
    for (String key : List.of("id", "title", "category", "message", "help", "why", "since")) {
      whole.put(key, "");
    }
    whole.put("severity", "info");
    for (Map.Entry<String, Data> entry : Data.of(data).entries()) {
      Object value = entry.getValue().value();
      boolean isSeverity = value instanceof String text && Severity.of(text) != null;
      if (!entry.getKey().equals("severity") || isSeverity) {
        whole.put(entry.getKey(), value);
      }
    }
    return whole;
  }

  private void check(String id, DataFile file, RuleReader.Checked checked, Catalog catalog) {
    RuleInfo info = checked.rule().info();
    if (builtIn == null && !file.file().folder().endsWith("/" + info.category())) {
      fault(file, "/category", "The category and the folder of the file differ");
    }
    for (Data.DataException wrong : checked.faults()) {
      fault(file, wrong);
    }
    for (int i = 0; i < info.kinds().size(); i++) {
      if (catalog.kind(info.kinds().get(i)) == null && languages.of(info.kinds().get(i)) == null) {
        unknown(file, "/kinds/" + i, "kind", info.kinds().get(i), catalog.kindNames());
      }
    }
    for (Data kind : checked.uses().kinds()) {
      // A Terraform type in its own spelling needs no kind file.
      if (catalog.kind(kind.string()) == null && !kind.string().startsWith("terraform.")) {
        unknown(file, kind.pointer(), "kind", kind.string(), catalog.kindNames());
      }
    }
    for (RuleReader.UsedTable used : checked.uses().tables()) {
      if (!catalog.tableNames().contains(used.name().string())) {
        unknown(file, used.name().pointer(), "table", used.name().string(), catalog.tableNames());
      } else if (!Map.of().equals(tables.get(used.name().string()))) {
        Data.DataException wrong = TableCheck.of(used, catalog);
        if (wrong != null) {
          fault(file, wrong);
        }
      }
    }
    for (Data.DataException wrong : FixCheck.of(Data.of(file.data()), info.kinds(), catalog)) {
      fault(file, wrong);
    }
    for (PathCheck.Fault wrong : PathCheck.of(checked, catalog)) {
      Data place = checked.places().get(wrong.path());
      String pointer = place == null ? "" : place.pointer();
      Span span = file.span(pointer, wrong.written());
      problems.add(Problem.syntax(span, wrong.said()));
    }
    List<String> superseded = checked.rule().supersedes();
    for (int i = 0; i < superseded.size(); i++) {
      if (!catalog.ruleIds().contains(superseded.get(i))) {
        unknown(file, "/supersedes/" + i, "rule", superseded.get(i), catalog.ruleIds());
      }
    }
    rules.put(id, languages.added(file.data(), info));
  }

  private void compileProfiles() {
    Catalog catalog = catalog();
    for (Map.Entry<String, DataFile> entry : profileFiles.entrySet()) {
      try {
        profiles.put(entry.getKey(), Profiles.compiled(entry.getValue().data(), catalog));
      } catch (Data.DataException e) {
        fault(entry.getValue(), e);
      }
    }
  }

  private void unknown(
      DataFile file, String pointer, String sort, String name, List<String> known) {
    fault(file, pointer, "There is no " + sort + " \"" + name + "\"" + Nearest.clause(name, known));
  }

  private Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    Map<String, Object> terraform = new TreeMap<>();
    Map<String, Object> gcloud = new TreeMap<>();
    Map<String, Object> configConnector = new TreeMap<>();
    Map<String, Object> byKind = new TreeMap<>();
    for (Map.Entry<String, Object> kind : kinds.entrySet()) {
      Data data = Data.of(kind.getValue());
      Map<String, Object> spec = KindDocs.without(data);
      // They are many and seldom asked for, so they stand apart.
      Object objects = spec.remove("objects");
      if (objects != null) {
        entries.put("objects/" + kind.getKey(), objects);
      }
      entries.put("kind/" + kind.getKey(), spec);
      entries.put("doc/" + kind.getKey(), KindDocs.of(data));
      index(data.get("terraform"), kind.getKey(), terraform);
      Data commands = data.get("gcloud");
      index(commands == null ? null : commands.get("commands"), kind.getKey(), gcloud);
      index(data.get("config-connector"), kind.getKey(), configConnector);
    }
    if (!Map.of().equals(hosts)) {
      entries.put("hosts", hosts);
    }
    for (Map.Entry<String, Data> host : Data.of(hosts).entries()) {
      for (String object : host.getValue().strings("objects")) {
        entries.put("index/host/" + object, List.of(host.getKey()));
      }
    }
    entries.putAll(schemas);
    for (Map.Entry<String, Object> module : modules.entrySet()) {
      entries.put("module/" + module.getKey(), module.getValue());
      Data sources = Data.of(module.getValue()).get("sources");
      for (Map.Entry<String, Data> source :
          sources == null ? List.<Map.Entry<String, Data>>of() : sources.entries()) {
        entries.put("index/module/" + source.getKey(), List.of(module.getKey()));
      }
    }
    for (Map.Entry<String, Object> table : tables.entrySet()) {
      entries.put("table/" + table.getKey(), table.getValue());
    }
    for (Map.Entry<String, Object> rule : rules.entrySet()) {
      entries.put("rule/" + rule.getKey(), rule.getValue());
      for (String kind : Data.of(rule.getValue()).strings("kinds")) {
        add(byKind, kind, rule.getKey());
      }
    }
    for (Map.Entry<String, Object> profile : profiles.entrySet()) {
      entries.put("profile/" + profile.getKey(), profile.getValue());
    }
    for (Map.Entry<String, Object> example : examples.entrySet()) {
      entries.put("example/" + example.getKey(), example.getValue());
    }
    terraform.forEach((type, of) -> entries.put("index/terraform/" + type, of));
    gcloud.forEach((command, of) -> entries.put("index/gcloud/" + command, of));
    configConnector.forEach((kind, of) -> entries.put("index/config-connector/" + kind, of));
    byKind.forEach((kind, of) -> entries.put("index/rules/" + kind, of));
    return entries;
  }

  private static void index(@Nullable Data spellings, String kind, Map<String, Object> index) {
    if (spellings != null) {
      for (Map.Entry<String, Data> spelling : spellings.entries()) {
        add(index, spelling.getKey(), kind);
      }
    }
  }

  private static void add(Map<String, Object> index, String key, String value) {
    List<Object> all = new ArrayList<>();
    if (index.get(key) instanceof List<?> list) {
      all.addAll(list);
    }
    all.add(value);
    index.put(key, all);
  }

  private void fault(DataFile file, Data.DataException wrong) {
    String pointer = wrong.pointer();
    Span span = wrong.isOfKey() ? file.keySpan(pointer) : file.span(pointer);
    problems.add(Problem.syntax(span, wrong.said()));
  }

  private void fault(DataFile file, String pointer, String message) {
    Span span = file.span(pointer);
    problems.add(Problem.syntax(span, message));
  }
}
