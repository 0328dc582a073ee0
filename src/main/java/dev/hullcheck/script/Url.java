package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart; a part that is not known may stand anywhere in it.
 *
 * @param scheme in small letters; empty where it is not known
 * @param hasUser whether a name or a password stands before the host
 * @param path the query included, without the fragment, which nobody is sent
 */
record Url(
    String scheme,
    boolean hasUser,
    Value host,
    @Nullable Value port,
    @Nullable Value path,
    Span span) {

  static Url of(Value written) {
    return of(written, "");
  }

  /**
   * A URL taken apart.
   *
   * @param usual the scheme where none is written; {@code http} where it is empty
   */
  static Url of(Value written, String usual) {
    Text text = Slice.text(Placeholder.in(written));
    String chars = text.content();
    int schemeEnd = chars.indexOf("://");
    String scheme = schemeEnd < 0 ? "" : chars.substring(0, schemeEnd).toLowerCase(Locale.ROOT);
    if (scheme.indexOf(Text.OPAQUE) >= 0) {
      scheme = "";
    } else if (schemeEnd < 0 && !Slice.isOpaque(text, 0)) {
      scheme = usual.isEmpty() ? "http" : usual;
    }
    int hostStart = schemeEnd < 0 ? 0 : schemeEnd + 3;
    int end = authorityEnd(chars, hostStart);
    int user = chars.lastIndexOf('@', end);
    boolean hasUser = user >= hostStart;
    if (hasUser) {
      hostStart = user + 1;
    }
    int colon = portColon(chars, hostStart, end);
    Value host = Slice.value(text, hostStart, colon < 0 ? end : colon);
    Value port = colon < 0 ? null : Slice.value(text, colon + 1, end);
    int fragment = chars.indexOf('#', end);
    int pathEnd = fragment < 0 ? chars.length() : fragment;
    Value path = end == pathEnd ? null : Slice.value(text, end, pathEnd);
    return new Url(scheme, hasUser, host, port, path, written.span());
  }

  /** The same with more in its query; what comes from a file is left out. */
  Url asking(List<Value> more) {
    Text.Builder all = new Text.Builder();
    if (path != null) {
      all.add(Slice.text(path));
    }
    boolean begun = path != null && Slice.text(path).content().indexOf('?') >= 0;
    boolean added = false;
    for (Value part : more) {
      Text text = Slice.text(part);
      if (!text.content().startsWith("@")) {
        all.add(begun ? "&" : "?", text.whole()).add(text);
        begun = true;
        added = true;
      }
    }
    if (!added) {
      return this;
    }
    Span at = path == null ? span : path.span();
    Text text = all.build(at);
    Value asked = text.hasOpaque() ? Unknown.string(text, at) : Scalar.string(text, at);
    return new Url(scheme, hasUser, host, port, asked, span);
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
