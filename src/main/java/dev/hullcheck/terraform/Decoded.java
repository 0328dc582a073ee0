package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a folder's files have decoded, for all evaluations of the folder: a module that
 * reads a file of its own reads the same whoever calls it. Thread-safe.
 */
final class Decoded {
  /** How many characters are kept at most: texts, and as many again for what they come to. */
  private static final int MAX_LENGTH = 4 << 20;

  private final Map<Key, Result> results = new HashMap<>();
  private int length;

  /** A text and the call that decodes it, which is where all stands that it comes to. */
  private record Key(Span call, String text) {}

  /**
   * A value, and what it cost to decode it; whoever is given it pays the same, so that it does not
   * matter who came first.
   */
  record Result(Value value, int work) {}

  synchronized @Nullable Result get(Span call, String text) {
    return results.get(new Key(call, text));
  }

  synchronized void put(Span call, String text, Result result) {
    if (length + text.length() <= MAX_LENGTH) {
      length += text.length();
      results.put(new Key(call, text), result);
    }
  }
}
