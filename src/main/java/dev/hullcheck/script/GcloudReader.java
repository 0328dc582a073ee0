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
  private final List<Integer> runs = new ArrayList<>();
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
        track, path, span, spec, flags, positionals, runs, passed, complete, command);
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
    if (!looksLikeFlag(chars)) {
      if (isSpread(word)) {
        complete = false;
      } else {
        addPositional(word);
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
        addPositional(word);
      }
    }
  }

  private int flag(int at, Text text, int nameEnd) {
    Argument word = words.get(at);
    String written = text.content().substring(0, nameEnd);
    Span span = text.span(0, nameEnd);
    GcloudFlag flag = find(written);
    boolean negated = flag == null;
    if (negated) {
      flag = negated(written);
      negated = flag != null;
    }
    String name = flag == null ? written : flag.name();
    if (name.equals("--flags-file")) {
      return flagsFile(at, text, nameEnd, span);
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
    boolean may = flag != null && !negated && flag.arity() != GcloudFlag.Arity.NONE;
    boolean takes = may && hasValue(at + 1);
    // Its value may be the first of several words, or what looks like a flag because the
    // characters before are not known.
    boolean unknown =
        may && at + 1 < words.size() && !isPath[at + 1] && isUnsure(words.get(at + 1));
    Value value = takes || unknown ? filled(words.get(at + 1).value(), flag) : null;
    flags.add(new GcloudCommand.Flag(name, flag, value, false, negated, span));
    return takes ? at + 2 : at + 1;
  }

  /** Puts the flags of a file where it is named. */
  private int flagsFile(int at, Text text, int nameEnd, Span span) {
    boolean attached = nameEnd < text.length();
    Value name =
        attached
            ? Slice.of(words.get(at).value(), text, nameEnd + 1, text.length())
            : at + 1 < words.size() && !isPath[at + 1] ? words.get(at + 1).value() : null;
    if (name == null) {
      return at + 1;
    }
    GcloudFlag flag = find("--flags-file");
    flags.add(new GcloudCommand.Flag("--flags-file", flag, name, attached, false, span));
    List<FlagsFile.Given> given = new FlagsFile(command).read(name);
    complete &= given != null;
    for (FlagsFile.Given one : given == null ? List.<FlagsFile.Given>of() : given) {
      fromFile(one);
    }
    return attached ? at + 1 : at + 2;
  }

  private void fromFile(FlagsFile.Given given) {
    if (!given.name().startsWith("-")) {
      addPositional(new Argument(word(given), false, given.span()));
      return;
    }
    GcloudFlag flag = find(given.name());
    boolean negated = flag == null;
    if (negated) {
      flag = negated(given.name());
      negated = flag != null;
    }
    String name = flag == null ? given.name() : flag.name();
    Value value = given.value() == null ? null : filled(given.value(), flag);
    flags.add(new GcloudCommand.Flag(name, flag, value, value != null, negated, given.span()));
  }

  /** What a file gives that is no flag, as gcloud's parser is handed it. */
  private static Value word(FlagsFile.Given given) {
    Text.Builder all = new Text.Builder().add(given.name(), given.span());
    if (given.value() != null) {
      all.add("=", given.span()).add(Slice.text(given.value()));
    }
    Text word = all.build(given.span());
    return Slice.value(word, 0, word.length());
  }

  private @Nullable GcloudFlag find(String name) {
    GcloudFlag flag = spec == null ? null : spec.flag(name);
    return flag == null ? surface.globalFlag(name) : flag;
  }

  /** The flag of which a name is the negation, or null. */
  private @Nullable GcloudFlag negated(String name) {
    GcloudFlag positive = name.startsWith("--no-") ? find("--" + name.substring(5)) : null;
    return positive != null && positive.isNegatable() ? positive : null;
  }

  private static boolean isUnsure(Argument word) {
    return isSpread(word) || word.known() == null;
  }

  private boolean hasValue(int at) {
    if (at >= words.size() || isPath[at]) {
      return false;
    }
    Argument word = words.get(at);
    return !looksLikeFlag(word) && !isSpread(word);
  }

  private boolean looksLikeFlag(Argument word) {
    return looksLikeFlag(Slice.text(word.value()).content());
  }

  /** With a blank in it, a word that begins with a dash is a flag only where it is a known one. */
  private boolean looksLikeFlag(String chars) {
    if (!chars.startsWith("-") || isNumber(chars) || chars.length() == 1) {
      return false;
    }
    if (chars.indexOf(' ') < 0) {
      return true;
    }
    int sign = chars.indexOf('=');
    String name = sign < 0 ? chars : chars.substring(0, sign);
    return find(name) != null || negated(name) != null;
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

  private void addPositional(Argument word) {
    Value value = word.value();
    boolean several = word.several() || Placeholder.isRest(value);
    positionals.add(new Argument(Placeholder.in(value), several, word.span()));
    runs.add(flags.size());
  }

  /** A value with its placeholders unknown, unless it is one of the flag's choices as it is. */
  private Value filled(Value value, @Nullable GcloudFlag flag) {
    // A flag that takes any text may take an identifier in capitals; others take none.
    boolean any = flag == null || !flag.kind().equals("str");
    Value filled = any ? Placeholder.in(value) : Placeholder.named(value);
    return filled != value
            && flag != null
            && value instanceof Scalar scalar
            && isChoice(scalar.asText(), flag)
        ? value
        : filled;
  }

  /** Whether a text is a choice of a flag, in any track of the command. */
  private boolean isChoice(String text, GcloudFlag flag) {
    List<String> choices = flag.choices();
    if (choices.isEmpty()) {
      return false;
    }
    if (flag.accepts(text) || choices.contains(text)) {
      return true;
    }
    for (GcloudTrack other : GcloudTrack.values()) {
      GcloudCommandSpec command = other == track ? null : surface.command(path, other);
      GcloudFlag known = command == null ? null : command.flag(flag.name());
      if (known != null && known.choices().contains(text)) {
        return true;
      }
    }
    return false;
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
    return unknown.type() == Unknown.Type.SEQUENCE || saysMany(unknown.symbol().name());
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

  /** Words that begin with something unknown may be flags where no positional is left for them. */
  private void placeSpreads() {
    long room = 0;
    if (spec != null) {
      for (GcloudPositional positional : spec.positionals()) {
        room += positional.passThrough() ? 0 : positional.max();
      }
    }
    int excess = (int) Math.max(0, positionals.size() - room);
    for (int i = positionals.size() - 1; i >= 0 && excess > 0; i--) {
      Argument word = positionals.get(i);
      if (word.several() || isUnknownAtStart(word.value())) {
        positionals.remove(i);
        runs.remove(i);
        complete = false;
        excess--;
      }
    }
  }

  private static boolean isUnknownAtStart(Value value) {
    return Slice.isOpaque(Slice.text(value), 0)
        && !(value instanceof Unknown unknown && unknown.reason() == Unknown.Reason.PLACEHOLDER);
  }
}
