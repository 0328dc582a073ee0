package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.kind.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The reference of the rule language, {@code docs/rule-reference.md}: made from the descriptions in
 * the schema of rules, and from what the kind files say of relations and derived kinds.
 */
public final class ReferencePage {
  static final String FILE = "docs/rule-reference.md";

  private static final String HEAD =
      """
      # Rule reference

      All that a rule can say, from the schema of rules (`hullcheck rules schema`), the kind files and the tables. What it means, with
      examples: [rule-language.md](rule-language.md). The fields of each kind: [kinds.md](kinds.md).
      """;

  private final JsonNode rule = new ObjectMapper().readTree(Schemas.text("rule"));
  private final JsonNode kind = new ObjectMapper().readTree(Schemas.text("kind"));
  private final Catalog catalog;
  private final StringBuilder page = new StringBuilder(HEAD);

  private ReferencePage(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Writes the page.
   *
   * @param args the project's folder
   * @throws AuthorException with every fault of every file
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toAbsolutePath();
    Catalog catalog = new Catalog(DataArchive.open(Compilation.of(root)));
    Files.writeString(root.resolve(FILE), of(catalog));
  }

  /** The text of the page. */
  static String of(Catalog catalog) {
    ReferencePage reference = new ReferencePage(catalog);
    reference.write();
    return reference.page.toString();
  }

  private void write() {
    heading("Keys", "", "key", "what it says");
    rows("", rule);
    JsonNode defs = rule.at("/$defs");
    heading("Conditions", "Beside paths with their matchers:", "word", "true where");
    rows("", defs.at("/condition"));
    heading("Candidates", "Of `exists`, `none`, `every`:", "key", "what it says");
    rows("", defs.at("/candidates"));
    heading("Matchers", "Of the values at a path:", "matcher", "true for");
    rows("", defs.at("/matcher"));
    heading("Bounds", "Of `quantity`, `duration` and `version`:", "key", "true for");
    rows("", defs.at("/order"));
    ways();
    relations();
    derived();
    tables();
  }

  private void heading(String name, String before, String first, String second) {
    page.append("\n## ").append(name).append("\n\n");
    page.append(before.isEmpty() ? "" : before + "\n\n");
    page.append("| ").append(first).append(" | ").append(second).append(" |\n|---|---|\n");
  }

  /** A row for each property of a schema, and for those of the objects in it. */
  private void rows(String prefix, JsonNode schema) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      row(prefix + property.getKey(), property.getValue());
    }
    for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
      row(prefix + "…", pattern.getValue());
    }
  }

  private void row(String name, JsonNode schema) {
    String said = description(schema);
    if (schema.has("enum") && !said.contains("`" + schema.get("enum").get(0).asString() + "`")) {
      said += ": " + words(schema.get("enum"));
    }
    page.append("| `").append(name).append("` | ").append(said.replace("|", "\\|")).append(" |\n");
    if (!schema.has("$ref")) {
      rows(name + ".", schema.has("items") ? schema.get("items") : schema);
    }
  }

  private String description(JsonNode schema) {
    String own = schema.path("description").asString("");
    String ref = schema.path("$ref").asString("");
    return own.isEmpty() && !ref.isEmpty()
        ? rule.at(ref.substring(1)).path("description").asString("")
        : own;
  }

  private static String words(JsonNode values) {
    StringBuilder words = new StringBuilder();
    for (JsonNode value : values) {
      words.append(words.length() == 0 ? "`" : ", `").append(value.asString()).append('`');
    }
    return words.toString();
  }

  private void ways() {
    String before = "The other ends of a relation are found by one of these ways:";
    heading("Relations", before, "by", "which are meant");
    for (Map.Entry<String, JsonNode> way : kind.at("/$defs").properties()) {
      if (way.getKey().startsWith("by-")) {
        page.append("| `").append(way.getKey().substring(3)).append("` | ");
        page.append(description(way.getValue()).replace("|", "\\|")).append(" |\n");
      }
    }
  }

  private void relations() {
    page.append("\n| of | relation | leads to | by | what it is |\n|---|---|---|---|---|\n");
    for (String name : catalog.kindNames()) {
      KindSpec spec = catalog.kind(name);
      if (spec != null) {
        for (Map.Entry<String, RelationSpec> relation : spec.relations().entrySet()) {
          RelationSpec to = relation.getValue();
          String doc = catalog.docOfRelation(name, relation.getKey());
          page.append("| ").append(name).append(" | `").append(relation.getKey()).append("` | ");
          page.append(to.one() ? "one " : "each ").append(to.to()).append(" | ").append(to.by());
          page.append(" | ").append(doc == null ? "" : doc).append(" |\n");
        }
      }
    }
    page.append("\nA resource that is derived, or lies in the text of another, has `owner` too.\n");
  }

  private void derived() {
    String before = "No source writes them; they are made of what it does.";
    heading("Derived kinds", before, "kind", "what it is");
    for (String name : catalog.kindNames()) {
      String doc = catalog.derived(name);
      if (doc != null) {
        page.append("| ").append(name).append(" | ").append(doc).append(" |\n");
      }
    }
  }

  private void tables() {
    heading("Tables", "In `rules/tables`:", "table", "asked");
    for (String name : catalog.tableNames()) {
      Table table = catalog.table(name);
      boolean keys = table != null && table.hasKeys();
      page.append("| `").append(name).append(keys ? "` | with a key |\n" : "` | without a key |\n");
    }
  }
}
