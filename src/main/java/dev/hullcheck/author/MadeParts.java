package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The tables in pages that people write: what stands between {@code <!-- made: NAME -->} and {@code
 * <!-- made -->}. {@code keys} are the keys of the configuration, {@code ids of PEER} what rules of
 * another linter are called here, {@code modules} those of Terraform that are described.
 */
public final class MadeParts {
  private static final String SCHEMA = "src/main/resources/dev/hullcheck/config/config.schema.json";
  private static final String BEGIN = "<!-- made: ";
  private static final String END = "<!-- made -->";
  private static final String IDS = "ids of ";

  private final Path root;
  private final Catalog catalog;

  /** Makes tables from a project's folder and its rules. */
  public MadeParts(Path root, Catalog catalog) {
    this.root = root;
    this.catalog = catalog;
  }

  /**
   * A page with its tables as they have to be.
   *
   * @throws IllegalArgumentException where a part has no end, or a name that is not known
   */
  public String of(String page) throws IOException {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = page.indexOf(BEGIN); at >= 0; at = page.indexOf(BEGIN, from)) {
      int lineEnd = page.indexOf('\n', at);
      int end = page.indexOf(END, at);
      if (lineEnd < 0 || end < 0) {
        throw new IllegalArgumentException("A part that is made has no end");
      }
      String name = page.substring(at + BEGIN.length(), page.indexOf(" -->", at));
      out.append(page, from, lineEnd + 1).append('\n').append(table(name)).append('\n');
      from = end;
    }
    return out.append(page.substring(from)).toString();
  }

  private String table(String name) throws IOException {
    if (name.startsWith(IDS)) {
      return ids(name.substring(IDS.length()));
    }
    if (name.equals("modules")) {
      return modules();
    }
    if (!name.equals("keys")) {
      throw new IllegalArgumentException("No part \"" + name + "\" is known");
    }
    JsonNode schema = new ObjectMapper().readTree(Files.readString(root.resolve(SCHEMA)));
    StringBuilder rows = new StringBuilder("| key | takes | default | option | what it says |\n");
    rows.append("|---|---|---|---|---|\n");
    keys("", false, schema, schema, rows);
    return rows.toString();
  }

  /** The sources of modules that are described, with their versions. */
  private String modules() {
    Map<String, String> versions = new TreeMap<>();
    for (String name : catalog.moduleNames()) {
      Data data = catalog.modules(name);
      if (data != null) {
        String of = data.need("from").string() + " to before " + data.need("before").string();
        for (Map.Entry<String, Data> source : data.need("sources").entries()) {
          versions.put(source.getKey(), of);
        }
      }
    }
    StringBuilder rows = new StringBuilder("| repository and folder | versions |\n|---|---|\n");
    versions.forEach(
        (source, of) -> rows.append("| `").append(source).append("` | ").append(of).append(" |\n"));
    return rows.toString();
  }

  // --- Keys of the configuration

  private static void keys(
      String prefix, boolean below, JsonNode object, JsonNode schema, StringBuilder rows) {
    for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
      JsonNode key = property.getValue();
      boolean holdsBelow = prefix.isEmpty() ? !key.path("x-outermost").asBoolean(false) : below;
      String name = prefix + property.getKey();
      rows.append("| `").append(name).append(holdsBelow ? "` + | " : "` | ");
      rows.append(takes(key, schema)).append(" | ");
      code(key.path("default").asString(""), rows);
      code(key.path("x-option").asString(""), rows);
      rows.append(key.path("description").asString("").replace("|", "\\|")).append(" |\n");
      JsonNode whole = resolved(key, schema);
      keys(name + ".", holdsBelow, whole, schema, rows);
      keys(name + "[].", holdsBelow, resolved(whole.path("items"), schema), schema, rows);
      JsonNode named = whole.path("additionalProperties");
      keys(name + ".NAME.", holdsBelow, named, schema, rows);
      for (JsonNode choice : named.path("oneOf")) {
        keys(name + ".NAME.", holdsBelow, choice, schema, rows);
      }
    }
  }

  private static void code(String text, StringBuilder rows) {
    rows.append(text.isEmpty() ? "" : "`" + text + "`").append(" | ");
  }

  private static JsonNode resolved(JsonNode node, JsonNode schema) {
    String ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : schema.at(ref.substring(1));
  }

  /** Which values a key takes, as a reader calls them. */
  private static String takes(JsonNode key, JsonNode schema) {
    JsonNode whole = resolved(key, schema);
    if (whole.has("enum")) {
      StringBuilder words = new StringBuilder();
      for (JsonNode word : whole.get("enum")) {
        words.append(words.length() == 0 ? "`" : ", `").append(word.asString()).append('`');
      }
      return words.toString();
    }
    if (whole.has("oneOf")) {
      return "a text, or a list";
    }
    return switch (whole.path("type").asString("")) {
      case "boolean" -> "`true`, `false`";
      case "integer" -> "a number";
      case "array" -> "a list";
      case "object" -> "keys";
      default ->
          whole.has("pattern") && whole.get("pattern").asString().contains("{4}")
              ? "a day"
              : "a text";
    };
  }

  // --- Ids of other linters

  /** A row for each rule of a peer; its other spellings are those of the same row's. */
  private String ids(String peer) {
    Data standard = catalog.profile("default");
    Set<String> without = new HashSet<>(standard == null ? List.of() : standard.strings("without"));
    Map<String, String> written = new TreeMap<>();
    Map<String, StringBuilder> rules = new TreeMap<>();
    for (RuleInfo rule : new RuleSet(catalog, RulePolicy.ALL).infos()) {
      Set<String> seen = new HashSet<>();
      for (String id : rule.aliases().getOrDefault(peer, List.of())) {
        String key = key(id);
        written.putIfAbsent(key, id);
        if (seen.add(key)) {
          StringBuilder row = rules.computeIfAbsent(key, unused -> new StringBuilder());
          row.append(row.length() == 0 ? "" : "<br>");
          row.append('[').append(rule.id()).append("](rules/").append(rule.id()).append(".md)");
          row.append(without.contains(rule.id()) ? " *" : "");
        }
      }
    }
    StringBuilder rows = new StringBuilder("| there | here |\n|---|---|\n");
    for (Map.Entry<String, StringBuilder> row : rules.entrySet()) {
      rows.append("| `").append(written.get(row.getKey())).append("` | ");
      rows.append(row.getValue()).append(" |\n");
    }
    return rows.toString();
  }

  /**
   * What all spellings of an id have in common: {@code KSV-0012}, {@code KSV012}, {@code AVD-…}.
   */
  private static String key(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    String bare = upper.startsWith("AVD-") ? upper.substring(4) : upper;
    int digits = bare.length();
    while (digits > 0 && Character.isDigit(bare.charAt(digits - 1))) {
      digits--;
    }
    int letters = digits > 0 && bare.charAt(digits - 1) == '-' ? digits - 1 : digits;
    String number = "00000" + bare.substring(digits);
    return digits == bare.length()
        ? bare
        : bare.substring(0, letters) + " " + number.substring(number.length() - 5);
  }
}
