package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudPositional;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      path();
      return;
    }
    for (GcloudCommand.Flag flag : command.flags()) {
      GcloudFlag known = flag.spec();
      if (known == null) {
        unknown(flag, spec);
      } else if (flag.value() instanceof Scalar value) {
        choice(flag, known, value);
      }
    }
    empty(spec);
  }

  // Commands.

  private void path() {
    GcloudSurface.Node node = surface.root();
    for (String word : command.path()) {
      GcloudSurface.Node next = node.child(word);
      if (next == null) {
        if (isWord(word, "")) {
          String nearest = nearest(word, node.words());
          String meant = nearest == null ? null : name(command.track(), joined(node, nearest));
          Fields fields = new Fields("unknown-command", lastWord());
          fields.text("value", word);
          fields.text("suggestion", meant);
          add(fields);
        }
        return;
      }
      node = next;
    }
    if (node.isCommand()) {
      Fields fields = new Fields("unknown-command", command.pathSpan());
      fields.text("otherTrack", track(node));
      add(fields);
    }
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
    if (!isWord(name, "--") && !isWord(name, "-")) {
      return;
    }
    Fields fields = new Fields("unknown-flag", flag.span());
    fields.text("flag", name);
    fields.text("suggestion", meant(name, spec));
    add(fields);
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

  private void choice(GcloudCommand.Flag flag, GcloudFlag known, Scalar value) {
    List<String> choices = known.choices();
    String text = value.asText();
    if (choices.isEmpty() || text.isEmpty() || text.startsWith("^")) {
      return;
    }
    if (!known.isList()) {
      choice(flag, known, choices, text, value.span());
      return;
    }
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      if (to > from) {
        Span span = value.text().span(from, to);
        choice(flag, known, choices, text.substring(from, to), span);
      }
      from = to + 1;
    }
  }

  private void choice(
      GcloudCommand.Flag flag, GcloudFlag known, List<String> choices, String text, Span span) {
    if (known.accepts(text) || !isWord(text, "") || mayBeNewer(text, choices)) {
      return;
    }
    String meant = alike(text, choices);
    if (meant == null && text.equals(text.toUpperCase(Locale.ROOT)) && !isAnyOfCapitals(choices)) {
      // A word of capitals where no choice is one is for a reader to replace.
      return;
    }
    if (meant == null) {
      meant = ofOtherTrack(flag.name(), text);
    }
    Fields fields = new Fields("invalid-choice", span);
    fields.text("flag", flag.name());
    fields.text("value", text);
    fields.text("suggestion", meant == null ? nearest(text, choices) : meant);
    add(fields);
  }

  private static boolean isAnyOfCapitals(List<String> choices) {
    for (String choice : choices) {
      if (choice.equals(choice.toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A choice that differs in capitals and dashes only. */
  private static @Nullable String alike(String text, List<String> choices) {
    for (String choice : choices) {
      if (choice.replace('_', '-').equalsIgnoreCase(text.replace('_', '-'))) {
        return choice;
      }
    }
    return null;
  }

  private @Nullable String ofOtherTrack(String name, String value) {
    for (GcloudTrack track : GcloudTrack.values()) {
      GcloudCommandSpec other = surface.command(command.path(), track);
      GcloudFlag flag = other == null ? null : other.flag(name);
      if (flag != null && !flag.choices().isEmpty() && flag.accepts(value)) {
        return name(track, command.name()) + " " + name + "=" + value;
      }
    }
    return null;
  }

  // Flags that came up empty.

  /**
   * {@code --cluster= NAME}: nothing behind the sign, and then one word more than the command has
   * room for, as where a blank has come between. {@code --cluster="" NAME} is meant so.
   */
  private void empty(GcloudCommandSpec spec) {
    long room = 0;
    for (GcloudPositional positional : spec.positionals()) {
      room += positional.passThrough() ? 0 : positional.max();
    }
    long given = 0;
    for (Argument positional : command.positionals()) {
      given += positional.several() ? 0 : 1;
    }
    if (given <= room) {
      return;
    }
    List<Argument> words = command.command().arguments();
    for (GcloudCommand.Flag flag : command.flags()) {
      for (int i = 0; i + 1 < words.size() && isEmpty(flag); i++) {
        Argument word = words.get(i);
        Argument next = words.get(i + 1);
        String stray = next.known();
        if (isWritten(flag.name() + "=", word) && stray != null && !stray.startsWith("-")) {
          if (word.span().start() == flag.span().start()) {
            Fields fields = new Fields("empty-value", word.span());
            fields.text("flag", flag.name() + "=");
            fields.text("value", stray);
            fields.text("suggestion", flag.name() + "=" + stray);
            add(fields);
          }
        }
      }
    }
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
  private static boolean isWord(String text, String prefix) {
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
  private static @Nullable String nearest(String word, List<String> names) {
    String nearest = Nearest.of(word, names);
    return nearest == null || withoutDigits(nearest).equals(withoutDigits(word)) ? null : nearest;
  }

  /** Whether a choice may be of a later version: the same as another but for its numbers. */
  private static boolean mayBeNewer(String text, List<String> choices) {
    String plain = withoutDigits(text);
    for (String choice : plain.length() < text.length() ? choices : List.<String>of()) {
      String other = withoutDigits(choice);
      if (other.length() < choice.length() && other.equalsIgnoreCase(plain)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutDigits(String text) {
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

  private static String name(GcloudTrack track, String path) {
    return track == GcloudTrack.GA ? "gcloud " + path : "gcloud " + track.word() + " " + path;
  }

  /** The fields of one problem, all of which point at the same place. */
  private static final class Fields {
    final Span span;
    final Mapping.Builder builder = new Mapping.Builder();

    Fields(String code, Span span) {
      this.span = span;
      text("code", code);
    }

    void text(String field, @Nullable String value) {
      if (value != null) {
        builder.put(field, span, Scalar.string(value, span));
      }
    }
  }

  private void add(Fields fields) {
    fields.text("command", name(command.track(), command.name()));
    fields.text("track", word(command.track()));
    fields.text("path", command.name());
    fields.text("group", command.path().get(0));
    Value first = command.positionals().isEmpty() ? null : command.positionals().get(0).value();
    String subject = first instanceof Scalar scalar ? " " + scalar.asText() : "";
    Resource problem =
        Resource.of("gcloud.Problem", "gcloud " + command.name() + subject, Language.SHELL)
            .owner(owner)
            .extent(command.command().span())
            .build(fields.builder.build(fields.span), fields.span);
    sink.add(problem);
  }
}
