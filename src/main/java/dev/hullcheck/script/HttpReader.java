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
  private final Command command;
  private final boolean wget;
  private final boolean bare;
  private final List<Value> targets = new ArrayList<>(1);
  private final List<HttpRequest.Header> headers = new ArrayList<>(1);
  private @Nullable String method;
  private boolean sendsData;
  private boolean unknownMethod;

  HttpReader(Command command) {
    this.command = command;
    this.wget = command.program().equals("wget");
    this.bare = !wget && !command.program().equals("curl");
  }

  List<HttpRequest> read() {
    List<Argument> words = command.arguments();
    int i = 0;
    while (i < words.size()) {
      Text text = Slice.text(words.get(i).value());
      String chars = text.content();
      if (chars.startsWith("--") && chars.length() > 2) {
        i = longOption(words, i, text);
      } else if (chars.startsWith("-") && chars.length() > 1) {
        i = shortOptions(words, i, text);
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
    return List.of(new HttpRequest("", "", host, port, null, List.of(), span, command));
  }

  private int longOption(List<Argument> words, int at, Text text) {
    int sign = text.content().indexOf('=');
    String name = text.content().substring(0, sign < 0 ? text.length() : sign);
    // curl takes no equals sign; wget takes both.
    if (sign >= 0) {
      option(name, Slice.of(words.get(at).value(), text, sign + 1, text.length()));
      return at + 1;
    }
    if (!takesValue(name)) {
      option(name, null);
      return at + 1;
    }
    option(name, at + 1 < words.size() ? words.get(at + 1).value() : null);
    return at + 2;
  }

  private int shortOptions(List<Argument> words, int at, Text text) {
    String chars = text.content();
    for (int i = 1; i < chars.length(); i++) {
      char letter = chars.charAt(i);
      String name = longName(letter);
      if (!takesValue(letter)) {
        option(name, null);
        continue;
      }
      if (i + 1 < chars.length()) {
        option(name, Slice.of(words.get(at).value(), text, i + 1, chars.length()));
        return at + 1;
      }
      option(name, at + 1 < words.size() ? words.get(at + 1).value() : null);
      return at + 2;
    }
    return at + 1;
  }

  private void option(String name, @Nullable Value value) {
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
      default -> false;
    };
  }

  private HttpRequest url(Value target) {
    Text text = Slice.text(Placeholder.in(target));
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
    int hostEnd = colon < 0 ? end : colon;
    Value host = Slice.value(text, hostStart, hostEnd);
    Value port = colon < 0 ? null : Slice.value(text, colon + 1, end);
    Value path = end == chars.length() ? null : Slice.value(text, end, chars.length());
    String used = method;
    if (used == null) {
      used = unknownMethod ? "" : sendsData ? "POST" : "GET";
    }
    return new HttpRequest(used, scheme, host, port, path, headers, target.span(), command);
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
