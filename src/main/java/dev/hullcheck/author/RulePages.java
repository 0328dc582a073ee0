package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.Fix;
import dev.hullcheck.rule.Option;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages about the rules in {@code docs/rules}, made from the rule files and their examples. */
public final class RulePages {
  private static final String FOLDER = "docs/rules";

  private RulePages() {}

  /**
   * Writes the pages, and takes those away whose rule is gone.
   *
   * @param args the project's folder
   * @throws AuthorException with every fault of every file
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]).toAbsolutePath();
    Map<String, String> pages = of(new Catalog(DataArchive.open(Compilation.of(root))));
    Path folder = root.resolve(FOLDER);
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!pages.containsKey(FOLDER + "/" + file.getFileName())) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(root.resolve(page.getKey()), page.getValue());
    }
  }

  /** All pages, by their place in the project. */
  public static Map<String, String> of(Catalog catalog) {
    RuleSet set = new RuleSet(catalog, RulePolicy.ALL);
    List<RuleInfo> rules = set.infos();
    Map<String, String> pages = new TreeMap<>();
    pages.put(FOLDER + "/README.md", index(rules));
    for (RuleInfo rule : rules) {
      Examples examples = Examples.read(catalog.examples(rule.id()));
      String page = page(rule, set.options(rule.id()), set.fix(rule.id()), examples);
      pages.put(FOLDER + "/" + rule.id() + ".md", page);
    }
    return pages;
  }

  private static String index(List<RuleInfo> rules) {
    StringBuilder out = new StringBuilder("# Rules\n\n");
    out.append("Made from the files in [rules](../../rules) and their examples. ");
    out.append("`hullcheck explain ID` shows the same.\n");
    for (String category : List.of("cloud", "cluster", "container", "code")) {
      out.append("\n## ")
          .append(category)
          .append("\n\n| rule | severity | finds |\n|---|---|---|\n");
      Severity[] severities = Severity.values();
      for (int i = severities.length - 1; i >= 0; i--) {
        for (RuleInfo rule : rules) {
          if (rule.category().equals(category) && rule.severity() == severities[i]) {
            out.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
            out.append(rule.severity().id()).append(" | ").append(rule.title()).append(" |\n");
          }
        }
      }
    }
    return out.toString();
  }

  private static String page(
      RuleInfo rule, List<Option> options, @Nullable Fix fix, Examples examples) {
    StringBuilder out = new StringBuilder("# ").append(rule.id()).append('\n');
    section("What it finds", rule.title() + ".\n\n" + facts(rule), out);
    section("Why it matters", rule.why() + "\n\nThe remedy: " + rule.help(), out);
    section("Fix", fix == null ? "" : fix(fix), out);
    section("Options", options(options), out);
    examples("Failing example", examples.bad(), out);
    examples("Passing example", examples.good(), out);
    section("Limits", rule.limits(), out);
    List<String> references = new ArrayList<>();
    for (String reference : rule.references()) {
      references.add("- <" + reference + ">");
    }
    section("References", String.join("\n", references), out);
    List<String> aliases = new ArrayList<>();
    for (Map.Entry<String, List<String>> peer : rule.aliases().entrySet()) {
      aliases.add("- " + peer.getKey() + ": " + String.join(", ", peer.getValue()));
    }
    section("Other linters' ids", String.join("\n", aliases), out);
    return out.toString();
  }

  private static String fix(Fix fix) {
    StringBuilder text = new StringBuilder(fix.title()).append(" (");
    text.append(fix.applicability().id());
    text.append(fix.unique() ? ", offered where each path has one value" : "").append("):\n");
    for (Fix.Edit edit : fix.edits()) {
      text.append("\n- `").append(edit.written()).append('`');
    }
    return text.toString();
  }

  private static String options(List<Option> options) {
    StringBuilder text = new StringBuilder();
    for (Option option : options) {
      text.append("\n| `").append(option.name()).append("` | ").append(option.type().id());
      text.append(" | `").append(option.written().replace("|", "\\|")).append("` | ");
      text.append(option.description().replace("|", "\\|")).append(" |");
    }
    return options.isEmpty()
        ? ""
        : "| option | type | default | what it says |\n|---|---|---|---|" + text;
  }

  private static String facts(RuleInfo rule) {
    return "| severity | category | judges | written in | since |\n|---|---|---|---|---|\n| "
        + String.join(
            " | ",
            rule.severity().id(),
            rule.category(),
            String.join(", ", rule.kinds()),
            String.join(", ", rule.languages()),
            rule.since())
        + " |";
  }

  private static void examples(String heading, List<Examples.File> files, StringBuilder out) {
    StringBuilder text = new StringBuilder();
    for (Examples.File file : files) {
      String fence = fence(file.language());
      text.append(text.length() == 0 ? "" : "\n\n").append('`').append(file.name());
      text.append("`:\n\n```").append(fence).append('\n').append(file.text()).append("```");
    }
    section(heading, text.toString(), out);
  }

  private static String fence(String language) {
    return switch (language) {
      case "terraform" -> "hcl";
      case "shell" -> "sh";
      default -> "yaml";
    };
  }

  private static void section(String heading, String text, StringBuilder out) {
    if (!text.isBlank()) {
      out.append("\n## ").append(heading).append("\n\n").append(text.strip()).append('\n');
    }
  }
}
