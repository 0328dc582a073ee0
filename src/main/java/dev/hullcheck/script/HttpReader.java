package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the command lines of curl, wget and nc apart. */
final class HttpReader {
  private final String program;
  private final List<Argument> words;
  private final boolean wget;
  private final boolean bare;
  private final List<Value> targets = new ArrayList<>(1);
  private final List<HttpRequest.Header> headers = new ArrayList<>(1);
  private @Nullable String method;
  private boolean sendsData;
  private boolean unknownMethod;
  private @Nullable Span unverified;
  private @Nullable Span credentials;
  private boolean complete = true;

  /**
   * A reader of one command line.
   *
   * @param words those behind the program
   */
  HttpReader(String program, List<Argument> words) {
    this.program = program;
    this.words = words;
    this.wget = program.equals("wget");
    this.bare = !wget && !program.equals("curl");
  }

  List<HttpRequest> read() {
    int i = 0;
    while (i < words.size()) {
      Text text = Slice.text(words.get(i).value());
      String chars = text.content();
      complete &= !words.get(i).several();
      if (chars.startsWith("--") && chars.length() > 2) {
        i = longOption(i, text);
      } else if (chars.startsWith("-") && chars.length() > 1) {
        i = shortOptions(i, text);
      } else {
        targets.add(words.get(i).value());
        i++;
      }
    }
    if (bare) {
      return connection();
    }
    List<HttpRequest> requests = new ArrayList<>(targets.size());
    for (Value target : targets) {
      requests.add(url(target));
    }
    return requests;
  }

  private List<HttpRequest> connection() {
    if (targets.size() < 2) {
      return List.of();
    }
    Value host = Placeholder.in(targets.get(0));
    Value port = targets.get(1);
    Span span = host.span().to(port.span());
    return List.of(new HttpRequest(program, "", "", host, port, null, List.of(), terms(), span));
  }

  private int longOption(int at, Text text) {
    int sign = text.content().indexOf('=');
    String name = text.content().substring(0, sign < 0 ? text.length() : sign);
    // curl takes no equals sign; wget takes both.
    if (sign >= 0) {
      option(name, Slice.of(words.get(at).value(), text, sign + 1, text.length()), text.whole());
      return at + 1;
    }
    if (!takesValue(name)) {
      option(name, null, text.whole());
      return at + 1;
    }
    option(name, next(at), text.whole());
    return at + 2;
  }

  private int shortOptions(int at, Text text) {
    String chars = text.content();
    for (int i = 1; i < chars.length(); i++) {
      char letter = chars.charAt(i);
      String name = longName(letter);
      if (!takesValue(letter)) {
        option(name, null, text.whole());
        continue;
      }
      if (i + 1 < chars.length()) {
        Value value = Slice.of(words.get(at).value(), text, i + 1, chars.length());
        option(name, value, text.whole());
        return at + 1;
      }
      option(name, next(at), text.whole());
      return at + 2;
    }
    return at + 1;
  }

  private @Nullable Value next(int at) {
    return at + 1 < words.size() ? words.get(at + 1).value() : null;
  }

  private void option(String name, @Nullable Value value, Span span) {
    switch (name) {
      case "--header" -> {
        if (value != null) {
          header(value);
        }
      }
      case "--url" -> {
        if (value != null) {
          targets.add(value);
        }
      }
      case "--request", "--method" -> {
        method = value instanceof Scalar scalar ? scalar.asText() : null;
        unknownMethod = method == null;
      }
      case "--head" -> method = "HEAD";
      case "--get" -> method = "GET";
      case "--data", "--data-raw", "--data-binary", "--data-urlencode", "--form" ->
          sendsData = true;
      case "--post-data", "--post-file", "--json" -> sendsData = true;
      case "--insecure", "--no-check-certificate" -> unverified = span;
      case "--oauth2-bearer",
          "--cert",
          "--certificate",
          "--user",
          "--netrc",
          "--netrc-file",
          "--negotiate",
          "--http-user" ->
          credentials = span;
      case "--config" -> complete = false;
      default -> {
        // The others say nothing of what is asked for.
      }
    }
  }

  private void header(Value value) {
    Text text = Slice.text(value);
    int colon = text.content().indexOf(':');
    String name = colon < 0 ? "" : text.content().substring(0, colon).trim();
    if (name.indexOf(Text.OPAQUE) >= 0) {
      name = "";
    }
    int from = colon + 1;
    while (from < text.length() && text.content().charAt(from) == ' ') {
      from++;
    }
    headers.add(
        new HttpRequest.Header(name, Slice.of(value, text, from, text.length()), value.span()));
  }

  private String longName(char letter) {
    return switch (letter) {
      case 'H' -> wget ? "" : "--header";
      case 'X' -> wget ? "" : "--request";
      case 'I' -> wget ? "" : "--head";
      case 'G' -> wget ? "" : "--get";
      case 'd' -> wget ? "" : "--data";
      case 'F' -> wget ? "" : "--form";
      case 'k' -> wget ? "" : "--insecure";
      case 'E' -> wget ? "" : "--cert";
      case 'u' -> wget ? "" : "--user";
      case 'n' -> wget ? "" : "--netrc";
      case 'K' -> wget ? "" : "--config";
      default -> "";
    };
  }

  private boolean takesValue(char letter) {
    if (bare) {
      return "wipsqTXxe".indexOf(letter) >= 0;
    }
    return wget
        ? "OoaeitTwQPUlAR".indexOf(letter) >= 0
        : "HdXouAebcFTwmxEKrCDPQtUyYz".indexOf(letter) >= 0;
  }

  private static boolean takesValue(String name) {
    return switch (name) {
      case "--header", "--request", "--method", "--url", "--data", "--data-raw" -> true;
      case "--data-binary", "--data-urlencode", "--form", "--json", "--post-data" -> true;
      case "--post-file", "--body-data", "--body-file", "--output", "--output-document" -> true;
      case "--output-file", "--output-dir", "--user", "--user-agent", "--referer" -> true;
      case "--cookie", "--cookie-jar", "--upload-file", "--write-out", "--max-time" -> true;
      case "--connect-timeout", "--retry", "--retry-delay", "--retry-max-time" -> true;
      case "--proxy", "--noproxy", "--cert", "--key", "--cacert", "--capath" -> true;
      case "--resolve", "--connect-to", "--interface", "--unix-socket" -> true;
      case "--limit-rate", "--range", "--config", "--oauth2-bearer", "--max-redirs" -> true;
      case "--timeout", "--tries", "--password", "--directory-prefix", "--dump-header" -> true;
      case "--ca-certificate", "--certificate", "--private-key", "--wait" -> true;
      case "--netrc-file", "--http-user", "--http-password", "--proto", "--tls-max" -> true;
      default -> false;
    };
  }

  private HttpRequest url(Value target) {
    String used = method;
    if (used == null) {
      used = unknownMethod ? "" : sendsData ? "POST" : "GET";
    }
    return Url.of(target).request(program, used, headers, terms());
  }

  private HttpRequest.Terms terms() {
    return new HttpRequest.Terms(unverified, credentials, complete);
  }
}
