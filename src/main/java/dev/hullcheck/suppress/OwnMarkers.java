package dev.hullcheck.suppress;

import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Day;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Hullcheck's own markers come to, by the rules that there are and by the policy. */
final class OwnMarkers {
  private static final String FORM = "\"hullcheck:ignore ID -- reason\"";

  /** How many wrong ids a run looks up a near one for; the rest are reported without. */
  private static final int MOST_LOOKUPS = 100;

  private final RuleIds ids;
  private final Policy policy;
  private final MarkerFindings own;
  private final Map<String, List<String>> named = new HashMap<>();
  private int lookups;

  /** A name in a marker, with the rules that it silences. */
  record Name(String name, List<String> ids, Span span, String reason) {}

  OwnMarkers(RuleIds ids, Policy policy, MarkerFindings own) {
    this.ids = ids;
    this.policy = policy;
    this.own = own;
  }

  /**
   * The rules that a marker silences, name by name; none where it does not hold. What is wrong with
   * it is reported.
   */
  List<Name> understand(Marker marker) {
    if (!isDirective(marker)) {
      understandDirective(marker);
      return List.of();
    }
    if (marker.names().isEmpty()) {
      own.malformed(marker.span(), "Marker names no rule; write " + form(marker));
      return List.of();
    }
    List<Marker.Word> known = new ArrayList<>();
    String reason = understandNames(marker, known);
    if (marker.region() == null) {
      own.malformed(marker.span(), nowhere(marker));
      return List.of();
    }
    List<Name> silenced = new ArrayList<>();
    if (isInForce(marker, known, reason)) {
      for (Marker.Word word : known) {
        allowed(word, reason, silenced);
      }
    }
    return silenced;
  }

  /** Collects the names that stand for rules; gives the reason, which may stand among them. */
  private String understandNames(Marker marker, List<Marker.Word> known) {
    List<Marker.Word> names = marker.names();
    boolean wrong = false;
    for (int i = 0; i < names.size(); i++) {
      Marker.Word word = names.get(i);
      boolean apart = i == 0 || word.afterComma();
      // A category may be a word of a reason as well; only a comma says that it is none.
      if (ids.exists(word.text()) || (apart && !rules(word).isEmpty())) {
        known.add(word);
        continue;
      }
      String near = nearest(word.text());
      // Where ids end and a plain word follows, a reason most likely begins.
      if (!apart && near == null && word.text().indexOf('-') < 0) {
        if (!wrong) {
          Span text = word.span().to(names.get(names.size() - 1).span());
          own.malformed(text, "Text behind the rule ids is no rule's id; write -- before a reason");
        }
        return marker.reason().isEmpty() ? joined(names, i) : marker.reason();
      }
      wrong = true;
      String hint = near == null ? "" : "; did you mean \"" + near + "\"?";
      own.malformed(word.span(), "No rule is called \"" + shown(word.text()) + "\"" + hint);
    }
    return marker.reason();
  }

  private static boolean isDirective(Marker marker) {
    String directive = marker.directive();
    return directive.equals(Marker.IGNORE)
        || (marker.by() == Suppressed.By.COMMENT
            ? directive.equals(Marker.IGNORE_FILE)
            : directive.startsWith(Marker.OF_CONTAINER));
  }

  private static String nowhere(Marker marker) {
    return marker.by() == Suppressed.By.COMMENT
        ? "Marker of a whole file stands below its head; move it above all else"
        : "No container is called \""
            + shown(marker.directive().substring(Marker.OF_CONTAINER.length()))
            + "\"";
  }

