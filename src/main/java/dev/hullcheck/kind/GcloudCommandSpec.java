package dev.hullcheck.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gcloud's parser accepts for one command of one track.
 *
 * @param path the words after {@code gcloud} and the track
 * @param state {@code deprecated}, {@code removed} (it is read and then refused), or empty
 * @param positionals in order
 * @param flags those of the command, each read when it is asked for; those of every command ({@code
 *     --project}) come from {@link GcloudSurface#global}
 * @param groups which arguments go with which, or exclude each other; each read when it is asked
 *     for
 */
public record GcloudCommandSpec(
    List<String> path,
    GcloudTrack track,
    boolean hidden,
    String state,
    List<GcloudPositional> positionals,
    GcloudSurface.Flags flags,
    GcloudSurface.Groups groups) {
  public GcloudCommandSpec {
    path = List.copyOf(path);
    positionals = List.copyOf(positionals);
  }

  /** The flag of a name with its dashes, not of its negation; null where there is none. */
  public @Nullable GcloudFlag flag(String name) {
    return flags.find(name);
  }
}
