package dev.hullcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A shell in a git repository of its own, for the commands that pages show. Hullcheck is run as the
 * test likes it, in this JVM as a rule; of a shell's language there is what pages need: quotes,
 * comments, pipes, {@code > FILE} and {@code echo $?}.
 */
final class DocShell {
  /** Runs Hullcheck. */
  interface Program {
    /** Returns the exit code. */
    int run(String[] words, InputStream in, OutputStream out, OutputStream err, Path folder);
  }

  private final Path folder;
  private final Program hullcheck;
  private int code;

  /**
   * Begins in an empty repository.
   *
   * @param folder where it is to be
   */
  DocShell(Path folder, Program hullcheck) {
    this.folder = folder;
    this.hullcheck = hullcheck;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("git init -q -b main");
    run("git config user.name 'Ada Fern'");
    run("git config user.email ada@example.com");
    run("git config commit.gpgSign false");
  }

  /** The exit code of the command before. */
  int code() {
    return code;
  }

  /** Copies a folder of the project here, and commits it. */
  void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(to).resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("git add -A");
    run("git commit -q -m 'As it was'");
  }

  void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command, and returns what a terminal shows of it. */
  String run(String line) {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    String command = line.strip();
    if (command.equals("echo $?")) {
      return code + "\n";
    }
    int arrow = unquoted(command, '>', 0);
    String file = arrow < 0 ? "" : command.substring(arrow + 1).strip();
    String stages = arrow < 0 ? command : command.substring(0, arrow);
    byte[] in = new byte[0];
    int from = 0;
    while (from <= stages.length()) {
      int bar = unquoted(stages, '|', from);
      int end = bar < 0 ? stages.length() : bar;
      boolean shown = bar < 0 && file.isEmpty();
      ByteArrayOutputStream out = shown ? terminal : new ByteArrayOutputStream();
      code = stage(stages.substring(from, end).strip(), in, out, terminal);
      in = out.toByteArray();
      from = end + 1;
    }
    if (!file.isEmpty()) {
      write(file, new String(in, StandardCharsets.UTF_8));
    }
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private int stage(String command, byte[] in, OutputStream out, OutputStream err) {
    List<String> words = words(command);
    String program = words.get(0);
    if (program.equals("hullcheck") || program.equals("./bin/hullcheck")) {
      String[] rest = words.subList(1, words.size()).toArray(new String[0]);
      return hullcheck.run(rest, new ByteArrayInputStream(in), out, err, folder);
    }
    return process(List.of("sh", "-c", command), Map.of(), in, out, err, folder);
  }

  /** Runs another program to its end. */
  static int process(
      List<String> command,
      Map<String, String> environment,
      byte[] in,
      OutputStream out,
      OutputStream err,
      Path folder) {
    try {
      Path errors = Files.createTempFile("doc", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      // Where the tests run in a hook of their own, its repository is not meant.
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder.environment().putAll(environment);
      Process process = builder.redirectError(errors.toFile()).start();
      try (OutputStream input = process.getOutputStream()) {
        input.write(in);
      }
      process.getInputStream().transferTo(out);
      int ended = process.waitFor();
      err.write(Files.readAllBytes(errors));
      Files.delete(errors);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Where a character stands outside of quotes, or -1. */
  private static int unquoted(String text, char sought, int from) {
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == sought) {
        return i;
      }
      quote = quote == 0 && (c == '\'' || c == '"') ? c : quote == c ? 0 : quote;
    }
    return -1;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (char c : (command + " ").toCharArray()) {
      if (quote != 0 ? c == quote : c == '\'' || c == '"') {
        quote = quote == 0 ? c : 0;
        begun = true;
      } else if (quote == 0 && c == ' ') {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    return words;
  }
}
