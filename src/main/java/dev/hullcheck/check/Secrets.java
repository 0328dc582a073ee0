package dev.hullcheck.check;

import dev.hullcheck.rule.Explanation;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters that no report may show: those that a rule with {@code secret: true} points at,
 * also where a comment silences it, and what it gives as the place where such a value is set.
 */
public final class Secrets {
  /** Nothing is secret. */
  public static final Secrets NONE = new Secrets(Map.of());

  /** What stands for a secret; as long for each, so that it does not say how long that is. */
  private static final String HIDDEN = "********";

  /** By path, since what is shown may come from another reading of the file. */
  private final Map<String, List<Span>> byFile;

  private Secrets(Map<String, List<Span>> byFile) {
    this.byFile = byFile;
  }

  /** What these findings are about. */
  public static Secrets of(List<Finding> findings) {
    return of(findings, List.of());
  }

  /**
   * What these findings are about, and more.
   *
   * @param sensitive what a source says is not to be shown
   */
  public static Secrets of(List<Finding> findings, List<Span> sensitive) {
    Map<String, List<Span>> byFile = new HashMap<>();
    for (Span span : sensitive) {
      add(span, byFile);
    }
    for (Finding finding : findings) {
      if (finding.rule().secret()) {
        add(finding.span(), byFile);
        for (Finding.Related related : finding.related()) {
          add(related.span(), byFile);
        }
      }
    }
    return byFile.isEmpty() ? NONE : new Secrets(byFile);
  }

  private static void add(Span span, Map<String, List<Span>> byFile) {
    byFile.computeIfAbsent(span.file().path(), key -> new ArrayList<>()).add(span);
  }

  /** Whether a place shows something of a secret. */
  public boolean at(Span place) {
    for (Span secret : byFile.getOrDefault(place.file().path(), List.of())) {
      boolean overlaps = secret.start() < place.end() && place.start() < secret.end();
      if (overlaps || secret.start() == place.start() && secret.end() == place.end()) {
        return true;
      }
    }
    return false;
  }

  /** The text of a file with an asterisk for each character of a secret; lines stay as they are. */
  public String hide(SourceFile file, String text) {
    List<Span> secrets = byFile.getOrDefault(file.path(), List.of());
    if (secrets.isEmpty()) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (Span secret : secrets) {
      for (int i = secret.start(); i < secret.end() && i < chars.length; i++) {
        if (chars[i] != '\n' && chars[i] != '\r') {
          chars[i] = '*';
        }
      }
    }
    return new String(chars);
  }

  /** A text that tells of the value at a place, or what stands for it. */
  public String hide(Span place, String text) {
    return at(place) ? HIDDEN : text;
  }

  /** What a fact says, without the secret that it is about. */
  public String hide(Explanation.Fact fact) {
    int is = fact.text().indexOf(" is \"");
    return is >= 0 && at(fact.place())
        ? fact.text().substring(0, is) + " is a secret"
        : fact.text();
  }

  /** A value without the secrets in it; all else is as it was. */
  public Value hide(Value value) {
    if (byFile.isEmpty()) {
      return value;
    }
    if (value instanceof Mapping mapping) {
      Mapping.Builder hidden = new Mapping.Builder().open(mapping.isOpen());
      for (Mapping.Field field : mapping.fields()) {
        hidden.put(field.name(), field.key(), hide(field.value()));
      }
      return hidden.build(mapping.span());
    }
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Value item : sequence.items()) {
        items.add(hide(item));
      }
      return Sequence.of(items, sequence.isOpen(), sequence.span());
    }
    boolean shows = value instanceof Scalar || value instanceof Unknown;
    return shows && at(value.span()) ? Scalar.string(HIDDEN, value.span()) : value;
  }
}
