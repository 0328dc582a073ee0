package dev.hullcheck.suppress;

import dev.hullcheck.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment or an annotation that silences findings, as it is written. Whether its directive is
 * one, and whether there are rules of those names, is not settled yet.
 *
 * @param by what it is written as
 * @param peer the linter that it is meant for, as rules name it in their aliases; empty for
 *     Hullcheck itself
 * @param directive {@code ignore}, {@code ignore-file}, {@code ignore.CONTAINER}, or what else
 *     follows {@code hullcheck:} or {@code hullcheck.dev/}
 * @param span what introduces it: {@code hullcheck:ignore}, or the key of the annotation
 * @param region where it holds; null where its tool does not read it
 * @param names of rules; a peer's own, with {@code *} for any text
 * @param until the last day on which it holds, as written, perhaps no day; null where none is
 *     written
 * @param reason why; empty where none is written
 */
record Marker(
    Suppressed.By by,
    String peer,
    String directive,
    Span span,
    @Nullable Region region,
    List<Word> names,
    @Nullable Word until,
    String reason) {
  /** Silences in some place. */
  static final String IGNORE = "ignore";

  /** Silences in all of a file, at whose head it stands. */
  static final String IGNORE_FILE = "ignore-file";

  /** Begins the directive that silences in a container, whose name follows. */
  static final String OF_CONTAINER = "ignore.";

  /** Whether it is Hullcheck's own. */
  boolean isOwn() {
    return peer.isEmpty();
  }

  Marker in(Region other) {
    return new Marker(by, peer, directive, span, other, names, until, reason);
  }

  /**
   * One word.
   *
   * @param afterComma whether a comma stands between this word and the one before
   */
  record Word(String text, Span span, boolean afterComma) {}
}
