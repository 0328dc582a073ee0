package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudHistory;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.Slice;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@code gcloud.Problem} of each thing in a command line that gcloud's own parser refuses,
 * as far as it is known to: words and values that are not known are taken to be right. What may
 * have been meant is looked for only where something is wrong.
 */
final class GcloudProblems {
  private final Sink sink;
  private final GcloudSurface surface;
  private final GcloudCommand command;
  private final @Nullable Resource owner;

  /** Whether only names count for which another is suggested. */
  private boolean misspelled;

  /**
   * Problems of a command.
   *
   * @param owner the resource that the script stands in, or null
   */
  GcloudProblems(
      Sink sink, GcloudSurface surface, GcloudCommand command, @Nullable Resource owner) {
    this.sink = sink;
    this.surface = surface;
    this.command = command;
    this.owner = owner;
  }

  void find() {
    GcloudCommandSpec spec = command.spec();
    if (spec == null) {
      unknownPath();
      return;
    }
    for (GcloudCommand.Flag flag : command.flags()) {
      GcloudFlag known = flag.spec();
      if (known == null) {
        unknown(flag, spec);
      } else {
        value(flag, known);
        outdated(flag, known, spec);
      }
    }
    new GcloudArguments(this, command, spec).find();
  }

  /** Finds the names in a command that is spoken of, and not run, where another is meant. */
  void findMisspelled() {
    misspelled = true;
    GcloudCommandSpec spec = command.spec();
    if (spec == null) {
      unknownPath();
      return;
    }
    for (GcloudCommand.Flag flag : command.flags()) {
      if (flag.spec() == null) {
        unknown(flag, spec);
      }
    }
  }

  // Commands.

  private void unknownPath() {
    GcloudSurface.Node node = surface.root();
    for (String word : command.path()) {
      GcloudSurface.Node next = node.child(word);
      if (next == null) {
        if (isWord(word, "")) {
          String nearest = nearest(word, node.words());
          String meant = nearest == null ? null : name(command.track(), joined(node, nearest));
          GcloudTrack named = GcloudTrack.of(word);
          if (named != null) {
            meant = name(named, behindTrack(named));
          }
          add(
              new GcloudFault("unknown-command", lastWord())
                  .with("value", word)
                  .with("suggestion", meant));
        }
        return;
      }
      node = next;
    }
    if (node.isCommand()) {
      add(new GcloudFault("unknown-command", command.pathSpan()).with("otherTrack", track(node)));
    }
  }

  /** The words that lead on from gcloud where that of a track is taken out from among them. */
  private String behindTrack(GcloudTrack track) {
    GcloudSurface.Node node = surface.root();
    for (Argument argument : command.command().arguments()) {
      String word = argument.known();
      if (word == null || word.startsWith("-") || word.equals(track.word())) {
        continue;
      }
      GcloudSurface.Node next = node.child(word);
      if (next == null) {
        break;
      }
      node = next;
    }
    return String.join(" ", node.path());
  }

  /** The word that leads nowhere is the last one that was taken for a part of the path. */
  private Span lastWord() {
    Span last = command.pathSpan();
    for (Argument word : command.command().arguments()) {
      if (word.span().file() == last.file() && word.span().end() == last.end()) {
        return word.span();
      }
    }
    return last;
  }

  private static String joined(GcloudSurface.Node node, String word) {
    return node.path().isEmpty() ? word : String.join(" ", node.path()) + " " + word;
  }

  /** The most stable track that has a command. */
  private static @Nullable String track(GcloudSurface.Node node) {
    for (GcloudTrack track : GcloudTrack.values()) {
      if (node.isIn(track)) {
        return word(track);
      }
    }
    return null;
  }

  // Flags.

  private void unknown(GcloudCommand.Flag flag, GcloudCommandSpec spec) {
    String name = flag.name();
    if (!isWord(name, "---") && !isWord(name, "--") && !isWord(name, "-")) {
      return;
    }
    String went = went(name, spec);
    if (went != null) {
      add(new GcloudFault("removed-flag", flag.span()).with("flag", name).with("advice", went));
      return;
    }
    add(
        new GcloudFault("unknown-flag", flag.span())
            .with("flag", name)
            .with("suggestion", meant(name, spec)));
  }

