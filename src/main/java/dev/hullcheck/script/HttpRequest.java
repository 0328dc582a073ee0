package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that a command line makes: by curl, wget or nc.
 *
 * @param method {@code GET}, {@code POST}, …; empty for a bare connection, and where it is not
 *     known
 * @param scheme {@code http}, {@code https}; empty for a bare connection, and where it is not known
 * @param host as it is written; an unknown of which no part is known may hold a scheme and a port
 * @param port as it is written, or null where none is
 * @param path from its slash on, the query included; null where none is written
 * @param headers name and value, with those of {@code --header}
 * @param span the URL, or host and port
 */
public record HttpRequest(
    String method,
    String scheme,
    Value host,
    @Nullable Value port,
    @Nullable Value path,
    List<Header> headers,
    Span span,
    Command command) {
  public HttpRequest {
    headers = List.copyOf(headers);
  }

  /**
   * A header.
   *
   * @param name as it is written; empty where the name is not known
   */
  public record Header(String name, Value value, Span span) {}

  /** The requests of a command, in order; none where it is no HTTP client. */
  public static List<HttpRequest> read(Command command) {
    return switch (command.program()) {
      case "curl", "wget", "nc", "ncat", "netcat" -> new HttpReader(command).read();
      default -> List.of();
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
