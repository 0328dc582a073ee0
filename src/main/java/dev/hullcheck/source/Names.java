package dev.hullcheck.source;

import java.util.ArrayList;
import java.util.List;

/** Names of files, with {@code /} between their parts. */
public final class Names {
  private Names() {}

  /** The name of what {@code relative} leads to from {@code folder}, without dots on the way. */
  public static String resolve(String folder, String relative) {
    List<String> parts = new ArrayList<>();
    String whole = folder.isEmpty() ? relative : folder + "/" + relative;
    int from = 0;
    while (from <= whole.length()) {
      int slash = whole.indexOf('/', from);
      String part = whole.substring(from, slash < 0 ? whole.length() : slash);
      int last = parts.size() - 1;
      if (part.equals("..") && last >= 0 && !parts.get(last).equals("..")) {
        parts.remove(last);
      } else if (!part.equals(".") && (!part.isEmpty() || from == 0 && slash == 0)) {
        parts.add(part);
      }
      if (slash < 0) {
        break;
      }
      from = slash + 1;
    }
    return String.join("/", parts);
  }
}
