package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the command lines of curl, wget and nc apart, as these programs do: {@code
 * testdata/requests} has what they send.
 */
final class HttpReader {
  private final String program;
  private final List<Argument> words;
  private final boolean wget;
  private final boolean bare;
  private final List<HttpRequest> requests = new ArrayList<>(1);
  private boolean complete = true;
  private boolean listens;

  // What is said of the requests up to the next --next.
  private final List<Value> targets = new ArrayList<>(1);
  private final List<HttpRequest.Header> headers = new ArrayList<>(1);
  private final List<Value> data = new ArrayList<>(0);
  private final List<Value> query = new ArrayList<>(0);
  private @Nullable String method;
  private @Nullable String implied;
  private boolean get;
  private boolean unknownMethod;
  private String scheme = "";
  private @Nullable Span unverified;
  private @Nullable Span credentials;

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
    boolean options = true;
    while (i < words.size()) {
      Text text = Slice.text(words.get(i).value());
      String chars = text.content();
      complete &= !words.get(i).several();
      if (options && chars.equals("--")) {
        options = false;
        i++;
      } else if (options && chars.startsWith("--")) {
        i = longOption(i, text);
      } else if (options && chars.startsWith("-")) {
        i = shortOptions(i, text);
      } else {
        targets.add(words.get(i).value());
        i++;
      }
    }
    if (bare) {
      return connection();
    }
    end();
    return requests;
  }

  private List<HttpRequest> connection() {
    if (targets.size() < 2 || listens) {
      return List.of();
    }
    Value host = Placeholder.in(targets.get(0));
    Value port = targets.get(1);
    Span span = host.span().to(port.span());
    return List.of(
        new HttpRequest(program, "", "", host, port, null, List.of(), terms(null), span));
  }

  private int longOption(int at, Text text) {
    int sign = text.content().indexOf('=');
    String name = text.content().substring(0, sign < 0 ? text.length() : sign);
    // curl refuses an equals sign: it is read as it is meant.
    if (sign >= 0) {
      option(name, Slice.of(words.get(at).value(), text, sign + 1, text.length()), text.whole());
      return at + 1;
    }
    if (!(wget ? WgetOptions.takesValue(name) : CurlOptions.takesValue(name))) {
      option(name, null, text.whole());
      return at + 1;
    }
    option(name, next(at), text.whole());
    return at + 2;
  }

  private int shortOptions(int at, Text text) {
    String chars = text.content();
    // wget has options of two letters, of which the first is this.
    if (wget && chars.startsWith("-n")) {
      return at + 1;
    }
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

  private String longName(char letter) {
    if (bare) {
      return letter == 'l' ? "--listen" : "";
    }
    return wget ? WgetOptions.longName(letter) : CurlOptions.longName(letter);
  }

  private boolean takesValue(char letter) {
    if (bare) {
      return "GIMOPTVWXegimopqswx".indexOf(letter) >= 0;
    }
    return wget ? WgetOptions.takesValue(letter) : CurlOptions.takesValue(letter);
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
      case "--head", "--spider" -> implied = "HEAD";
      case "--upload-file" -> implied = "PUT";
      case "--get" -> get = true;
      case "--data", "--data-ascii", "--data-raw", "--data-binary", "--data-urlencode" -> {
        implied = implied == null ? "POST" : implied;
        if (value != null) {
          data.add(value);
        }
      }
      case "--url-query" -> {
        if (value != null) {
          query.add(value);
        }
      }
      case "--form", "--form-string", "--post-data", "--post-file", "--json" -> implied = "POST";
      case "--proto-default" -> scheme = value instanceof Scalar known ? known.asText() : "";
      case "--insecure", "--no-check-certificate" -> unverified = span;
      case "--no-insecure" -> unverified = null;
      case "--check-certificate" ->
          unverified = value instanceof Scalar how && isOff(how.asText()) ? span : null;
      case "--oauth2-bearer",
          "--aws-sigv4",
          "--cert",
          "--certificate",
          "--user",
          "--netrc",
          "--netrc-file",
          "--netrc-optional",
          "--negotiate",
          "--ntlm",
          "--http-user" ->
          credentials = span;
      case "--config" -> complete = false;
      case "--execute" -> complete &= value instanceof Scalar line && isHarmless(line.asText());
      case "--next" -> end();
      case "--listen" -> listens = true;
      default -> {
        // The others say nothing of what is asked for.
      }
    }
  }

  private static boolean isOff(String how) {
    return switch (how) {
      case "off", "no", "0", "quiet" -> true;
      default -> false;
    };
  }

  /** Whether a line of wget's settings is one of those that say nothing of a request. */
  private static boolean isHarmless(String line) {
    String name = line.substring(0, Math.max(0, line.indexOf('='))).trim();
    return switch (name) {
      case "robots", "use_proxy", "http_proxy", "https_proxy", "dotbytes", "timestamping" -> true;
      default -> false;
    };
  }

  private void header(Value value) {
    Text text = Slice.text(value);
    String chars = text.content();
    if (chars.startsWith("@") && !wget) {
      complete = false;
      return;
    }
    int colon = chars.indexOf(':');
    if (colon < 0 && !wget && chars.endsWith(";")) {
      colon = chars.length() - 1;
    }
    if (colon < 0 && !text.hasOpaque()) {
      return;
    }
    String name = colon < 0 ? "" : chars.substring(0, colon).trim();
    if (name.indexOf(Text.OPAQUE) >= 0) {
      name = "";
    }
    int from = colon + 1;
    int to = text.length();
    while (from < to && chars.charAt(from) == ' ') {
      from++;
    }
    while (to > from && chars.charAt(to - 1) == ' ') {
      to--;
    }
    // Without a value it is left out, even one that the program would send by itself.
    boolean leftOut = from == to && colon >= 0 && chars.charAt(colon) == ':';
    if (!leftOut) {
      headers.add(new HttpRequest.Header(name, Slice.of(value, text, from, to), value.span()));
    }
  }

  /** Makes requests of what has been said, and forgets it. */
  private void end() {
    if (get) {
      query.addAll(data);
    }
    for (Value target : targets) {
      requests.add(url(target));
    }
    targets.clear();
    headers.clear();
    data.clear();
    query.clear();
    method = null;
    implied = null;
    get = false;
    unknownMethod = false;
    scheme = "";
    unverified = null;
    credentials = null;
  }

  private HttpRequest url(Value target) {
    String used = method;
    if (used == null) {
      String usual = implied == null || get && implied.equals("POST") ? "GET" : implied;
      used = unknownMethod ? "" : usual;
    }
    Url url = Url.of(target, scheme);
    Span known = credentials == null && url.hasUser() ? url.span() : credentials;
    return url.asking(query).request(program, used, headers, terms(known));
  }

  private HttpRequest.Terms terms(@Nullable Span known) {
    return new HttpRequest.Terms(unverified, known, complete);
  }
}
