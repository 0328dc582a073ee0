package dev.hullcheck.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gcloud's parser accepts for one command of one track.
 *
 * @param path the words after {@code gcloud} and the track
 * @param state {@code deprecated}, {@code removed} (it is read and then refused), or empty
 * @param positionals in order
 * @param flags those of the command; those of every command ({@code --project}) come from {@link
 *     GcloudSurface#global}
 */
public record GcloudCommandSpec(
    List<String> path,
    GcloudTrack track,
    boolean hidden,
    String state,
    List<GcloudPositional> positionals,
    List<GcloudFlag> flags) {
  public GcloudCommandSpec {
    path = List.copyOf(path);
    positionals = List.copyOf(positionals);
    flags = List.copyOf(flags);
  }

  /** The flag of a name with its dashes, not of its negation; null where there is none. */
  public @Nullable GcloudFlag flag(String name) {
    return find(flags, name);
  }

  static @Nullable GcloudFlag find(List<GcloudFlag> flags, String name) {
    for (GcloudFlag flag : flags) {
      if (flag.names().contains(name)) {
        return flag;
      }
    }
    return null;
  }
}
