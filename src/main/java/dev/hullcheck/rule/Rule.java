package dev.hullcheck.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, ready to run.
 *
 * @param each what the rule judges one by one instead of the whole resource, or null
 * @param unless where it holds, the rule is silent; null where nothing excepts from it
 * @param when where it does not surely hold, the rule is silent; null where it always judges
 * @param forbid a finding where it holds; null where the rule requires instead
 * @param require a finding where it surely does not hold; null where the rule forbids instead
 * @param at where the finding points: the first of these that is there; none for what decided the
 *     condition
 * @param once which of its findings are one, or null where each stands alone
 * @param nearest what a did-you-mean of the message is looked up among, or null
 * @param supersedes rules that are silent at a place where this one speaks: about the same
 *     resource, on text that overlaps
 */
public record Rule(
    RuleInfo info,
    @Nullable Each each,
    @Nullable Condition unless,
    @Nullable Condition when,
    @Nullable Condition forbid,
    @Nullable Condition require,
    Message message,
    List<Path> at,
    List<RelatedPlace> related,
    @Nullable Once once,
    @Nullable Suggestion nearest,
    List<String> supersedes) {

  /** {@code each: {of: PATH, as: NAME}}. */
  public record Each(Path of, String as) {}

  /**
   * {@code once: {by: PATH, unless: CONDITION, more: TEXT}}.
   *
   * @param unless what stands alone, or null
   */
  public record Once(Path by, @Nullable Condition unless, String more) {}

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
}
