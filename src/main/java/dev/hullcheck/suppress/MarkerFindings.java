package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The findings about markers, by the rules about them. */
final class MarkerFindings {
  private static final String UNUSED = "suppression-unused";
  private static final String MALFORMED = "suppression-malformed";
  private static final String EXPIRED = "suppression-expired";
  private static final String NOT_ALLOWED = "suppression-not-allowed";

  private final RuleIds ids;
  private List<Finding> all = new ArrayList<>();

  MarkerFindings(RuleIds ids) {
    this.ids = ids;
  }

  /** Whether a rule about markers is among these. */
  static boolean isAbout(List<String> rules) {
    for (String id : rules) {
      switch (id) {
        case UNUSED, MALFORMED, EXPIRED, NOT_ALLOWED -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Those since the last call. */
  List<Finding> take() {
    List<Finding> taken = all;
    all = new ArrayList<>();
    return taken;
  }

  void unused(Span span, String name) {
    String message = "Marker silences nothing: \"" + shown(name) + "\" finds nothing here";
    report(UNUSED, span, message);
  }

  void nothing(Standing.Nothing nothing) {
    report(UNUSED, nothing.span(), "Marker silences nothing: " + nothing.why());
  }

  void malformed(Span span, String message) {
    report(MALFORMED, span, message);
  }

  /** Says that a marker for some rules, in quotes, held until a day. */
  void expired(Span span, String names, String day) {
    report(EXPIRED, span, "Marker for " + names + " has expired: it held until " + day);
  }

  void notAllowed(Span span, String message) {
    report(NOT_ALLOWED, span, message);
  }

  private void report(String rule, Span span, String message) {
    if (ids.ran(rule, span.file())) {
      RuleInfo info = ids.info(rule);
      all.add(
          new Finding(info, ids.severity(info, span.file()), message, span, List.of(), null, ""));
    }
  }

  /** A word of the user's, as far as a message has room for it. */
  static String shown(String word) {
    return word.length() <= 60 ? word : word.substring(0, 60) + "…";
  }
}
