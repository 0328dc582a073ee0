package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudGroup;
import dev.hullcheck.kind.GcloudPositional;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.Slice;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which arguments a gcloud command lacks, has too many of, or has beside others that it cannot have
 * them with, as gcloud's own parser finds it. Where more words may come of a variable, nothing
 * counts as missing.
 */
final class GcloudArguments {
  /** Who leaves out more arguments than these, and more than are given, has not forgotten them. */
  private static final int MOST_FORGOTTEN = 4;

  private final GcloudProblems problems;
  private final GcloudCommand command;
  private final GcloudCommandSpec spec;

  /** The main names of flags, and the positionals, that are given. */
  private final Set<String> given = new HashSet<>();

  /** Whether a placeholder has fallen into several words. */
  private boolean torn;

  /** Whether these are all. */
  private final boolean sure;

  private final Set<String> missing = new LinkedHashSet<>();

  GcloudArguments(GcloudProblems problems, GcloudCommand command, GcloudCommandSpec spec) {
    this.problems = problems;
    this.command = command;
    this.spec = spec;
    boolean several = false;
    for (Argument positional : command.positionals()) {
      several |= positional.several();
      torn |= isTorn(positional.value(), "<>[]");
    }
    for (GcloudCommand.Flag flag : command.flags()) {
      torn |= flag.value() != null && isTorn(flag.value(), "<>");
    }
    this.sure = command.complete() && !several && !torn;
  }

