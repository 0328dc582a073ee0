package dev.hullcheck.report;

import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** A rule as a SARIF {@code reportingDescriptor}. */
final class SarifRule {
  /** The category of the rules that look for mistakes, not for weaknesses. */
  private static final String CODE = "code";

  private SarifRule() {}

  static void write(RuleInfo rule, String level, JsonWriter json) {
    json.beginObject().member("id", rule.id());
    text(json, "shortDescription", rule.title());
    text(json, "fullDescription", firstParagraph(rule));
    json.name("help").beginObject();
    json.member("text", help(rule, false)).member("markdown", help(rule, true)).endObject();
    if (!rule.references().isEmpty()) {
      json.member("helpUri", rule.references().get(0));
    }
    json.name("defaultConfiguration").beginObject().member("level", level).endObject();
    json.name("properties").beginObject();
    json.member("tags", tags(rule)).member("category", rule.category());
    json.member("severity", rule.severity().id());
    String score = score(rule);
    if (!score.isEmpty()) {
      json.member("security-severity", score);
    }
    json.endObject().endObject();
  }

  private static void text(JsonWriter json, String name, String text) {
    json.name(name).beginObject().member("text", text).endObject();
  }

  private static List<String> tags(RuleInfo rule) {
    List<String> tags = new ArrayList<>();
    tags.add(rule.category().equals(CODE) ? "correctness" : "security");
    tags.add(rule.category());
    tags.addAll(rule.languages());
    return tags;
  }

  /**
   * A score from 0 to 10 that falls into the band of the same name: code hosts call a score above 9
   * critical, from 7 high, from 4 medium. Empty for what is no weakness.
   */
  private static String score(RuleInfo rule) {
    if (rule.category().equals(CODE) || rule.severity() == Severity.INFO) {
      return "";
    }
    return switch (rule.severity()) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
      case INFO -> "";
    };
  }

  private static String firstParagraph(RuleInfo rule) {
    String why = rule.why().strip();
    int end = why.indexOf("\n\n");
    String paragraph = (end < 0 ? why : why.substring(0, end)).replace('\n', ' ');
    return paragraph.isEmpty() ? rule.title() : paragraph;
  }

  private static String help(RuleInfo rule, boolean markdown) {
    StringBuilder help = new StringBuilder(rule.help());
    paragraph(help, rule.why());
    if (!rule.limits().isBlank()) {
      paragraph(help, (markdown ? "**Limits:** " : "Limits: ") + rule.limits());
    }
    if (!rule.references().isEmpty()) {
      paragraph(help, markdown ? "**References:**" : "References:");
      help.append('\n');
      for (String reference : rule.references()) {
        help.append('\n').append(markdown ? "- <" : "- ").append(reference);
        help.append(markdown ? ">" : "");
      }
    }
    return help.toString();
  }

  private static void paragraph(StringBuilder help, String text) {
    if (!text.isBlank()) {
      help.append(help.length() == 0 ? "" : "\n\n").append(text.strip());
    }
  }
}
