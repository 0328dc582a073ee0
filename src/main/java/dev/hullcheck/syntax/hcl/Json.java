package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;

/** A value of JSON, as written. */
sealed interface Json {
  Span span();

  /** A number, {@code true}, {@code false} or {@code null}. */
  record Word(String written, Span span) implements Json {}

  /**
   * A string.
   *
   * @param text the characters, escapes resolved
   * @param span quotes included
   */
  record Chars(Text text, Span span) implements Json {}

  record Array(List<Json> items, Span span) implements Json {}

  record Members(List<Member> members, Span span) implements Json {}

  /** A name and its value. */
  record Member(Chars key, Json value) {}
}
