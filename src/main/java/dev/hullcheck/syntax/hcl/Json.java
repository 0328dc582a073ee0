package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON, as written. */
public sealed interface Json {
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

  /** An object. */
  final class Members implements Json {
    private static final int INDEXED_FROM = 12;

    private final List<Member> members;
    private final Span span;
    private @Nullable Map<String, Json> index;

    Members(List<Member> members, Span span) {
      this.members = members;
      this.span = span;
    }

    /** In source order, a name perhaps twice. */
    public List<Member> members() {
      return members;
    }

    @Override
    public Span span() {
      return span;
    }

    /** The value of a name, the last where it stands there twice; null where there is none. */
    public @Nullable Json get(String name) {
      if (members.size() >= INDEXED_FROM) {
        return index().get(name);
      }
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).name().equals(name)) {
          return members.get(i).value();
        }
      }
      return null;
    }

    private Map<String, Json> index() {
      Map<String, Json> known = index;
      if (known == null) {
        known = new HashMap<>(members.size() * 2);
        for (Member member : members) {
          known.put(member.name(), member.value());
        }
        index = known;
      }
      return known;
    }
  }

  /** A name and its value. */
  record Member(Chars key, Json value) {
    public String name() {
      return key.text().content();
    }
  }

  /** Reads a text of JSON, up to its first fault. Never throws for bad input. */
  static Parsed<Json> parse(Text text) {
    List<Problem> problems = new ArrayList<>();
    Json json = new JsonReader(text, problems).read();
    return new Parsed<>(json, List.of(), problems);
  }
}
