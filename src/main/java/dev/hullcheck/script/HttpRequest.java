package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request: one that a command line of curl, wget or nc makes, or a URL that stands in a text.
 *
 * @param tool the program; empty for a URL in a text
 * @param method {@code GET}, {@code POST}, …; empty for a bare connection, and where it is not
 *     known
 * @param scheme {@code http}, {@code https}; empty for a bare connection, and where it is not known
 * @param host as it is written; an unknown of which no part is known may hold a scheme and a port
 * @param port as it is written, or null where none is
 * @param path from its slash on, the query included; null where none is written
 * @param headers name and value, with those of {@code --header}
 * @param sends what is said besides about trust and identity
 * @param span the URL, or host and port
 */
public record HttpRequest(
    String tool,
    String method,
    String scheme,
    Value host,
    @Nullable Value port,
    @Nullable Value path,
    List<Header> headers,
    Terms sends,
    Span span) {
  /** The terms of a URL in a text: nothing is known of them. */
  static final Terms UNKNOWN = new Terms(null, null, false);

  public HttpRequest {
    headers = List.copyOf(headers);
  }

  /**
   * A header.
   *
   * @param name as it is written; empty where the name is not known
   */
  public record Header(String name, Value value, Span span) {}

  /**
   * On which terms a request is made.
   *
   * @param unverified the option that takes any certificate of the server's; null without one
   * @param credentials the option that brings a password, a token or a certificate, headers aside;
   *     null without one
   * @param complete whether that, and the headers, are all: false where options may come from
   *     elsewhere
   */
  public record Terms(@Nullable Span unverified, @Nullable Span credentials, boolean complete) {}

  /** The requests of a command, in order; none where it is no HTTP client. */
  public static List<HttpRequest> read(Command command) {
    return isClient(command.program())
        ? new HttpReader(command.program(), command.arguments()).read()
        : List.of();
  }

  /**
   * The requests of words that are run without a shell, program first, and the URLs in them where
   * the program is no HTTP client.
   */
  public static List<HttpRequest> read(List<Argument> words) {
    String program = words.isEmpty() ? null : words.get(0).known();
    String name = program == null ? "" : program.substring(program.lastIndexOf('/') + 1);
    if (isClient(name)) {
      return new HttpReader(name, words.subList(1, words.size())).read();
    }
    return UrlFinder.find(words);
  }

  /** The URLs in a text, comments aside. */
  public static List<HttpRequest> in(Value text) {
    return UrlFinder.find(text);
  }

  /** The request for a URL that a field holds. */
  public static HttpRequest of(Value url, String tool, List<Header> headers, Terms sends) {
    return Url.of(url).request(tool, "GET", headers, sends);
  }

  private static boolean isClient(String program) {
    return switch (program) {
      case "curl", "wget", "nc", "ncat", "netcat" -> true;
      default -> false;
    };
  }

  /** The port, with the scheme's own where none is written; -1 where it is not known. */
  public int portNumber() {
    Value written = port;
    if (written == null) {
      boolean known = host instanceof Scalar;
      return !known ? -1 : scheme.equals("http") ? 80 : scheme.equals("https") ? 443 : -1;
    }
    if (!(written instanceof Scalar scalar)) {
      return -1;
    }
    String digits = scalar.asText();
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i == 5) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return digits.isEmpty() || number > 65_535 ? -1 : number;
  }

  /** The header of a name, in any case; null where it is not given. */
  public @Nullable Header header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header;
      }
    }
    return null;
  }
}
