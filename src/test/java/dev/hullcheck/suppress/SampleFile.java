package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.model.Language;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file of a run, its markers, and findings at places that are named by the text there. */
final class SampleFile {
  static final String TODAY = "2026-06-15";

  /** A policy that allows all. */
  static final Policy POLICY = new Policy(false, Set.of(), 0, TODAY);

  private final SourceFile file;
  private final String content;

  SampleFile(String content) {
    this.content = content;
    this.file = SourceFile.of("main.tf", content);
  }

  Markers markers() {
    return Markers.read(comments(), content, null);
  }

  /** Comments from {@code #} or {@code //} to the end of a line, and between two marks. */
  private List<Comment> comments() {
    List<Comment> comments = new ArrayList<>();
    int i = 0;
    while (i < content.length()) {
      int open = 0;
      String close = "";
      if (content.charAt(i) == '#') {
        open = 1;
      } else if (content.startsWith("//", i)) {
        open = 2;
      } else if (content.startsWith("/*", i)) {
        open = 2;
        close = "*/";
      } else if (content.startsWith("<!--", i)) {
        open = 4;
        close = "-->";
      }
      if (open == 0) {
        i++;
        continue;
      }
      int line = content.lastIndexOf('\n', i) + 1;
      int end = content.indexOf(close.isEmpty() ? "\n" : close, i + open);
      int textEnd = end < 0 ? content.length() : end;
      int spanEnd = end < 0 ? content.length() : end + close.length();
      comments.add(
          new Comment(
              new Span(file, i, spanEnd),
              content.substring(Math.min(i + open, textEnd), textEnd).strip(),
              content.substring(line, i).isBlank()));
      i = Math.max(spanEnd, i + 1);
    }
    return comments;
  }

  /** A finding at the first {@code text} in the file, of no resource. */
  Finding finding(String rule, String text) {
    return finding(rule, text, null);
  }

  /** A finding at the first {@code text}, on a resource whose head is the first {@code head}. */
  Finding finding(String rule, String text, @Nullable String head) {
    Finding.Subject subject =
        head == null
            ? null
            : new Finding.Subject("x.y", "gke.NodePool", Language.TERRAFORM, span(head));
    RuleInfo info = SampleRules.plain(rule, "cluster", Severity.HIGH);
    return new Finding(info, info.severity(), "About " + text, span(text), List.of(), subject, "");
  }

  private Span span(String text) {
    int at = content.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException(text + " is not in the file");
    }
    return new Span(file, at, at + text.length());
  }

  /** {@code line:column: rule: message | the characters there}. */
  String show(Finding finding) {
    Span span = finding.span();
    return span.line()
        + ":"
        + span.column()
        + ": "
        + finding.rule().id()
        + ": "
        + finding.message()
        + " | "
        + content.substring(span.start(), span.end());
  }

  Suppressions.Result apply(RuleIds ids, Finding... findings) {
    return apply(ids, POLICY, findings);
  }

  Suppressions.Result apply(RuleIds ids, Policy policy, Finding... findings) {
    return Suppressions.apply(List.of(findings), markers(), List.of(), ids, policy);
  }

  /**
   * Rules {@code open-port}, {@code old-image}, {@code switched-off}, and those about markers. Each
   * other linter has one of its name in capitals, {@code CHECKOV_1}, for open ports.
   */
  static RuleIds ids() {
    TreeSet<String> all =
        new TreeSet<>(
            List.of(
                "open-port",
                "old-image",
                "switched-off",
                "suppression-unused",
                "suppression-malformed",
                "suppression-expired",
                "suppression-not-allowed"));
    return new RuleIds() {
      @Override
      public boolean exists(String id) {
        return all.contains(id);
      }

      @Override
      public boolean ran(String id, SourceFile file) {
        return !id.equals("switched-off");
      }

      @Override
      public Iterable<String> all() {
        return all;
      }

      @Override
      public List<String> named(String name) {
        return switch (name) {
          case "cluster" -> List.of("open-port", "switched-off");
          case "o*", "CKV_1" -> List.of("old-image", "open-port");
          default -> all.contains(name) ? List.of(name) : List.of();
        };
      }

      @Override
      public List<String> aliased(String peer, String pattern) {
        return pattern.equals("*") || pattern.equals(peer.toUpperCase(Locale.ROOT) + "_1")
            ? List.of("open-port")
            : List.of();
      }

      @Override
      public RuleInfo info(String id) {
        return SampleRules.plain(id, "code", Severity.LOW);
      }

      @Override
      public Severity severity(RuleInfo rule, SourceFile of) {
        return rule.severity();
      }
    };
  }
}