  /** Whether a marker's day is not past and the policy allows it; what it is not, is reported. */
  private boolean isInForce(Marker marker, List<Marker.Word> known, String reason) {
    Marker.Word until = marker.until();
    if (until != null && !Day.isOne(until.text())) {
      String day =
          until.text().isEmpty()
              ? "No day follows \"until\""
              : "There is no day \"" + shown(until.text()) + "\"";
      own.malformed(until.span(), day + "; write one as 2027-03-31");
      return false;
    }
    if (until != null && policy.isOver(until.text())) {
      if (!known.isEmpty()) {
        own.expired(until.span(), quoted(known), until.text());
      }
      return false;
    }
    boolean allowed = true;
    if (policy.requireReason() && reason.isEmpty()) {
      own.notAllowed(marker.span(), "Marker gives no reason; write " + form(marker));
      allowed = false;
    }
    if (policy.maxDays() > 0 && until == null) {
      own.notAllowed(
          marker.span(),
          "Marker has no end; write \"until\" and a day at most "
              + policy.maxDays()
              + " days ahead");
      allowed = false;
    } else if (until != null && policy.isTooFar(until.text())) {
      own.notAllowed(
          until.span(),
          "Marker holds until " + until.text() + ", more than " + policy.maxDays() + " days ahead");
      allowed = false;
    }
    return allowed;
  }

  /**
   * Reports a directive that was most likely meant for Hullcheck; {@code # hullcheck:latest} is the
   * name of an image.
   */
  private void understandDirective(Marker marker) {
    String directive = marker.directive();
    if (marker.by() == Suppressed.By.ANNOTATION) {
      String what = "No annotation is called \"hullcheck.dev/" + shown(directive);
      own.malformed(marker.span(), what + "\"; write \"hullcheck.dev/ignore\"");
      return;
    }
    int letters = 0;
    while (letters < directive.length()
        && (Character.isLetter(directive.charAt(letters)) || directive.charAt(letters) == '-')) {
      letters++;
    }
    String name = directive.substring(0, letters);
    List<String> known = List.of(Marker.IGNORE, Marker.IGNORE_FILE);
    boolean meant =
        name.startsWith(Marker.IGNORE) || Nearest.of(name, known) != null || namesRule(marker);
    if (meant) {
      String what =
          known.contains(name)
              ? "Rule's id stands too close; write "
              : "No marker is called \"hullcheck:" + shown(name) + "\"; write ";
      own.malformed(marker.span(), what + FORM);
    }
  }

  private static String form(Marker marker) {
    if (marker.by() == Suppressed.By.ANNOTATION) {
      return "\"ID: reason\"";
    }
    return marker.directive().equals(Marker.IGNORE_FILE)
        ? "\"hullcheck:ignore-file ID -- reason\""
        : FORM;
  }

  private boolean namesRule(Marker marker) {
    for (Marker.Word word : marker.names()) {
      if (ids.exists(word.text())) {
        return true;
      }
    }
    return false;
  }

  private List<String> rules(Marker.Word word) {
    List<String> known = named.get(word.text());
    if (known == null) {
      known = ids.named(word.text());
      named.put(word.text(), known);
    }
    return known;
  }

  private void allowed(Marker.Word word, String reason, List<Name> silenced) {
    List<String> allowed = new ArrayList<>();
    for (String id : rules(word)) {
      if (policy.forbidden().contains(id)) {
        String what = id.equals(word.text()) ? "\"" + id + "\"" : "\"" + id + "\", of these rules,";
        own.notAllowed(word.span(), what + " may not be silenced in a file");
      } else {
        allowed.add(id);
      }
    }
    if (!allowed.isEmpty()) {
      silenced.add(new Name(word.text(), allowed, word.span(), reason));
    }
  }

  private @Nullable String nearest(String word) {
    return lookups++ < MOST_LOOKUPS ? Nearest.of(word, ids.all()) : null;
  }

  private static String quoted(List<Marker.Word> words) {
    StringBuilder text = new StringBuilder();
    for (Marker.Word word : words) {
      text.append(text.length() == 0 ? "\"" : ", \"").append(shown(word.text())).append('"');
    }
    return text.toString();
  }

  private static String joined(List<Marker.Word> words, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      if (i > from) {
        text.append(words.get(i).afterComma() ? ", " : " ");
      }
      text.append(words.get(i).text());
    }
    return text.toString();
  }

  private static String shown(String word) {
    return MarkerFindings.shown(word);
  }
}
