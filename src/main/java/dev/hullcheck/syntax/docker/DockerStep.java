package dev.hullcheck.syntax.docker;

import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction runs, when an image is built or started.
 *
 * @param script the lines of a shell; null where no shell runs
 * @param exec arrays of JSON with the words of one command, in their order; empty beside a script
 * @param at where the instruction stands, as {@link DockerVariables} wants it
 */
public record DockerStep(@Nullable Text script, List<Text> exec, int at) {
  public DockerStep {
    exec = List.copyOf(exec);
  }
}
