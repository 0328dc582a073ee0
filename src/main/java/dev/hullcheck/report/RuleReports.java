package dev.hullcheck.report;

import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.Fix;
import dev.hullcheck.rule.Option;
import dev.hullcheck.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code hullcheck rules list} and {@code hullcheck explain} print. */
public final class RuleReports {
  private RuleReports() {}

  /**
   * A line for each rule, in the order given: id, severity, category, title, in columns; at the end
   * stands how many there are.
   */
  public static void listText(List<RuleInfo> rules, StringBuilder out) {
    int id = 0;
    int severity = 0;
    int category = 0;
    for (RuleInfo rule : rules) {
      id = Math.max(id, rule.id().length());
      severity = Math.max(severity, rule.severity().id().length());
      category = Math.max(category, rule.category().length());
    }
    for (RuleInfo rule : rules) {
      column(rule.id(), id, out);
      column(rule.severity().id(), severity, out);
      column(rule.category(), category, out);
      Terminal.append(rule.title(), out);
      out.append('\n');
    }
    out.append('\n').append(rules.size()).append(rules.size() == 1 ? " rule\n" : " rules\n");
  }

  /** A JSON array of the rules, in the order given. */
  public static void listJson(List<RuleInfo> rules, StringBuilder out) {
    JsonWriter json = new JsonWriter(out);
    json.beginArray();
    for (RuleInfo rule : rules) {
      json.beginObject().member("id", rule.id()).member("title", rule.title());
      json.member("severity", rule.severity().id()).member("category", rule.category());
      json.member("kinds", rule.kinds()).member("languages", rule.languages());
      json.member("fixable", rule.fixable());
      json.name("aliases").beginObject();
      for (Map.Entry<String, List<String>> peer : rule.aliases().entrySet()) {
        json.member(peer.getKey(), peer.getValue());
      }
      json.endObject().member("references", rule.references()).endObject();
    }
    json.endArray();
    out.append('\n');
  }

  /**
   * All that a rule says of itself, with its examples, for people.
   *
   * @param options in the order of the rule's file
   * @param fix null where the rule offers none
   */
  public static void explain(
      RuleInfo rule,
      List<Option> options,
      @Nullable Fix fix,
      Examples examples,
      StringBuilder out) {
    out.append(rule.id()).append('\n');
    Terminal.append(rule.title(), out);
    out.append("\n\n");
    fact("Severity", rule.severity().id(), out);
    fact("Category", rule.category(), out);
    fact("Judges", String.join(", ", rule.kinds()), out);
    fact("Written in", String.join(", ", rule.languages()), out);
    fact("Since", rule.since(), out);
    section("Why", rule.why(), out);
    section("Help", rule.help(), out);
    if (fix != null) {
      section("Fix (" + conditions(fix) + ")", edits(fix), out);
    }
    section("Options", options(options), out);
    example("Failing example", examples.bad(), out);
    example("Passing example", examples.good(), out);
    section("Limits", rule.limits(), out);
    if (!rule.aliases().isEmpty()) {
      out.append("\nElsewhere\n");
      int width = 0;
      for (String peer : rule.aliases().keySet()) {
        width = Math.max(width, peer.length());
      }
      for (Map.Entry<String, List<String>> peer : rule.aliases().entrySet()) {
        out.append("  ");
        column(peer.getKey(), width, out);
        out.append(String.join(", ", peer.getValue())).append('\n');
      }
    }
    section("References", String.join("\n", rule.references()), out);
    section("Silence it", "# hullcheck:ignore " + rule.id() + " -- reason", out);
  }

  private static String conditions(Fix fix) {
    return fix.applicability().id() + (fix.unique() ? ", where each path has one value" : "");
  }

  private static String edits(Fix fix) {
    StringBuilder text = new StringBuilder(fix.title()).append(":\n");
    for (Fix.Edit edit : fix.edits()) {
      text.append("  ").append(edit.written()).append('\n');
    }
    return text.toString();
  }

  private static String options(List<Option> options) {
    StringBuilder text = new StringBuilder();
    for (Option option : options) {
      text.append(option.name()).append(" (").append(option.type().id()).append(", default ");
      text.append(option.written()).append("): ").append(option.description()).append('\n');
    }
    return text.toString();
  }

  private static void example(String heading, List<Examples.File> files, StringBuilder out) {
    for (Examples.File file : files) {
      section(heading + ": " + file.name(), file.text(), out);
    }
  }

  private static void fact(String name, String value, StringBuilder out) {
    if (!value.isEmpty()) {
      column(name, 10, out);
      out.append(value).append('\n');
    }
  }

  /** A heading with its text below, indented by two blanks. */
  private static void section(String heading, String text, StringBuilder out) {
    String body = text.strip();
    if (body.isEmpty()) {
      return;
    }
    out.append('\n').append(heading).append('\n');
    int at = 0;
    while (at <= body.length()) {
      int end = body.indexOf('\n', at);
      end = end < 0 ? body.length() : end;
      String line = body.substring(at, end).stripTrailing();
      if (!line.isEmpty()) {
        out.append("  ");
        Terminal.append(line, out);
      }
      out.append('\n');
      at = end + 1;
    }
  }

  private static void column(String value, int width, StringBuilder out) {
    out.append(value).append(" ".repeat(width - value.length() + 2));
  }
}
