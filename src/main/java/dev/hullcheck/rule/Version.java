package dev.hullcheck.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version: {@code v1.29}, {@code 1.26.4-gke.500}, {@code 5.10.0-beta1}. One that says less than
 * another, as {@code 1.26} beside {@code 1.26.4}, stands for all that begin so. Other suffixes, as
 * {@code -eks-1a2b} or {@code +k3s1}, do not count.
 *
 * @param numbers its numbers, those behind {@code -gke.} too
 * @param early what makes it earlier than the release of these numbers, as {@code beta1}; or empty
 */
record Version(List<Long> numbers, String early) {
  /**
   * Reads a version.
   *
   * @return null where the text begins with no number, as {@code latest} does not
   */
  static @Nullable Version parse(String text) {
    int at = text.startsWith("v") ? 1 : 0;
    List<Long> numbers = new ArrayList<>();
    int end = numbers(text, at, numbers);
    if (numbers.isEmpty()) {
      return null;
    }
    String rest = text.substring(end);
    if (rest.startsWith("-gke.")) {
      numbers(rest, 5, numbers);
    }
    boolean early = rest.startsWith("-alpha") || rest.startsWith("-beta") || rest.startsWith("-rc");
    return new Version(numbers, early ? rest.substring(1) : "");
  }

  private static int numbers(String text, int from, List<Long> numbers) {
    int at = from;
    while (true) {
      int end = at;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      if (end == at || end - at > 18) {
        return at;
      }
      numbers.add(Long.parseLong(text.substring(at, end)));
      if (end == text.length() || text.charAt(end) != '.') {
        return end;
      }
      at = end + 1;
    }
  }

  /** How this compares with a bound that is meant as it stands: {@code 1.26} is {@code 1.26.0}. */
  Comparison to(Version bound) {
    int both = Math.min(numbers.size(), bound.numbers.size());
    for (int i = 0; i < both; i++) {
      int order = numbers.get(i).compareTo(bound.numbers.get(i));
      if (order != 0) {
        return Comparison.of(order);
      }
    }
    if (isMore(bound.numbers, both)) {
      return Comparison.NOT_KNOWN;
    }
    if (numbers.size() < bound.numbers.size()) {
      return Comparison.EQUAL_OR_GREATER;
    }
    if (isMore(numbers, both)) {
      return Comparison.GREATER;
    }
    if (early.equals(bound.early)) {
      return Comparison.EQUAL;
    }
    return early.isEmpty()
        ? Comparison.GREATER
        : bound.early.isEmpty() ? Comparison.LESS : Comparison.NOT_KNOWN;
  }

  private static boolean isMore(List<Long> numbers, int from) {
    for (int i = from; i < numbers.size(); i++) {
      if (numbers.get(i) > 0) {
        return true;
      }
    }
    return false;
  }
}
