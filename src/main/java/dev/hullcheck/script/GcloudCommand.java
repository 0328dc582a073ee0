package dev.hullcheck.script;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gcloud command line as gcloud's own parser would take it apart.
 *
 * @param track the release track that it names
 * @param path the words of groups and command, without the track, as far as gcloud has them; then,
 *     where it has no such command, the first word that is none
 * @param pathSpan from the first of these words to the last; the program's word where there is none
 * @param spec what this command accepts; null where there is no such command in this track
 * @param flags in order, those between the words included
 * @param positionals in order, without those after {@code --} that are passed through
 * @param runs for each positional which run it is in of words with no flag between them
 * @param passed what stands after {@code --} for another program
 * @param complete whether these are all: false where a word is unknown and may be a flag, or where
 *     flags come from a file
 */
public record GcloudCommand(
    GcloudTrack track,
    List<String> path,
    Span pathSpan,
    @Nullable GcloudCommandSpec spec,
    List<Flag> flags,
    List<Argument> positionals,
    List<Integer> runs,
    List<Argument> passed,
    boolean complete,
    Command command) {
  public GcloudCommand {
    path = List.copyOf(path);
    flags = List.copyOf(flags);
    positionals = List.copyOf(positionals);
    runs = List.copyOf(runs);
    passed = List.copyOf(passed);
  }

  /**
   * A flag as it is given.
   *
   * @param name the flag's main name, without negation: {@code --zone} for {@code -z}; as written
   *     where the command has no such flag
   * @param spec what the flag is; null where the command has no such flag
   * @param value null where none is given; placeholders in it are unknown
   * @param attached whether the value stands behind an equals sign
   * @param negated whether it is {@code --no-NAME}
   * @param span of the flag's name, dashes included
   */
  public record Flag(
      String name,
      @Nullable GcloudFlag spec,
      @Nullable Value value,
      boolean attached,
      boolean negated,
      Span span) {
    /** The flag's name, with its negation. */
    public String written() {
      return negated ? "--no-" + name.substring(2) : name;
    }
  }

  /**
   * Reads a command by the surface of this build.
   *
   * @return null where it is not gcloud, or no surface is there
   */
  public static @Nullable GcloudCommand read(Command command) {
    GcloudSurface surface = command.program().equals("gcloud") ? GcloudSurface.bundled() : null;
    return surface == null ? null : read(command, surface);
  }

  /** Reads a command; null where it is not gcloud. */
  public static @Nullable GcloudCommand read(Command command, GcloudSurface surface) {
    return command.program().equals("gcloud") ? new GcloudReader(command, surface).read() : null;
  }

  /** The last use of a flag, which is the one that counts; null where it is not given. */
  public @Nullable Flag flag(String name) {
    Flag last = null;
    for (Flag flag : flags) {
      if (flag.name().equals(name)) {
        last = flag;
      }
    }
    return last;
  }

  /** The path in one string: {@code container clusters create}. */
  public String name() {
    return String.join(" ", path);
  }
}
