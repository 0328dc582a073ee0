package dev.hullcheck.script;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudPositional;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a gcloud command line apart: {@code gcloud [flags] [track] GROUP… COMMAND}, with
 * positionals and flags in any order behind it, then {@code --} and what is passed on. No
 * abbreviations, no glued short flags; a flag's value does not begin with a dash unless it is a
 * number or stands behind an equals sign.
 */
final class GcloudReader {
  private final Command command;
  private final GcloudSurface surface;
  private final List<Argument> words;

  /** For each word whether it is part of the path. */
  private final boolean[] isPath;

  private GcloudTrack track = GcloudTrack.GA;
  private final List<String> path = new ArrayList<>();
  private @Nullable Span pathSpan;
  private @Nullable GcloudCommandSpec spec;
  private boolean complete = true;

  private final List<GcloudCommand.Flag> flags = new ArrayList<>();
  private final List<Argument> positionals = new ArrayList<>();
  private final List<Argument> passed = new ArrayList<>();

  GcloudReader(Command command, GcloudSurface surface) {
    this.command = command;
    this.surface = surface;
    this.words = command.arguments();
    this.isPath = new boolean[words.size()];
  }

  GcloudCommand read() {
    findPath();
    int i = 0;
    while (i < words.size()) {
      i = isPath[i] ? i + 1 : argument(i);
    }
    placeSpreads();
    Span span = pathSpan == null ? command.words().get(command.first()).span() : pathSpan;
    return new GcloudCommand(
        track, path, span, spec, flags, positionals, passed, complete, command);
  }

  private void findPath() {
    GcloudSurface.Node node = surface.root();
    int i = 0;
    while (i < words.size() && !node.isCommand()) {
      String word = words.get(i).known();
      if (word == null) {
        complete = false;
        return;
      }
      if (word.startsWith("-")) {
        i += takesNext(word, i, node) ? 2 : 1;
        continue;
      }
      GcloudTrack named = path.isEmpty() && track == GcloudTrack.GA ? GcloudTrack.of(word) : null;
      GcloudSurface.Node next = named == null ? node.child(word) : node;
      isPath[i] = true;
      if (named != null) {
        track = named;
      } else {
        path.add(word);
        Span at = words.get(i).span();
        pathSpan = pathSpan == null ? at : pathSpan.to(at);
        if (next == null) {
          complete = false;
          return;
        }
        node = next;
      }
      i++;
    }
    spec = node.command(track);
    complete &= spec != null;
  }

  /** Whether a flag before the end of the path takes the next word as its value. */
  private boolean takesNext(String word, int at, GcloudSurface.Node node) {
    if (word.indexOf('=') >= 0 || at + 1 >= words.size()) {
      return false;
    }
    GcloudFlag flag = surface.globalFlag(word);
    if (flag != null) {
      return flag.arity() == GcloudFlag.Arity.ONE;
    }
    String next = words.get(at + 1).known();
    // A flag of a group: its command, which is still to come, knows whether it takes a value.
    return next == null || (!next.startsWith("-") && node.child(next) == null);
  }

  /** Reads the word at an index; the index of the next one. */
  private int argument(int at) {
    Argument word = words.get(at);
    Text text = Slice.text(word.value());
    String chars = text.content();
    if (chars.equals("--") && !text.hasOpaque()) {
      rest(at + 1);
      return words.size();
    }
    if (!chars.startsWith("-") || isNumber(chars)) {
      if (isSpread(word)) {
        complete = false;
      } else {
        positionals.add(positional(word));
      }
      return at + 1;
    }
    int sign = chars.indexOf('=');
    int nameEnd = sign < 0 ? chars.length() : sign;
    for (int i = 0; i < nameEnd; i++) {
      if (Slice.isOpaque(text, i)) {
        complete = false;
        return at + 1;
      }
    }
    return flag(at, text, nameEnd);
  }

  private void rest(int from) {
    boolean passes = false;
    if (spec != null) {
      for (GcloudPositional positional : spec.positionals()) {
        passes |= positional.passThrough();
      }
    }
    for (Argument word : words.subList(from, words.size())) {
      if (passes) {
        passed.add(word);
      } else {
        positionals.add(positional(word));
      }
    }
  }

