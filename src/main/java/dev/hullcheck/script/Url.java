package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart; a part that is not known may stand anywhere in it.
 *
 * @param scheme empty where it is not known; {@code http} where none is written
 */
record Url(String scheme, Value host, @Nullable Value port, @Nullable Value path, Span span) {

  static Url of(Value written) {
    Text text = Slice.text(Placeholder.in(written));
    String chars = text.content();
    int schemeEnd = chars.indexOf("://");
    String scheme = schemeEnd < 0 ? "" : chars.substring(0, schemeEnd);
    if (scheme.indexOf(Text.OPAQUE) >= 0) {
      scheme = "";
    } else if (schemeEnd < 0 && !Slice.isOpaque(text, 0)) {
      scheme = "http";
    }
    int hostStart = schemeEnd < 0 ? 0 : schemeEnd + 3;
    int end = authorityEnd(chars, hostStart);
    int user = chars.lastIndexOf('@', end);
    if (user >= hostStart) {
      hostStart = user + 1;
    }
    int colon = portColon(chars, hostStart, end);
    Value host = Slice.value(text, hostStart, colon < 0 ? end : colon);
    Value port = colon < 0 ? null : Slice.value(text, colon + 1, end);
    Value path = end == chars.length() ? null : Slice.value(text, end, chars.length());
    return new Url(scheme, host, port, path, written.span());
  }

  HttpRequest request(
      String tool, String method, List<HttpRequest.Header> headers, HttpRequest.Terms sends) {
    return new HttpRequest(tool, method, scheme, host, port, path, headers, sends, span);
  }

  private static int authorityEnd(String chars, int from) {
    for (int i = from; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '/' || c == '?' || c == '#') {
        return i;
      }
    }
    return chars.length();
  }

  /** The colon before the port; -1 where there is none. */
  private static int portColon(String chars, int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      char c = chars.charAt(i);
      if (c == ':') {
        return i;
      }
      if (c == ']') {
        return -1;
      }
    }
    return -1;
  }
}
