package dev.hullcheck.suppress;

import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Hullcheck's own markers say: {@code NAME[, NAME…] [until DAY] [-- reason]}. Names are
 * separated by commas, blanks or both.
 *
 * @param until what follows the word {@code until}, perhaps nothing; null where the word is absent
 * @param reason without blanks around it; may be empty
 */
record Clause(List<Marker.Word> names, Marker.@Nullable Word until, String reason) {
  private static final String UNTIL = "until";

  /**
   * Reads a part of a text.
   *
   * @param colon whether a colon begins the reason too, as in annotations
   */
  static Clause read(Text text, int start, int end, boolean colon) {
    String chars = text.content();
    List<Marker.Word> names = new ArrayList<>();
    Marker.Word until = null;
    boolean day = false;
    boolean comma = false;
    int i = start;
    while (i < end) {
      char c = chars.charAt(i);
      if (isBlank(c) || c == ',') {
        comma |= c == ',';
        i++;
        continue;
      }
      int from = i;
      while (i < end
          && !isBlank(chars.charAt(i))
          && chars.charAt(i) != ','
          && !(colon && chars.charAt(i) == ':')) {
        i++;
      }
      if (i == from || chars.startsWith("--", from)) {
        int reason = from + (i == from ? 1 : 2);
        return new Clause(names, until, chars.substring(reason, end).strip());
      }
      Marker.Word word = new Marker.Word(chars.substring(from, i), text.span(from, i), comma);
      if (day) {
        until = word;
        day = false;
      } else if (until == null && !comma && !names.isEmpty() && word.text().equals(UNTIL)) {
        until = new Marker.Word("", word.span(), false);
        day = true;
      } else {
        names.add(word);
      }
      comma = false;
    }
    return new Clause(names, until, "");
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
