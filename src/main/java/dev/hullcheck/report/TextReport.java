package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report that people read: a line for each finding that makes sense alone, below it the line of
 * the file with the place marked, other places that explain it, and what helps; that last only at
 * the first finding of each rule. At the end stands what the run came to.
 *
 * <p>Whatever comes from a file is shown so that a terminal does not obey it.
 */
public final class TextReport implements Report {
  /** The most related places that are shown of one finding; other formats have all. */
  private static final int MOST_RELATED = 8;

  /** More findings than this fill a screen, and are summed up by rule. */
  private static final int SCREEN = 20;

  private final boolean color;
  private final boolean quiet;

  /**
   * A text report.
   *
   * @param color whether severities, places and marks are coloured by ANSI escapes
   * @param quiet whether only the findings' own lines are written, without the end
   */
  public TextReport(boolean color, boolean quiet) {
    this.color = color;
    this.quiet = quiet;
  }

  @Override
  public void write(Outcome outcome, ReportContext context, StringBuilder out) {
    Page page = new Page(context, out);
    for (Finding finding : outcome.findings()) {
      page.writeHead(finding);
      if (!quiet) {
        page.writeBody(finding);
        out.append('\n');
      }
    }
    List<Undecided> undecided = outcome.undecided();
    if (undecided != null && !undecided.isEmpty()) {
      for (Undecided pair : undecided) {
        page.writeUndecided(pair);
      }
      out.append(quiet ? "" : "\n");
    }
    if (!quiet) {
      if (outcome.findings().size() > SCREEN) {
        page.writeRules(outcome.findings());
      }
      page.writeSummary(outcome);
    }
  }

  /** One line about a finding that is kept quiet, and by what. */
  public static String line(Suppressed suppressed) {
    Finding finding = suppressed.finding();
    StringBuilder out = new StringBuilder();
    Terminal.append(finding.span().toString(), out);
    out.append(": suppressed: ");
    Terminal.append(finding.message(), out);
    out.append(" [").append(finding.rule().id()).append("] at ");
    Terminal.append(suppressed.marker().toString(), out);
    if (!suppressed.reason().isEmpty()) {
      out.append(": ");
      Terminal.append(suppressed.reason(), out);
    }
    return out.toString();
  }

  /** One report on its way: what has been shown so far decides what is shown next. */
  private final class Page {
    private final ReportContext context;
    private final StringBuilder out;
    private final Set<String> helped = new HashSet<>();

    /** The file whose text is at hand; findings of one file follow each other. */
    private @Nullable SourceFile file;

    private @Nullable String text;

    Page(ReportContext context, StringBuilder out) {
      this.context = context;
      this.out = out;
    }

    void writeHead(Finding finding) {
      Ansi severity = Ansi.of(finding.severity());
      on(Ansi.BOLD);
      writePlace(finding.span());
      off();
      out.append(": ");
      on(severity);
      out.append(finding.severity().id());
      off();
      out.append(": ");
      Terminal.append(finding.message(), out);
      on(Ansi.DIM);
      out.append(" [").append(finding.rule().id()).append(']');
      String separator = " in ";
      for (String environment : finding.environments()) {
        out.append(separator);
        Terminal.append(environment, out);
        separator = ", ";
      }
      off();
      out.append('\n');
    }

    void writeBody(Finding finding) {
      writeFrame(finding);
      List<Finding.Related> related = finding.related();
      int shown = related.size() <= MOST_RELATED + 1 ? related.size() : MOST_RELATED;
      for (int i = 0; i < shown; i++) {
        label("related: ");
        writePlace(related.get(i).span());
        out.append(": ");
        Terminal.append(related.get(i).message(), out);
        out.append('\n');
      }
      if (shown < related.size()) {
        label("related: ");
        out.append("and ").append(related.size() - shown).append(" more places\n");
      }
      String help = finding.rule().help();
      if (!help.isEmpty() && helped.add(finding.rule().id())) {
        label("help: ");
        Terminal.append(help, out);
        out.append('\n');
      }
    }

    void writeUndecided(Undecided pair) {
      writePlace(pair.span());
      out.append(": note: It is not known whether ");
      Terminal.append(pair.address().isEmpty() ? "this" : pair.address(), out);
      out.append(" has this fault");
      on(Ansi.DIM);
      out.append(" [").append(pair.rule().id()).append(']');
      off();
      out.append('\n');
      for (int i = 0; i < pair.reasons().size() && !quiet; i++) {
        label("because: ");
        writePlace(pair.reasons().get(i).span());
        out.append(": ");
        Terminal.append(pair.reasons().get(i).message(), out);
        out.append('\n');
      }
    }

