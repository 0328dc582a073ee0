package dev.hullcheck.check;

import dev.hullcheck.model.Language;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Span;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one place.
 *
 * @param severity the rule's, or what the configuration makes of it
 * @param message one clause that makes sense alone, without a final period
 * @param span the smallest text whose change mends it; for something missing, the name of the
 *     block, object or command that should hold it
 * @param related other places that explain this one, the most telling first
 * @param subject the resource that the rule judged; null for a fault of a file itself
 * @param path the field that the finding is about, as rules write it; empty for the whole resource
 * @param group those of its rule that are one with it, or null where it stands alone
 * @param environments those in which it holds, by their names; none where it holds in all
 */
public record Finding(
    RuleInfo rule,
    Severity severity,
    String message,
    Span span,
    List<Related> related,
    @Nullable Subject subject,
    String path,
    @Nullable Group group,
    List<String> environments) {

  /** A finding that stands alone. */
  public Finding(
      RuleInfo rule,
      Severity severity,
      String message,
      Span span,
      List<Related> related,
      @Nullable Subject subject,
      String path) {
    this(rule, severity, message, span, related, subject, path, null, List.of());
  }

  /**
   * What findings of one rule have in common that are to be one.
   *
   * @param more what the one says of the others, behind its message; {@code {$more}} is their
   *     number
   */
  public record Group(String key, String more) {}

  /**
   * A second place, often in another file.
   *
   * @param message a clause: {@code Taint of node pool "gpu"}
   */
  public record Related(Span span, String message) {}

  /**
   * The resource that a finding is about.
   *
   * @param address as users know it
   * @param kind the normalized kind
   * @param span the head of the outermost block, object or command that the resource is written as:
   *     a suppression above it holds for all of it
   * @param block all of that block, object or command
   */
  public record Subject(String address, String kind, Language language, Span span, Span block) {
    /** A subject that is no more than its head. */
    public Subject(String address, String kind, Language language, Span span) {
      this(address, kind, language, span, span);
    }
  }

  /** The same finding with other related places. */
  public Finding with(List<Related> places) {
    return new Finding(rule, severity, message, span, places, subject, path);
  }

  /** The same finding, which holds in some environments only. */
  public Finding in(List<String> some) {
    return new Finding(
        rule, severity, message, span, related, subject, path, group, List.copyOf(some));
  }

  /** {@link #compare} as an object; a method reference costs a start some twenty classes. */
  public static final Comparator<Finding> ORDER =
      new Comparator<>() {
        @Override
        public int compare(Finding a, Finding b) {
          return Finding.compare(a, b);
        }
      };

  /** The order of reports: by place, then rule, then message. */
  public static int compare(Finding a, Finding b) {
    int order = Span.compare(a.span, b.span);
    if (order == 0) {
      order = a.rule.id().compareTo(b.rule.id());
    }
    return order == 0 ? a.message.compareTo(b.message) : order;
  }
}