  /** What became of a flag that an earlier version had; null where it is not known of one. */
  private @Nullable String went(String name, GcloudCommandSpec spec) {
    String flag = name.startsWith("--no-") ? "--" + name.substring(5) : name;
    String last = GcloudHistory.bundled().last(spec.path(), spec.track(), flag);
    String successor = GcloudHistory.bundled().successor(spec.path(), flag);
    String place = successor == null ? null : "\"" + successor + "\" has taken its place";
    if (last == null) {
      return successor == null || spec.flag(successor) == null ? null : place;
    }
    return "gcloud " + last + " was the last to have it" + (place == null ? "" : ", " + place);
  }

  /** Reports a flag that gcloud warns of, has given another name, or reads and then refuses. */
  private void outdated(GcloudCommand.Flag flag, GcloudFlag known, GcloudCommandSpec spec) {
    if (!known.isDeprecated() && !known.isRemoved() && !known.isHidden()) {
      return;
    }
    String successor = GcloudHistory.bundled().successor(spec.path(), known.name());
    if (known.isRemoved()) {
      add(
          new GcloudFault("removed-flag", flag.span())
              .with("flag", flag.written())
              .with(
                  "advice",
                  successor == null
                      ? "gcloud reads it only to refuse it"
                      : "\"" + successor + "\" has taken its place"));
    } else if (known.isDeprecated() || successor != null && spec.flag(successor) != null) {
      add(
          new GcloudFault("deprecated", flag.span())
              .with("flag", flag.written())
              .with("subject", subject(flag.written()))
              .with(
                  "advice",
                  successor == null
                      ? "the command's help says what takes its place"
                      : "use \"" + successor + "\""));
    }
  }

  /** A flag of that name in another track, one of a similar name, or one of a command beside it. */
  private @Nullable String meant(String name, GcloudCommandSpec spec) {
    for (GcloudTrack track : GcloudTrack.values()) {
      GcloudCommandSpec other = surface.command(spec.path(), track);
      if (other != null && has(other, name)) {
        return name(track, command.name()) + " " + name;
      }
    }
    String nearest = nearest(name, names(spec, name.startsWith("--no-")));
    return nearest == null ? ofSibling(name, spec) : nearest;
  }

  private @Nullable String ofSibling(String name, GcloudCommandSpec spec) {
    List<String> group = spec.path().subList(0, spec.path().size() - 1);
    GcloudSurface.Node node = surface.root();
    for (String word : group) {
      GcloudSurface.Node next = node.child(word);
      if (next == null) {
        return null;
      }
      node = next;
    }
    for (String word : node.words()) {
      GcloudSurface.Node sibling = node.child(word);
      GcloudCommandSpec other = sibling == null ? null : sibling.command(spec.track());
      if (other != null && !other.hidden() && has(other, name)) {
        return name(spec.track(), joined(node, word)) + " " + name;
      }
    }
    return null;
  }

  private static boolean has(GcloudCommandSpec spec, String name) {
    if (spec.flag(name) != null) {
      return true;
    }
    GcloudFlag positive = name.startsWith("--no-") ? spec.flag("--" + name.substring(5)) : null;
    return positive != null && positive.isNegatable();
  }

  /** The names that gcloud's help shows: as they are, or of those that can be, negated. */
  private List<String> names(GcloudCommandSpec spec, boolean negated) {
    List<String> names = new ArrayList<>();
    List<GcloudFlag> flags = new ArrayList<>(spec.flags());
    flags.addAll(surface.global());
    for (GcloudFlag flag : flags) {
      for (String name : flag.isHidden() || flag.isRemoved() ? List.<String>of() : flag.names()) {
        if (!negated || name.startsWith("--no-")) {
          names.add(name);
        } else if (flag.isNegatable() && name.startsWith("--")) {
          names.add("--no-" + name.substring(2));
        }
      }
    }
    return names;
  }

  // Values.

