package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, ready to run. Of most rules most resources have nothing to fear: {@code each} and {@code
 * when} are read at once, what they judge when something is judged, and the rest for the first
 * finding. Thread-safe.
 */
public final class Rule {
  /** {@code each: {of: PATH, as: NAME}}. */
  public record Each(Path of, String as) {}

  /**
   * {@code once: {by: PATH, unless: CONDITION, more: TEXT}}, or {@code at: origin}.
   *
   * @param by null for those whose value is given to one variable
   * @param unless what stands alone, or null
   */
  public record Once(@Nullable Path by, @Nullable Condition unless, String more) {}

  /** Related places: those candidates that satisfy their condition, with a message for each. */
  public record RelatedPlace(Candidates candidates, Message message) {}

  /**
   * {@code nearest: {of: PATH, among: PATH}}, or {@code among: [WORD, …]}.
   *
   * @param among where the words are, or null where the rule itself has them
   * @param words those of the rule; empty beside a path
   */
  public record Suggestion(Path of, @Nullable Path among, List<String> words) {
    public Suggestion {
      words = List.copyOf(words);
    }
  }

  /** What decides: one of the two is there. */
  private record Judged(@Nullable Condition forbid, @Nullable Condition require) {}

  /** What is said where something is found, and where it is not. */
  private record Said(
      @Nullable Condition unless,
      Message message,
      List<Path> at,
      List<RelatedPlace> related,
      @Nullable Once once,
      @Nullable Suggestion nearest,
      List<String> supersedes) {}

  private final Data data;
  private final ConditionReader reader;
  private final String id;
  private final @Nullable Each each;
  private final @Nullable Condition when;
  private @Nullable RuleInfo info;
  private @Nullable Judged judged;
  private @Nullable Said said;

  /**
   * Reads what every judgement begins with.
   *
   * @param data the rule's file
   * @param reader of its conditions, with its options
   */
  Rule(Data data, ConditionReader reader) {
    this.data = data;
    this.reader = reader;
    this.id = data.need("id").string();
    Data of = data.get("each");
    this.each =
        of == null ? null : new Each(reader.path(of.need("of")), reader.name(of.need("as")));
    this.when = condition("when");
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What the rule judges one by one instead of the whole resource, or null. */
  public @Nullable Each each() {
    return each;
  }

  /** Where it does not surely hold, the rule is silent; null where the rule always judges. */
  public @Nullable Condition when() {
    return when;
  }

  /** A finding where it holds; null where the rule requires instead. */
  public @Nullable Condition forbid() {
    return judged().forbid;
  }

  /** A finding where it surely does not hold; null where the rule forbids instead. */
  public @Nullable Condition require() {
    return judged().require;
  }

  /** Where it holds, the rule is silent; null where nothing excepts from it. */
  public @Nullable Condition unless() {
    return said().unless;
  }

  /** What a finding says. */
  public Message message() {
    return said().message;
  }

  /** Where a finding points: the first that is there; none for what decided the condition. */
  public List<Path> at() {
    return said().at;
  }

  /** The places that a finding shows besides. */
  public List<RelatedPlace> related() {
    return said().related;
  }

  /** Which of the findings are one, or null where each stands alone. */
  public @Nullable Once once() {
    return said().once;
  }

  /** What a did-you-mean of the message is looked up among, or null. */
  public @Nullable Suggestion nearest() {
    return said().nearest;
  }

  /**
   * Rules that are silent at a place where this one speaks: about the same resource, on text that
   * overlaps.
   */
  public List<String> supersedes() {
    return said().supersedes;
  }

  /** What it says of itself. */
  public synchronized RuleInfo info() {
    RuleInfo known = info;
    if (known == null) {
      known = RuleReader.info(data);
      info = known;
    }
    return known;
  }

  private synchronized Judged judged() {
    Judged known = judged;
    if (known == null) {
      known = new Judged(condition("forbid"), condition("require"));
      judged = known;
    }
    return known;
  }

  private synchronized Said said() {
    Said known = said;
    if (known == null) {
      Data at = data.get("at");
      known =
          new Said(
              condition("unless"),
              reader.message(data.need("message")),
              at == null ? List.of() : reader.alternatives(at),
              readRelated(),
              readOnce(),
              readNearest(),
              data.strings("supersedes"));
      said = known;
    }
    return known;
  }

  /** Reads all of it, for who wants to know of every fault. */
  Rule whole() {
    info();
    judged();
    said();
    return this;
  }

  private @Nullable Condition condition(String key) {
    Data condition = data.get(key);
    return condition == null ? null : reader.condition(condition);
  }

  private List<RelatedPlace> readRelated() {
    Data places = data.get("related");
    if (places == null) {
      return List.of();
    }
    List<RelatedPlace> related = new ArrayList<>();
    for (Data place : places.items()) {
      try {
        related.add(
            new RelatedPlace(reader.candidates(place), reader.message(place.need("message"))));
      } catch (Data.DataException e) {
        reader.keep(e);
      }
    }
    return related;
  }

  private @Nullable Once readOnce() {
    Data once = data.get("once");
    if (once == null) {
      return null;
    }
    Data unless = once.get("unless");
    Data by = once.get("by");
    return new Once(
        by == null ? null : reader.path(by),
        unless == null ? null : reader.condition(unless),
        once.need("more").string());
  }

  private @Nullable Suggestion readNearest() {
    Data nearest = data.get("nearest");
    if (nearest == null) {
      return null;
    }
    Data among = nearest.need("among");
    Path of = reader.path(nearest.need("of"));
    return among.isList()
        ? new Suggestion(of, null, nearest.strings("among"))
        : new Suggestion(of, reader.path(among), List.of());
  }
}
