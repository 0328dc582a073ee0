package dev.hullcheck.script;

import dev.hullcheck.author.GcloudSurfaceWriter;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.ShellParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Scripts of the tests, through the real parser. */
final class Scripts {
  private Scripts() {}

  static final GcloudSurface SURFACE = surface();

  private static GcloudSurface surface() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      GcloudSurfaceWriter.write(Path.of("src/main/gcloud/gcloud-surface.json"), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return GcloudSurface.of(out.toByteArray());
  }

  static List<Command> commands(String source) {
    Text text = Text.of(SourceFile.of("a.sh", source), source);
    return ScriptEvaluator.evaluate(ShellParser.parse(text).tree(), "a.sh");
  }

  /** The last command of a script. */
  static Command last(String source) {
    List<Command> all = commands(source);
    return all.get(all.size() - 1);
  }

  /** The words of a command, unknown ones as <code>${…}</code>, several as {@code …}. */
  static List<String> words(Command command) {
    List<String> words = new ArrayList<>();
    for (Argument word : command.words()) {
      words.add(word.toString());
    }
    return words;
  }

  static GcloudCommand gcloud(String source) {
    GcloudCommand read = GcloudCommand.read(last(source), SURFACE);
    if (read == null) {
      throw new AssertionError("no gcloud command: " + source);
    }
    return read;
  }
}