    private void writeFrame(Finding finding) {
      Span span = finding.span();
      if (span.file() != file) {
        file = span.file();
        text = context.text(span.file());
      }
      Frame frame = text == null ? null : Frame.of(span, text);
      if (frame == null || frame.line().isBlank()) {
        return;
      }
      String number = "   " + span.line();
      on(Ansi.DIM);
      out.append(number).append(" |");
      off();
      out.append(' ').append(frame.line()).append('\n');
      on(Ansi.DIM);
      out.append(" ".repeat(number.length())).append(" |");
      off();
      out.append(' ');
      int caret = frame.carets().indexOf('^');
      out.append(frame.carets(), 0, caret);
      on(Ansi.of(finding.severity()));
      out.append(frame.carets(), caret, frame.carets().length());
      off();
      out.append('\n');
    }

    /** How many findings each rule has: the most serious rules first, then those of most. */
    void writeRules(List<Finding> findings) {
      Map<String, Finding> first = new LinkedHashMap<>();
      Map<String, Integer> counts = new HashMap<>();
      for (Finding finding : findings) {
        String key = finding.severity().id() + ' ' + finding.rule().id();
        first.putIfAbsent(key, finding);
        counts.merge(key, 1, Integer::sum);
      }
      List<Map.Entry<String, Finding>> rules = new ArrayList<>(first.entrySet());
      rules.sort(
          (a, b) -> {
            int order = b.getValue().severity().compareTo(a.getValue().severity());
            order =
                order == 0
                    ? counts.getOrDefault(b.getKey(), 0) - counts.getOrDefault(a.getKey(), 0)
                    : order;
            return order == 0 ? a.getKey().compareTo(b.getKey()) : order;
          });
      for (Map.Entry<String, Finding> rule : rules) {
        String count = String.valueOf(counts.get(rule.getKey()));
        String severity = rule.getValue().severity().id();
        out.append(" ".repeat(Math.max(0, 6 - count.length()))).append(count).append("  ");
        on(Ansi.of(rule.getValue().severity()));
        out.append(severity);
        off();
        out.append(" ".repeat(10 - severity.length()));
        out.append(rule.getValue().rule().id()).append('\n');
      }
      out.append('\n');
    }

    void writeSummary(Outcome outcome) {
      int count = outcome.findings().size();
      if (count == 0) {
        out.append("No findings");
      } else {
        counted(count, "finding");
        writeSeverities(outcome.findings());
      }
      out.append(" in ");
      counted(outcome.files(), "file");
      if (!outcome.suppressed().isEmpty()) {
        out.append(", ").append(outcome.suppressed().size()).append(" suppressed");
      }
      Outcome.Known known = outcome.known();
      if (known != null) {
        out.append(", ").append(known.findings().size()).append(" known");
        if (!known.gone().isEmpty()) {
          out.append(", ").append(known.goneCount()).append(" gone from the baseline");
        }
      }
      Outcome.Elsewhere elsewhere = outcome.elsewhere();
      if (elsewhere != null) {
        out.append(", ").append(elsewhere.findings().size()).append(" elsewhere");
      }
      if (outcome.undecided() != null) {
        out.append(", ").append(outcome.undecided().size()).append(" unknown");
      }
      if (!outcome.errors().isEmpty()) {
        out.append(", ");
        counted(outcome.errors().size(), "internal error");
      }
      if (outcome.durationMillis() >= 0) {
        out.append(", ").append(outcome.durationMillis()).append(" ms");
      }
      out.append(".\n");
    }

    private void writeSeverities(List<Finding> findings) {
      Severity[] severities = Severity.values();
      String separator = " (";
      for (int i = severities.length - 1; i >= 0; i--) {
        int count = 0;
        for (Finding finding : findings) {
          count += finding.severity() == severities[i] ? 1 : 0;
        }
        if (count > 0) {
          out.append(separator).append(count).append(' ');
          on(Ansi.of(severities[i]));
          out.append(severities[i].id());
          off();
          separator = ", ";
        }
      }
      out.append(')');
    }

    private void writePlace(Span span) {
      Terminal.append(span.file().path(), out);
      out.append(':').append(span.line()).append(':').append(span.column());
    }

    private void label(String label) {
      out.append("   ");
      on(Ansi.DIM);
      out.append(label);
      off();
    }

    private void counted(int count, String thing) {
      out.append(count).append(' ').append(thing).append(count == 1 ? "" : "s");
    }

    private void on(Ansi style) {
      if (color) {
        out.append(style.code);
      }
    }

    private void off() {
      if (color) {
        out.append("\u001b[0m");
      }
    }
  }

  /** How a terminal is told to write from here on. */
  private enum Ansi {
    BOLD("\u001b[1m"),
    DIM("\u001b[2m"),
    BOLD_RED("\u001b[1;31m"),
    RED("\u001b[31m"),
    YELLOW("\u001b[33m"),
    CYAN("\u001b[36m"),
    BLUE("\u001b[34m");

    final String code;

    Ansi(String code) {
      this.code = code;
    }

    static Ansi of(Severity severity) {
      return switch (severity) {
        case CRITICAL -> BOLD_RED;
        case HIGH -> RED;
        case MEDIUM -> YELLOW;
        case LOW -> CYAN;
        case INFO -> BLUE;
      };
    }
  }
}