  private int flag(int at, Text text, int nameEnd) {
    Argument word = words.get(at);
    String written = text.content().substring(0, nameEnd);
    Span span = text.span(0, nameEnd);
    GcloudFlag flag = find(written);
    boolean negated = false;
    if (flag == null && written.startsWith("--no-")) {
      GcloudFlag positive = find("--" + written.substring(5));
      if (positive != null && positive.isNegatable()) {
        flag = positive;
        negated = true;
      }
    }
    String name = flag == null ? written : flag.name();
    if (name.equals("--flags-file")) {
      complete = false;
    }
    if (nameEnd < text.length()) {
      Value value = Slice.of(word.value(), text, nameEnd + 1, text.length());
      flags.add(new GcloudCommand.Flag(name, flag, filled(value, flag), true, negated, span));
      return at + 1;
    }
    if (flag == null) {
      // It may take the next word as a value or not.
      complete &= at + 1 >= words.size() || isPath[at + 1] || looksLikeFlag(words.get(at + 1));
    }
    boolean takes =
        flag != null && !negated && flag.arity() != GcloudFlag.Arity.NONE && hasValue(at + 1);
    Value value = takes ? filled(words.get(at + 1).value(), flag) : null;
    flags.add(new GcloudCommand.Flag(name, flag, value, false, negated, span));
    return takes ? at + 2 : at + 1;
  }

  private @Nullable GcloudFlag find(String name) {
    GcloudFlag flag = spec == null ? null : spec.flag(name);
    return flag == null ? surface.globalFlag(name) : flag;
  }

  private boolean hasValue(int at) {
    if (at >= words.size() || isPath[at]) {
      return false;
    }
    Argument word = words.get(at);
    return !looksLikeFlag(word) && !isSpread(word);
  }

  private static boolean looksLikeFlag(Argument word) {
    String chars = Slice.text(word.value()).content();
    return chars.startsWith("-") && !isNumber(chars) && chars.length() > 1;
  }

  private static boolean isNumber(String chars) {
    boolean digits = false;
    for (int i = chars.startsWith("-") ? 1 : 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      digits |= c != '.';
    }
    return digits;
  }

  private static Argument positional(Argument word) {
    return new Argument(Placeholder.in(word.value()), word.several(), word.span());
  }

  /** A value with its placeholders unknown, unless it is one of the flag's choices as it is. */
  private static Value filled(Value value, @Nullable GcloudFlag flag) {
    if (flag != null && value instanceof Scalar scalar) {
      List<String> choices = flag.choices();
      String chars = scalar.asText();
      if (!choices.isEmpty() && (flag.accepts(chars) || choices.contains(chars))) {
        return value;
      }
    }
    return Placeholder.in(value);
  }

  /**
   * Whether an unknown word is a list of arguments and no single one: {@code "$@"}, {@code
   * $EXTRA_ARGS}.
   */
  static boolean isSpread(Argument word) {
    if (!word.several()) {
      return false;
    }
    if (!(word.value() instanceof Unknown unknown) || unknown.text() != null) {
      return false;
    }
    String name = unknown.symbol().name();
    return name.startsWith("$@")
        || name.startsWith("$*")
        || name.endsWith("[@]")
        || name.endsWith("[*]")
        || name.startsWith("{")
        || saysMany(name);
  }

  private static boolean saysMany(String name) {
    return name.contains("FLAG")
        || name.contains("ARG")
        || name.contains("OPT")
        || name.contains("PARAM")
        || name.contains("EXTRA")
        || name.contains("flag")
        || name.contains("arg")
        || name.contains("opt")
        || name.contains("param")
        || name.contains("extra");
  }

  /** Unknown words that the command has no positional for are something else: flags perhaps. */
  private void placeSpreads() {
    long room = 0;
    if (spec != null) {
      for (GcloudPositional positional : spec.positionals()) {
        room += positional.passThrough() ? 0 : positional.max();
      }
    }
    int excess = (int) Math.max(0, positionals.size() - room);
    for (int i = positionals.size() - 1; i >= 0 && excess > 0; i--) {
      if (positionals.get(i).several()) {
        positionals.remove(i);
        complete = false;
        excess--;
      }
    }
  }
}
