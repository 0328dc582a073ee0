package dev.hullcheck.kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of flags and commands of earlier versions of gcloud: which have gone, and after which
 * version, and which have given way to others. Read when something is asked of it first, which is
 * where a command is wrong or outdated. What gcloud accepts is the {@link GcloudSurface}'s to say.
 */
public final class GcloudHistory {
  private static final String RESOURCE = "gcloud-history.txt";

  private final Map<String, String> gone = new HashMap<>();
  private final Map<String, String> renamed = new HashMap<>();

  private GcloudHistory() {}

  /** The history that this build has. */
  public static GcloudHistory bundled() {
    return Bundled.HISTORY;
  }

  private static final class Bundled {
    static final GcloudHistory HISTORY = load();

    private static GcloudHistory load() {
      GcloudHistory history = new GcloudHistory();
      try (InputStream in = GcloudHistory.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          return history;
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          history.read(line);
        }
        return history;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * {@code gone}, command, flag or nothing, last version; or {@code renamed}, group, flag, flag.
   */
  private void read(String line) {
    int first = line.indexOf('\t');
    int last = line.lastIndexOf('\t');
    Map<String, String> map = line.startsWith("gone") ? gone : renamed;
    map.put(line.substring(first + 1, last), line.substring(last + 1));
  }

  /**
   * The last version that had a flag of a command.
   *
   * @param path without the track
   * @param flag its name, or an empty one for the command itself
   * @return null where that is not known
   */
  public @Nullable String last(List<String> path, GcloudTrack track, String flag) {
    String words = String.join(" ", path);
    String command = track == GcloudTrack.GA ? words : track.word() + " " + words;
    return gone.get(command + "\t" + flag);
  }

  /** The flag that stands for one of an earlier name, for commands of a path; null for none. */
  public @Nullable String successor(List<String> path, String flag) {
    for (int length = path.size(); length >= 0; length--) {
      String successor = renamed.get(String.join(" ", path.subList(0, length)) + "\t" + flag);
      if (successor != null) {
        return successor;
      }
    }
    return null;
  }
}
