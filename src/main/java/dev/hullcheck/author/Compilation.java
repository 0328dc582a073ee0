package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns kind, table and rule files into one archive, or says all that is wrong with them.
 *
 * <p>The archive has an entry for each file ({@code kind/…}, {@code table/…}, {@code rule/…}), the
 * examples of each rule ({@code example/…}), which only {@code explain} reads, and the indexes from
 * what a run meets to what it needs: {@code index/terraform}, {@code index/gcloud}, {@code
 * index/config-connector}, {@code index/rules}.
 */
public final class Compilation {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Object> kinds = new TreeMap<>();
  private final Map<String, Object> tables = new TreeMap<>();
  private final Map<String, Object> rules = new TreeMap<>();
  private final Map<String, DataFile> kindFiles = new TreeMap<>();
  private final Map<String, Object> examples = new TreeMap<>();
  private final Map<String, DataFile> ruleFiles = new TreeMap<>();

  private Compilation() {}

  /**
   * Compiles the files of the project in {@code root}.
   *
   * @throws AuthorException with every fault of every file
   */
  public static byte[] of(Path root) throws IOException {
    Compilation compilation = new Compilation();
    compilation.read(root, "src/main/kinds", "kind", compilation.kinds);
    compilation.putTogether();
    compilation.read(root, "rules/tables", "table", compilation.tables);
    for (String category : List.of("cloud", "cluster", "code", "container")) {
      compilation.read(root, "rules/" + category, "rule", compilation.rules);
    }
    for (String rule : compilation.rules.keySet()) {
      Map<String, Object> files = ExampleFiles.of(root, rule, compilation.problems);
      compilation.examples.put(rule, new TreeMap<>(files));
    }
    compilation.compile();
    if (!compilation.problems.isEmpty()) {
      throw new AuthorException(compilation.problems);
    }
    return DataArchive.write(compilation.entries());
  }

  private void read(Path root, String folder, String form, Map<String, Object> into)
      throws IOException {
    SchemaValidator schema = SchemaValidator.of(form);
    List<Path> files;
    try (Stream<Path> listing = Files.list(root.resolve(folder))) {
      files = listing.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path path : files) {
      String name = path.getFileName().toString().replace(".yaml", "");
      DataFile file = DataFile.parse(folder + "/" + name + ".yaml", Files.readString(path));
      List<Problem> faults = file.problems().isEmpty() ? schema.validate(file) : file.problems();
      problems.addAll(faults);
      if (!faults.isEmpty()) {
        continue;
      }
      into.put(name, file.data());
      String key = form.equals("rule") ? "id" : form.equals("kind") ? "kind" : "";
      if (!key.isEmpty() && !name.equals(Data.of(file.data()).string(key, ""))) {
        fault(file, "/" + key, "The " + key + " and the name of the file differ");
      }
      if (form.equals("rule")) {
        ruleFiles.put(name, file);
      } else if (form.equals("kind")) {
        kindFiles.put(name, file);
      }
    }
  }

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

  private void compile() {
    Catalog catalog = new Catalog(DataArchive.open(DataArchive.write(entries())));
    for (String kind : kinds.keySet()) {
      catalog.kind(kind);
    }
    for (Map.Entry<String, DataFile> entry : ruleFiles.entrySet()) {
      DataFile file = entry.getValue();
      try {
        RuleReader.Checked checked = RuleReader.check(Data.of(file.data()));
        check(entry.getKey(), file, checked, catalog);
      } catch (Data.DataException e) {
        fault(file, e.pointer(), e.said());
      }
    }
  }

  private void check(String id, DataFile file, RuleReader.Checked checked, Catalog catalog) {
    RuleInfo info = checked.rule().info();
    if (!file.file().folder().endsWith("/" + info.category())) {
      fault(file, "/category", "The category and the folder of the file differ");
    }
    for (int i = 0; i < info.kinds().size(); i++) {
      if (catalog.kind(info.kinds().get(i)) == null) {
        fault(file, "/kinds/" + i, "There is no kind \"" + info.kinds().get(i) + "\"");
      }
    }
    for (String kind : checked.uses().kinds()) {
      // A Terraform type in its own spelling needs no kind file.
      if (catalog.kind(kind) == null && !kind.startsWith("terraform.")) {
        fault(file, "", "There is no kind \"" + kind + "\"");
      }
    }
    for (String table : checked.uses().tables()) {
      if (catalog.table(table) == null) {
        fault(file, "", "There is no table \"" + table + "\"");
      }
    }
    for (String unknown : PathCheck.of(checked.rule(), catalog)) {
      fault(file, "", unknown);
    }
    for (String superseded : checked.rule().supersedes()) {
      if (!rules.containsKey(superseded)) {
        fault(file, "/supersedes", "There is no rule \"" + superseded + "\"");
      }
    }
    rules.put(id, withLanguages(file.data(), info));
  }

  /** A rule speaks the languages that one of its kinds can be written in. */
  private Object withLanguages(Object rule, RuleInfo info) {
    List<Object> languages = new ArrayList<>();
    for (String language : List.of("terraform", "kubernetes", "shell")) {
      for (String kind : info.kinds()) {
        boolean speaks = kinds.containsKey(kind) && speaks(Data.of(kinds.get(kind)), language);
        if (speaks && !languages.contains(language)) {
          languages.add(language);
        }
      }
    }
    Map<String, Object> with = new LinkedHashMap<>();
    for (Map.Entry<String, Data> entry : Data.of(rule).entries()) {
      with.put(entry.getKey(), entry.getValue().value());
    }
    with.put("languages", languages);
    return with;
  }

  private static boolean speaks(Data kind, String language) {
    if (kind.get("languages") != null) {
      return kind.strings("languages").contains(language);
    }
    String section =
        language.equals("shell")
            ? "gcloud"
            : language.equals("kubernetes") ? "config-connector" : "terraform";
    return kind.get(section) != null;
  }

  private Map<String, Object> entries() {
    Map<String, Object> entries = new LinkedHashMap<>();
    Map<String, Object> terraform = new TreeMap<>();
    Map<String, Object> gcloud = new TreeMap<>();
    Map<String, Object> configConnector = new TreeMap<>();
    Map<String, Object> byKind = new TreeMap<>();
    for (Map.Entry<String, Object> kind : kinds.entrySet()) {
      Data data = Data.of(kind.getValue());
      entries.put("kind/" + kind.getKey(), kind.getValue());
      index(data.get("terraform"), kind.getKey(), terraform);
      Data commands = data.get("gcloud");
      index(commands == null ? null : commands.get("commands"), kind.getKey(), gcloud);
      index(data.get("config-connector"), kind.getKey(), configConnector);
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
    for (Map.Entry<String, Object> example : examples.entrySet()) {
      entries.put("example/" + example.getKey(), example.getValue());
    }
    entries.put("index/terraform", terraform);
    entries.put("index/gcloud", gcloud);
    entries.put("index/config-connector", configConnector);
    entries.put("index/rules", byKind);
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

  private void fault(DataFile file, String pointer, String message) {
    Span span = file.span(pointer);
    problems.add(Problem.syntax(span, message));
  }
}