  /**
   * Whether a word looks like a part of a placeholder with blanks, {@code <your project>}, or
   * begins what an exercise leaves to do.
   */
  private static boolean isTorn(Value value, String brackets) {
    String text = Slice.text(value).content();
    if (text.startsWith("TODO")
        || value instanceof Unknown unknown && unknown.symbol().name().equals("TODO")) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (brackets.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.equals("...");
  }

  /** How many words a command takes that are no flags, without those that it passes on. */
  static long room(GcloudCommandSpec spec) {
    long room = 0;
    for (GcloudPositional positional : spec.positionals()) {
      room += positional.passThrough() ? 0 : positional.max();
    }
    return room;
  }

  void find() {
    boolean unknown = false;
    for (GcloudCommand.Flag flag : command.flags()) {
      given.add(flag.name());
      unknown |= flag.spec() == null;
    }
    Argument stray = torn ? null : positionals();
    boolean empty = stray != null && problems.isValueApart();
    if (stray != null && !empty && !unknown) {
      String word = stray.known();
      problems.add(
          new GcloudFault("unexpected-argument", stray.span())
              .with("value", word == null ? stray.value().toString() : word));
    }
    boolean complete = sure && !empty && !unknown;
    for (GcloudGroup group : spec.groups()) {
      if (!check(group, group.required(), complete) && group.required()) {
        missing.addAll(needs(group));
      }
    }
    for (GcloudFlag flag : spec.flags()) {
      if (flag.isRequired() && !given.contains(flag.name())) {
        missing.add(quoted(flag.name()));
      }
    }
    missing.remove("");
    if (complete && !missing.isEmpty()) {
      boolean excerpt = missing.size() > Math.max(given.size(), MOST_FORGOTTEN);
      problems.add(
          new GcloudFault("missing-required", command.pathSpan())
              .with("subject", quoted(GcloudProblems.name(command.track(), command.name())))
              .with("missing", String.join(" and ", missing))
              .with("extent", excerpt ? "excerpt" : null));
    }
    repeated();
  }

  // Positionals.

  /**
   * Gives the words to the positionals as argparse does: each run of words between flags to as many
   * as it can fill, of which those that need none then have none.
   *
   * @return the first word that is for none, or null
   */
  private @Nullable Argument positionals() {
    List<GcloudPositional> open = new ArrayList<>();
    for (GcloudPositional positional : spec.positionals()) {
      if (!positional.passThrough()) {
        open.add(positional);
      }
    }
    List<Argument> words = command.positionals();
    if (!sure) {
      return firstBeyond(room(spec));
    }
    Argument stray = null;
    int at = 0;
    while (at < words.size()) {
      int end = at + 1;
      while (end < words.size() && command.runs().get(end).equals(command.runs().get(at))) {
        end++;
      }
      at = fill(open, words, at, end);
      if (at < end && stray == null) {
        stray = words.get(at);
      }
      at = end;
    }
    for (GcloudPositional positional : open) {
      if (positional.min() > 0) {
        missing.add(quoted(positional.name()));
      }
    }
    return stray;
  }

  private @Nullable Argument firstBeyond(long room) {
    for (Argument word : command.positionals()) {
      if (!word.several() && room-- == 0) {
        return word;
      }
    }
    return null;
  }

  /** Fills positionals with the words of a run; where the first word is that is left. */
  private int fill(List<GcloudPositional> open, List<Argument> words, int from, int to) {
    int needed = 0;
    int count = 0;
    while (count < open.size() && needed + open.get(count).min() <= to - from) {
      needed += open.get(count++).min();
    }
    int at = from;
    for (GcloudPositional positional : open.subList(0, count)) {
      needed -= positional.min();
      int most = to - at - needed;
      int taken = Math.min(positional.max(), most);
      if (taken > 0) {
        given.add(positional.name());
      }
      for (int i = 0; i < taken; i++) {
        GcloudFlag type = new GcloudFlag(List.of(positional.name()), positional.spec());
        Value value = words.get(at++).value();
        new GcloudValues(problems, positional.name()).judge(type.type(), Slice.text(value));
      }
    }
    open.subList(0, count).clear();
    return at;
  }

  // Groups.

  /**
   * Checks a group as {@code ArgumentParser.validate_specified_args} of gcloud does.
   *
   * @param required whether it and all groups around it are required
   * @param complete whether what is not given is surely missing
   * @return whether any of it is given
   */
  private boolean check(GcloudGroup group, boolean required, boolean complete) {
    if (!(group instanceof GcloudGroup.Group several)) {
      return given.contains(group.toString());
    }
    List<GcloudGroup> have = new ArrayList<>();
    List<GcloudGroup> need = new ArrayList<>();
    for (GcloudGroup member : several.members()) {
      if (check(member, required && member.required(), complete)) {
        have.add(member);
      } else if (member.required()) {
        need.add(member);
      }
    }
    if (complete && !need.isEmpty() && !have.isEmpty()) {
      GcloudCommand.Flag because = first(have.get(0));
      problems.add(
          new GcloudFault("missing-required", because == null ? head() : because.span())
              .with(
                  "subject",
                  problems.subject(because == null ? have.get(0).toString() : because.name()))
              .with("missing", needed(need, " and ")));
    }
    if (several.exclusive() && have.size() > 1) {
      conflict(have);
    }
    return !have.isEmpty();
  }

  private void conflict(List<GcloudGroup> have) {
    GcloudCommand.Flag one = first(have.get(0));
    GcloudCommand.Flag other = first(have.get(1));
    if (one != null && other != null && one.span().start() > other.span().start()) {
      GcloudCommand.Flag later = one;
      one = other;
      other = later;
    }
    problems.add(
        new GcloudFault("conflict", other == null ? head() : other.span())
            .with("flag", one == null ? have.get(0).toString() : one.name())
            .with("other", other == null ? have.get(1).toString() : other.name()));
  }

  private Span head() {
    return command.pathSpan();
  }

  /** The first flag of the command that is of a group. */
  private GcloudCommand.@Nullable Flag first(GcloudGroup group) {
    for (GcloudCommand.Flag flag : command.flags()) {
      if (holds(group, flag.name())) {
        return flag;
      }
    }
    return null;
  }

  private static boolean holds(GcloudGroup group, String name) {
    if (group instanceof GcloudGroup.Group several) {
      for (GcloudGroup member : several.members()) {
        if (holds(member, name)) {
          return true;
        }
      }
      return false;
    }
    return group.toString().equals(name);
  }

  /** What has to be given of a group of which nothing is; empty where that is nothing. */
  private String needed(GcloudGroup group) {
    if (!(group instanceof GcloudGroup.Group several)) {
      return isShown(group.toString()) ? quoted(group.toString()) : "";
    }
    List<GcloudGroup> required = new ArrayList<>();
    for (GcloudGroup member : several.members()) {
      if (member.required() && !several.exclusive()) {
        required.add(member);
      }
    }
    return required.isEmpty() ? needed(several.members(), " or ") : needed(required, " and ");
  }

  /** The same, each on its own where all of several have to be given. */
  private List<String> needs(GcloudGroup group) {
    List<String> needs = new ArrayList<>();
    if (group instanceof GcloudGroup.Group several && !several.exclusive()) {
      for (GcloudGroup member : several.members()) {
        if (member.required()) {
          needs.add(needed(member));
        }
      }
    }
    return needs.isEmpty() ? List.of(needed(group)) : needs;
  }

  private String needed(List<GcloudGroup> groups, String joint) {
    Set<String> names = new LinkedHashSet<>();
    for (GcloudGroup group : groups) {
      names.add(needed(group));
    }
    names.remove("");
    return String.join(joint, names);
  }

  private boolean isShown(String name) {
    GcloudFlag flag = spec.flag(name);
    return flag == null || !flag.isHidden() && !flag.isRemoved() && !flag.isDeprecated();
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  // Flags that are given twice.

  private void repeated() {
    Map<String, GcloudCommand.Flag> before = new HashMap<>();
    for (GcloudCommand.Flag flag : command.flags()) {
      GcloudFlag known = flag.spec();
      if (known == null || known.accumulates() || flag.name().equals("--flags-file")) {
        continue;
      }
      GcloudCommand.Flag earlier = before.put(flag.name(), flag);
      if (earlier == null) {
        continue;
      }
      String lost = written(earlier);
      if (known.isOnce()) {
        repeated(flag, "gcloud refuses that");
      } else if (!isSame(earlier, flag)) {
        repeated(flag, "the first, \"" + lost + "\", is lost");
      }
    }
  }

  private void repeated(GcloudCommand.Flag flag, String outcome) {
    problems.add(
        new GcloudFault("repeated", flag.span())
            .with("flag", flag.name())
            .with("outcome", outcome));
  }

  private static boolean isSame(GcloudCommand.Flag one, GcloudCommand.Flag other) {
    return one.negated() == other.negated() && written(one).equals(written(other));
  }

  private static String written(GcloudCommand.Flag flag) {
    Value value = flag.value();
    if (value instanceof Scalar scalar) {
      return scalar.asText();
    }
    return value instanceof Unknown unknown ? unknown.written() : flag.written();
  }
}
