package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Values;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code url}: a text with {@code SCHEME://} first. Parts are {@code scheme} and {@code host}, both
 * in small letters, {@code port} (a number; the scheme's own where none is written), {@code user},
 * {@code path} (with its slash; the empty text where there is none) and {@code query}.
 */
final class UrlType implements Structured.Type {
  @Override
  public String name() {
    return "url";
  }

  @Override
  public List<String> names() {
    return List.of("host", "path", "port", "query", "scheme", "user");
  }

  @Override
  public @Nullable Mapping parts(String text, Span span) {
    int colon = scheme(text);
    if (colon < 0) {
      return null;
    }
    int end = authorityEnd(text, colon + 3);
    int hash = text.indexOf('#', end);
    String rest = hash < 0 ? text.substring(end) : text.substring(end, hash);
    int mark = rest.indexOf('?');
    Structured.Parts parts = new Structured.Parts(span);
    authority(text, colon, end, parts);
    parts.put("path", mark < 0 ? rest : rest.substring(0, mark));
    return parts.putIfAny("query", mark < 0 ? "" : rest.substring(mark + 1)).all();
  }

  /** The scheme is known where the known beginning holds it, the host where it ends there too. */
  @Override
  public Mapping parts(Unknown unknown) {
    Structured.Parts parts = new Structured.Parts(unknown.span());
    String start = Values.prefix(unknown);
    int colon = scheme(start);
    if (colon >= 0) {
      int end = authorityEnd(start, colon + 3);
      if (end < start.length()) {
        authority(start, colon, end, parts);
      } else {
        parts.put("scheme", start.substring(0, colon).toLowerCase(Locale.ROOT));
      }
    }
    return parts.some();
  }

  /** Where the colon behind a scheme is, or -1. */
  private static int scheme(String text) {
    int colon = text.indexOf("://");
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && (i == 0 || !(c >= '0' && c <= '9') && "+-.".indexOf(c) < 0)) {
        return -1;
      }
    }
    return colon == 0 ? -1 : colon;
  }

  private static int authorityEnd(String text, int from) {
    int end = from;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static void authority(String text, int colon, int end, Structured.Parts parts) {
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    String authority = text.substring(colon + 3, end);
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    int port = host.lastIndexOf(':');
    if (host.startsWith("[") && host.indexOf(']') > port) {
      port = -1;
    }
    String digits = port < 0 ? "" : host.substring(port + 1);
    long number = digits.isEmpty() ? standardPort(scheme) : number(digits);
    parts.put("scheme", scheme);
    parts.put("host", (port < 0 ? host : host.substring(0, port)).toLowerCase(Locale.ROOT));
    parts.putIfAny("user", at < 0 ? "" : authority.substring(0, at));
    if (number >= 0) {
      parts.put("port", number);
    }
  }

  private static long standardPort(String scheme) {
    switch (scheme) {
      case "http":
      case "ws":
        return 80;
      case "https":
      case "wss":
        return 443;
      case "ftp":
        return 21;
      default:
        return -1;
    }
  }

  private static long number(String digits) {
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || number > 65_535) {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
