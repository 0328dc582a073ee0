package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.kind.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page about the kinds, {@code docs/kinds.md}, made from the kind files. */
public final class KindPage {
  static final String FILE = "docs/kinds.md";

  private static final String HEAD =
      """
      # Kinds

      What rules judge: for each kind its fields, as the API calls them, and what each source calls them. Made from
      `src/main/kinds`; a field of Terraform or of Config Connector that is not listed is called as in the API, in Terraform with
      underscores. A field without a default that is absent is neither true nor false to a rule, unless it asks whether it is there.

      Where Terraform's provider has another default than the API, or has changed it, that is said with the versions: `since 5.0`. It holds by the
      versions that `required_providers` and the lock file allow; where some of these have one and some the other, the value is unknown, and where
      nothing is asked of the version, the newest one counts, which Terraform takes.
      """;

  private KindPage() {}

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
    StringBuilder page = new StringBuilder(HEAD);
    for (String name : catalog.kindNames()) {
      KindSpec kind = catalog.kind(name);
      if (kind != null) {
        kind(kind, catalog, page);
      }
    }
    return page.toString();
  }

  private static void kind(KindSpec kind, Catalog catalog, StringBuilder page) {
    page.append("\n## ").append(kind.name()).append('\n');
    String derived = catalog.derived(kind.name());
    page.append(derived == null ? "" : "\nDerived: " + derived + "\n");
    if (!kind.identity().isEmpty()) {
      page.append("\nKnown by ").append(codes(kind.identity())).append(".\n");
    }
    sources(kind, page);
    boolean spelled =
        !kind.terraform().isEmpty()
            || !kind.commands().isEmpty()
            || !kind.configConnector().isEmpty();
    page.append(
        spelled ? "\n| field | type | spellings |\n|---|---|---|\n" : "\n| field | type |\n");
    page.append(spelled ? "" : "|---|---|\n");
    for (Map.Entry<String, FieldSpec> field : kind.fields().entrySet()) {
      page.append("| `")
          .append(field.getKey())
          .append("` | ")
          .append(type(kind, field.getKey(), field.getValue()));
      page.append(spelled ? " | " + String.join(", ", spellings(kind, field.getKey())) : "");
      page.append(" |\n");
    }
    if (!kind.relations().isEmpty()) {
      page.append('\n');
    }
    for (Map.Entry<String, RelationSpec> relation : kind.relations().entrySet()) {
      RelationSpec to = relation.getValue();
      page.append("- `").append(relation.getKey()).append("`: ");
      String doc = catalog.docOfRelation(kind.name(), relation.getKey());
      page.append(doc == null ? "" : doc + ": ");
      page.append(to.one() ? "the " : "each ").append(to.to()).append(", by ").append(to.by());
      if (!to.of().isEmpty()) {
        page.append(" of `").append(to.of()).append('`');
      }
      page.append('\n');
    }
  }

  private static void sources(KindSpec kind, StringBuilder page) {
    List<String> sources = new ArrayList<>();
    if (!kind.terraform().isEmpty()) {
      sources.add("Terraform " + codes(List.copyOf(kind.terraform().keySet())));
    }
    if (!kind.commands().isEmpty()) {
      sources.add("gcloud " + codes(List.copyOf(kind.commands().keySet())));
    }
    if (!kind.configConnector().isEmpty()) {
      sources.add("Config Connector " + codes(List.copyOf(kind.configConnector().keySet())));
    }
    if (!sources.isEmpty()) {
      page.append('\n').append(String.join("; ", sources)).append(".\n");
    }
  }

  private static String type(KindSpec kind, String path, FieldSpec field) {
    StringBuilder type = new StringBuilder(field.type().name().toLowerCase(Locale.ROOT));
    if (!field.values().isEmpty() && field.values().size() < 10) {
      type.append(": ").append(codes(List.copyOf(field.values().keySet())));
    }
    if (field.standard() != null) {
      type.append("; default `").append(field.standard()).append('`');
    }
    for (Map<String, Spelling> arguments : kind.terraform().values()) {
      for (Map.Entry<String, Spelling> argument : arguments.entrySet()) {
        if (argument.getValue().to().equals(path)) {
          defaults(argument.getKey(), argument.getValue().defaults(), type);
        }
      }
    }
    return type.toString();
  }

  /** What the provider takes an argument to be, by its version. */
  private static void defaults(String argument, Map<String, Object> since, StringBuilder type) {
    String before = "; without `" + argument + "` ";
    for (Map.Entry<String, Object> one : since.entrySet()) {
      type.append(before).append('`').append(one.getValue()).append('`');
      if (!one.getKey().equals("0")) {
        type.append(" since ").append(one.getKey()).append(" of the provider");
      }
      before = ", ";
    }
  }

  private static List<String> spellings(KindSpec kind, String field) {
    List<String> found = new ArrayList<>();
    for (Map<String, Spelling> type : kind.terraform().values()) {
      add(type, field, found);
    }
    add(kind.flags(), field, found);
    for (Map<String, Spelling> flags : kind.commandFlags().values()) {
      add(flags, field, found);
    }
    for (Map<String, Spelling> object : kind.configConnector().values()) {
      add(object, field, found);
    }
    return found;
  }

  private static void add(Map<String, Spelling> spellings, String field, List<String> found) {
    for (Map.Entry<String, Spelling> spelling : spellings.entrySet()) {
      Spelling.Choice choice = spelling.getValue().choice();
      String code = "`" + spelling.getKey() + "`";
      boolean says =
          spelling.getValue().to().equals(field)
              || spelling.getValue().sets().containsKey(field)
              || choice != null && choice.to().containsValue(field);
      if (says && !found.contains(code)) {
        found.add(code);
      }
    }
  }

  private static String codes(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
