package dev.hullcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A git repository of a test's own, and the whole program run in it. */
final class Scratch {
  final Path folder;
  Map<String, String> environment = Map.of();
  boolean isTerminal;
  boolean isErrorTerminal;
  String out = "";
  String err = "";

  Scratch(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve(".git"));
  }

  private Scratch(Scratch outer, Path folder) {
    this.folder = folder;
    this.environment = outer.environment;
  }

  Scratch write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** The same, with a folder of it to work in. */
  Scratch below(String name) {
    return new Scratch(this, folder.resolve(name));
  }

  int run(String... words) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    Console console =
        new Console(in, standard, error, folder, environment, isTerminal, isErrorTerminal);
    int code = Main.run(words, new LinterEngine(), console);
    out = standard.toString(StandardCharsets.UTF_8);
    err = error.toString(StandardCharsets.UTF_8);
    return code;
  }
}
