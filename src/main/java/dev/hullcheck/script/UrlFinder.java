package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the URLs of http and https in texts that need not be scripts. */
final class UrlFinder {
  private static final String SIGN = "://";

  private static final int MAX_NAME = 100;

  /** How far back a comment's beginning is looked for, so that one long line stays cheap. */
  private static final int MAX_LINE = 1000;

  private UrlFinder() {}

  /** The URLs in words, each as a request. */
  static List<HttpRequest> find(List<Argument> words) {
    List<HttpRequest> found = List.of();
    for (Argument word : words) {
      List<HttpRequest> more = find(word.value());
      if (found.isEmpty()) {
        found = more;
      } else if (!more.isEmpty()) {
        found = new ArrayList<>(found);
        found.addAll(more);
      }
    }
    return found;
  }

  /** The URLs in a text, each as a request; what a comment holds is left out. */
  static List<HttpRequest> find(Value value) {
    Text text = Slice.text(value);
    String chars = text.content();
    int sign = chars.indexOf(SIGN);
    if (sign < 0) {
      return List.of();
    }
    List<HttpRequest> found = new ArrayList<>(1);
    while (sign >= 0) {
      int from = schemeStart(chars, sign);
      int end = urlEnd(chars, sign + SIGN.length());
      boolean web = isWeb(chars, from, sign);
      if (web && end > sign + SIGN.length() && !isComment(chars, from)) {
        Value url = Slice.of(value, text, from, end);
        found.add(Url.of(url).request("", "", List.of(), HttpRequest.UNKNOWN));
      }
      sign = chars.indexOf(SIGN, Math.max(end, sign + SIGN.length()));
    }
    return found;
  }

  private static int schemeStart(String chars, int sign) {
    int i = sign;
    while (i > 0 && isLetter(chars.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isWeb(String chars, int from, int sign) {
    int length = sign - from;
    return length == 4 && chars.startsWith("http", from)
        || length == 5 && chars.startsWith("https", from);
  }

  /** Where a URL ends that stands in prose, code or configuration. */
  private static int urlEnd(String chars, int from) {
    int i = from;
    while (i < chars.length() && !ends(chars.charAt(i))) {
      char c = chars.charAt(i);
      // A variable's name belongs to the URL, brackets and all.
      if (c == '$' && i + 1 < chars.length() && "({".indexOf(chars.charAt(i + 1)) >= 0) {
        int close = closing(chars, i + 1);
        if (close < 0) {
          return i;
        }
        i = close;
      }
      i++;
    }
    while (i > from && ".,:;!".indexOf(chars.charAt(i - 1)) >= 0) {
      i--;
    }
    return i;
  }

  /** Where a variable's name ends that begins at a bracket; -1 where it does not soon. */
  private static int closing(String chars, int open) {
    char bracket = chars.charAt(open) == '(' ? ')' : '}';
    int limit = Math.min(chars.length(), open + MAX_NAME);
    for (int i = open; i < limit; i++) {
      if (chars.charAt(i) == bracket) {
        return i;
      }
    }
    return -1;
  }

  private static boolean ends(char c) {
    return c <= ' ' || "\"'`<>(){}|\\^,;".indexOf(c) >= 0;
  }

  /** Whether a line has begun a comment before a place in it. */
  private static boolean isComment(String chars, int at) {
    int line = at;
    while (line > 0 && at - line < MAX_LINE && chars.charAt(line - 1) != '\n') {
      line--;
    }
    int first = line;
    while (first < at && chars.charAt(first) <= ' ') {
      first++;
    }
    if (chars.startsWith("//", first)
        || chars.startsWith("--", first) && first + 2 < at && chars.charAt(first + 2) == ' '
        || chars.startsWith("<!--", first)
        || first < at && (chars.charAt(first) == ';' || chars.charAt(first) == '*')) {
      return true;
    }
    for (int i = line; i < at; i++) {
      boolean begins = i == 0 || chars.charAt(i - 1) <= ' ';
      if (chars.charAt(i) == '#' && begins) {
        return true;
      }
    }
    return false;
  }
}
