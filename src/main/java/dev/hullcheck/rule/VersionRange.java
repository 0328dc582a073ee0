package dev.hullcheck.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a constraint such as {@code >= 4.5, < 6} or {@code ~> 5.10} allows, as the
 * range from the lowest to the highest. What is not understood of it, and single versions that it
 * excludes, leave the range as it is: it may be too wide, never too narrow.
 *
 * @param low the lower end, or null where there is none
 * @param lowIn whether the lower end itself is allowed
 * @param high the upper end, or null where there is none
 * @param highIn whether the upper end itself is allowed
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/expressions/version-constraints">
 *     Version constraints</a>
 */
public record VersionRange(
    @Nullable List<Long> low, boolean lowIn, @Nullable List<Long> high, boolean highIn) {
  private static final VersionRange ALL = new VersionRange(null, false, null, false);

  /** Whether a text is a constraint, and not one version. */
  static boolean is(String text) {
    return text.indexOf(',') >= 0 || !text.isEmpty() && "<>=~!".indexOf(text.charAt(0)) >= 0;
  }

  /** What a constraint allows; all versions where nothing of it is understood. */
  public static VersionRange parse(String text) {
    VersionRange range = ALL;
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      range = range.and(text.substring(from, to).strip());
      from = to + 1;
    }
    return range;
  }

  private VersionRange and(String part) {
    int end = 0;
    while (end < part.length() && "<>=~!".indexOf(part.charAt(end)) >= 0) {
      end++;
    }
    Version version = Version.parse(part.substring(end).strip());
    if (version == null || !version.early().isEmpty()) {
      return this;
    }
    List<Long> numbers = version.numbers();
    switch (part.substring(0, end)) {
      case "", "=":
        return from(numbers, true).to(numbers, true);
      case ">=":
        return from(numbers, true);
      case ">":
        return from(numbers, false);
      case "<=":
        return to(numbers, true);
      case "<":
        return to(numbers, false);
      case "~>":
        VersionRange from = from(numbers, true);
        int last = numbers.size() - 2;
        if (last < 0) {
          return from;
        }
        List<Long> next = new ArrayList<>(numbers.subList(0, last + 1));
        next.set(last, next.get(last) + 1);
        return from.to(next, false);
      default:
        return this;
    }
  }

  private VersionRange from(List<Long> end, boolean in) {
    int order = low == null ? 1 : compare(end, low);
    if (order < 0) {
      return this;
    }
    return new VersionRange(end, order == 0 ? in && lowIn : in, high, highIn);
  }

  private VersionRange to(List<Long> end, boolean in) {
    int order = high == null ? -1 : compare(end, high);
    if (order > 0) {
      return this;
    }
    return new VersionRange(low, lowIn, end, order == 0 ? in && highIn : in);
  }

  /** Whether all versions of the range are surely a given one or later. */
  public boolean isFrom(String version) {
    Version bound = Version.parse(version);
    return bound != null && to(bound).low() >= 0;
  }

  /** Whether all versions of the range are surely earlier than a given one. */
  public boolean isBefore(String version) {
    Version bound = Version.parse(version);
    return bound != null && to(bound).high() < 0;
  }

  /** How the versions of the range compare with a bound that is meant as it stands. */
  Comparison to(Version bound) {
    int toLow = low == null ? -1 : compare(low, bound.numbers());
    int toHigh = high == null ? 1 : compare(high, bound.numbers());
    boolean empty = low != null && high != null && compare(low, high) > 0;
    if (empty || !bound.early().isEmpty()) {
      return Comparison.NOT_KNOWN;
    }
    boolean equal = (toLow < 0 || toLow == 0 && lowIn) && (toHigh > 0 || toHigh == 0 && highIn);
    return Comparison.of(toLow < 0, equal, toHigh > 0);
  }

  private static int compare(List<Long> a, List<Long> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      long x = i < a.size() ? a.get(i) : 0;
      long y = i < b.size() ? b.get(i) : 0;
      if (x != y) {
        return x < y ? -1 : 1;
      }
    }
    return 0;
  }
}
