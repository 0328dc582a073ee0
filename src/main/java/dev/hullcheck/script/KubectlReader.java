package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a kubectl command line apart, by the conventions of its flag parser (spf13/pflag). */
final class KubectlReader {
  private final Command command;
  private final List<Argument> words;
  private final List<Argument> positionals = new ArrayList<>();
  private final List<KubectlCommand.Flag> flags = new ArrayList<>();
  private final List<Argument> passed = new ArrayList<>();
  private boolean complete = true;
  private String verb = "";
  private @Nullable Span verbSpan;

  KubectlReader(Command command) {
    this.command = command;
    this.words = command.arguments();
  }

  KubectlCommand read() {
    int i = 0;
    while (i < words.size()) {
      i = argument(i);
    }
    Span span = verbSpan == null ? command.words().get(command.first()).span() : verbSpan;
    return new KubectlCommand(verb, span, positionals, flags, passed, complete, command);
  }

  private int argument(int at) {
    Argument word = words.get(at);
    Text text = Slice.text(word.value());
    String chars = text.content();
    if (chars.equals("--")) {
      passed.addAll(words.subList(at + 1, words.size()));
      return words.size();
    }
    if (!chars.startsWith("-") || chars.equals("-")) {
      complete &= !word.several() || isName() && !GcloudReader.isSpread(word);
      String known = word.known();
      if (verbSpan == null && known != null) {
        verb = known;
        verbSpan = word.span();
      } else {
        verbSpan = verbSpan == null ? word.span() : verbSpan;
        positionals.add(new Argument(Placeholder.in(word.value()), word.several(), word.span()));
      }
      return at + 1;
    }
    return chars.startsWith("--") ? longFlag(at, text) : shortFlags(at, text);
  }

  /** Whether the next word is the name of an object, so that a bare variable is one word. */
  private boolean isName() {
    int before = positionals.size();
    switch (verb) {
      case "run":
        return before == 0;
      case "create":
        String kind = before == 0 ? null : positionals.get(0).known();
        boolean typed = "secret".equals(kind) || "service".equals(kind) || "svc".equals(kind);
        return before == (typed ? 2 : 1);
      case "annotate", "autoscale", "expose", "label", "patch", "scale", "taint":
        return before == 1;
      case "set":
        return before == 2;
      default:
        return false;
    }
  }

  private int longFlag(int at, Text text) {
    int sign = text.content().indexOf('=');
    int end = sign < 0 ? text.length() : sign;
    String name = text.content().substring(0, end);
    if (name.indexOf(Text.OPAQUE) >= 0) {
      complete = false;
      return at + 1;
    }
    Span span = text.span(0, end);
    if (sign >= 0) {
      add(name, Slice.of(words.get(at).value(), text, sign + 1, text.length()), span);
      return at + 1;
    }
    if (isSwitch(name) || at + 1 >= words.size()) {
      add(name, null, span);
      return at + 1;
    }
    add(name, words.get(at + 1).value(), span);
    return at + 2;
  }

  /** {@code -it}, {@code -n NAME}, {@code -nNAME}, {@code -f=FILE}. */
  private int shortFlags(int at, Text text) {
    String chars = text.content();
    for (int i = 1; i < chars.length(); i++) {
      char letter = chars.charAt(i);
      String name = name(letter);
      Span span = text.span(i == 1 ? 0 : i, i + 1);
      if (isSwitch(name)) {
        add(name, null, span);
        continue;
      }
      if (i + 1 < chars.length()) {
        int from = chars.charAt(i + 1) == '=' ? i + 2 : i + 1;
        add(name, Slice.of(words.get(at).value(), text, from, chars.length()), span);
        return at + 1;
      }
      boolean hasNext = at + 1 < words.size();
      add(name, hasNext ? words.get(at + 1).value() : null, span);
      return hasNext ? at + 2 : at + 1;
    }
    return at + 1;
  }

  private void add(String name, @Nullable Value value, Span span) {
    flags.add(new KubectlCommand.Flag(name, value == null ? null : Placeholder.in(value), span));
  }

  private String name(char letter) {
    boolean reads = verb.equals("logs") || verb.equals("log");
    return switch (letter) {
      case 'f' -> reads ? "--follow" : "--filename";
      case 'n' -> "--namespace";
      case 'l' -> verb.equals("run") || verb.equals("expose") ? "--labels" : "--selector";
      case 'o' -> "--output";
      case 'k' -> "--kustomize";
      case 'A' -> "--all-namespaces";
      case 'R' -> "--recursive";
      case 'w' -> "--watch";
      case 'c' -> verb.equals("set") ? "--containers" : "--container";
      case 'e' -> verb.equals("set") ? "--env" : "-e";
      case 'r' -> verb.equals("create") || verb.equals("scale") ? "--replicas" : "-r";
      case 'i' -> "--stdin";
      case 't' -> "--tty";
      case 'q' -> "--quiet";
      case 'h' -> "--help";
      case 's' -> "--server";
      case 'v' -> "--v";
      case 'p' -> verb.equals("patch") ? "--patch" : "--previous";
      default -> "-" + letter;
    };
  }

  /** Whether a flag takes no value from the next word. */
  private boolean isSwitch(String name) {
    return switch (name) {
      case "--containers" -> verb.equals("top");
      case "--global-default", "--local", "--resolve", "--current", "--show-labels" -> true;
      case "--all", "--all-namespaces", "--all-containers", "--append-hash", "--attach" -> true;
      case "--cascade", "--command", "--debug", "--delete-emptydir-data" -> true;
      case "--delete-local-data", "--disable-eviction", "--dry-run", "--expose" -> true;
      case "--flatten", "--follow", "--force", "--force-conflicts", "--help" -> true;
      case "--ignore-daemonsets", "--ignore-errors", "--ignore-not-found" -> true;
      case "--insecure-skip-tls-verify", "--leave-stdin-open", "--list" -> true;
      case "--match-server-version", "--merge", "--minify", "--no-headers", "--now" -> true;
      case "--overwrite", "--prefix", "--previous", "--privileged", "--prune" -> true;
      case "--quiet", "--raw-output", "--record", "--recursive", "--rm" -> true;
      case "--save-config", "--server-print", "--server-side", "--show-kind" -> true;
      case "--show-managed-fields", "--stdin", "--timestamps" -> true;
      case "--tty", "--validate", "--wait", "--warnings-as-errors", "--watch" -> true;
      case "--watch-only", "--client", "--short", "--embed-certs", "--view" -> true;
      case "--sum", "--openapi-patch", "--overrides-only" -> true;
      default -> false;
    };
  }
}