  private void value(GcloudCommand.Flag flag, GcloudFlag known) {
    Value value = flag.value();
    if (known.arity() == GcloudFlag.Arity.NONE || flag.negated()) {
      if (flag.attached() && value != null) {
        String written = value instanceof Scalar scalar ? scalar.asText() : "";
        add(
            new GcloudFault("invalid-value", value.span())
                .with("flag", flag.written())
                .with("value", written)
                .with("expected", "no value"));
      }
    } else if (value != null) {
      new GcloudValues(this, flag.name()).judge(known.type(), Slice.text(value));
    } else if (known.arity() == GcloudFlag.Arity.ONE) {
      add(new GcloudFault("value-missing", flag.span()).with("flag", flag.name()));
    }
  }

  /**
   * Reports where a blank has come between a flag and its value: {@code --cluster= NAME}. To be
   * asked where there is one word more than the command has room for. {@code --cluster="" NAME} is
   * meant so.
   *
   * @return whether there is such a flag
   */
  boolean isValueApart() {
    boolean found = false;
    List<Argument> words = command.command().arguments();
    for (GcloudCommand.Flag flag : command.flags()) {
      for (int i = 0; i + 1 < words.size() && isEmpty(flag); i++) {
        Argument word = words.get(i);
        Argument next = words.get(i + 1);
        String stray = next.known();
        if (isWritten(flag.name() + "=", word)
            && stray != null
            && !stray.startsWith("-")
            && word.span().start() == flag.span().start()) {
          found = true;
          add(
              new GcloudFault("empty-value", word.span())
                  .with("flag", flag.name() + "=")
                  .with("value", stray)
                  .with("suggestion", flag.name() + "=" + stray));
        }
      }
    }
    return found;
  }

  private static boolean isEmpty(GcloudCommand.Flag flag) {
    return flag.attached() && flag.value() instanceof Scalar value && value.asText().isEmpty();
  }

  /** Whether a word is these characters, without quotes. */
  private static boolean isWritten(String chars, Argument word) {
    return chars.equals(word.known()) && word.span().end() - word.span().start() == chars.length();
  }

  // What all have in common.

  /** A name of small letters and capitals, digits and joints, such as no placeholder is. */
  static boolean isWord(String text, String prefix) {
    if (!text.startsWith(prefix) || text.length() == prefix.length()) {
      return false;
    }
    for (int i = prefix.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean more = c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.';
      if (i == prefix.length() ? !letter && !more || c == '-' : !letter && !more) {
        return false;
      }
    }
    return !text.endsWith(".");
  }

  /** The name that is near, if it is more than the same with other numbers. */
  static @Nullable String nearest(String word, List<String> names) {
    String nearest = Nearest.of(word, names);
    return nearest == null || withoutDigits(nearest).equals(withoutDigits(word)) ? null : nearest;
  }

  static String withoutDigits(String text) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  private static String word(GcloudTrack track) {
    return track == GcloudTrack.GA ? "ga" : track.word();
  }

  static String name(GcloudTrack track, String path) {
    return track == GcloudTrack.GA ? "gcloud " + path : "gcloud " + track.word() + " " + path;
  }

  /** The words of the command after its track. */
  String path() {
    return command.name();
  }

  /** A flag with its command, in quotation marks. */
  String subject(String flag) {
    return "\"" + flag + "\" of \"" + name(command.track(), command.name()) + "\"";
  }

  /** The same command in a track, or null. */
  @Nullable GcloudCommandSpec inTrack(GcloudTrack track) {
    return surface.command(command.path(), track);
  }

  void add(GcloudFault fault) {
    if (misspelled && !fault.suggests()) {
      return;
    }
    fault
        .with("command", name(command.track(), command.name()))
        .with("track", word(command.track()))
        .with("path", command.name())
        .with("group", command.path().get(0));
    Value first = command.positionals().isEmpty() ? null : command.positionals().get(0).value();
    String subject = first instanceof Scalar scalar ? " " + scalar.asText() : "";
    Resource problem =
        Resource.of("gcloud.Problem", "gcloud " + command.name() + subject, Language.SHELL)
            .owner(owner)
            .extent(command.command().span())
            .build(fault.value(), fault.span());
    sink.add(problem);
  }
}
