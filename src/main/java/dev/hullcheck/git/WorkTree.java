package dev.hullcheck.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The work tree around a folder, and git as a process in that folder.
 *
 * <p>Git is started without a shell, with the environment of this process, since a hook's may name
 * an index of its own; what it says on standard output is read as bytes, and what it says on
 * standard error only where it fails.
 */
public final class WorkTree {
  private final Path folder;
  private final Path top;

  private WorkTree(Path folder, Path top) {
    this.folder = folder;
    this.top = top;
  }

  /**
   * The work tree that a folder lies in.
   *
   * @param folder absolute
   * @throws GitException if there is none, or no git
   */
  public static WorkTree around(Path folder) throws GitException {
    WorkTree here = new WorkTree(folder, folder);
    Answer answer = here.ask("rev-parse", "--is-inside-work-tree", "--show-cdup");
    String[] lines = answer.text().split("\n", -1);
    if (answer.code() != 0 || lines.length < 2 || !lines[0].equals("true")) {
      String why = answer.code() == 0 ? "" : answer.reason();
      boolean none = why.isEmpty() || why.startsWith("not a git repository");
      throw new GitException(none ? "This folder is in no git work tree" : "git says: " + why);
    }
    return new WorkTree(folder, folder.resolve(lines[1]).normalize());
  }

  /** The absolute path of a file that git names from the top of the work tree. */
  Path path(String name) {
    return top.resolve(name).normalize();
  }

  /**
   * What git answers.
   *
   * @throws GitException if it fails
   */
  byte[] run(String... arguments) throws GitException {
    Answer answer = ask(arguments);
    if (answer.code() != 0) {
      throw new GitException("git says: " + answer.reason());
    }
    return answer.out;
  }

  /** The names that git lists, each ended by a zero byte. */
  List<String> names(String... arguments) throws GitException {
    String out = new String(run(arguments), StandardCharsets.UTF_8);
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int end = out.indexOf(0); end >= 0; end = out.indexOf(0, from)) {
      names.add(out.substring(from, end));
      from = end + 1;
    }
    return names;
  }

  /** What git answers, whether it fails or not. */
  Answer ask(String... arguments) throws GitException {
    try {
      Process process = start(arguments);
      process.getOutputStream().close();
      ByteArrayOutputStream errors = new ByteArrayOutputStream();
      // A pipe that nobody reads would stop git.
      Thread reader = new Thread(() -> copy(process.getErrorStream(), errors), "git-errors");
      reader.start();
      byte[] out = process.getInputStream().readAllBytes();
      reader.join();
      return new Answer(process.waitFor(), out, errors.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw cannotStart(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git was interrupted");
    }
  }

  private static void copy(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
    } catch (IOException e) {
      // What was read until now has to do.
      return;
    }
  }

  /** The contents of objects, in their order. */
  List<byte[]> contents(List<String> objects, int most) throws GitException {
    List<byte[]> contents = new ArrayList<>();
    if (objects.isEmpty()) {
      return contents;
    }
    try {
      Process process = start("cat-file", "--batch");
      try (OutputStream to = process.getOutputStream();
          InputStream from = process.getInputStream()) {
        for (String object : objects) {
          to.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
          to.flush();
          contents.add(content(from, object, most));
        }
      } finally {
        process.destroy();
      }
      return contents;
    } catch (IOException e) {
      throw cannotStart(e);
    }
  }

  /** One answer of {@code cat-file}: {@code <object> blob <size>}, the bytes, a line break. */
  private static byte[] content(InputStream from, String object, int most)
      throws IOException, GitException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = from.read(); b >= 0 && b != '\n'; b = from.read()) {
      head.write(b);
    }
    String line = head.toString(StandardCharsets.US_ASCII);
    String expected = object + " blob ";
    if (!line.startsWith(expected)) {
      throw new GitException("git cannot read the staged object " + object);
    }
    long size = Long.parseLong(line.substring(expected.length()));
    byte[] bytes = from.readNBytes((int) Math.min(size, most));
    from.skipNBytes(size - bytes.length + 1);
    return bytes;
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add("git");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LC_ALL", "C");
    // Nothing is written, asked for, or fetched: not the index, which git refreshes in passing, no
    // password, no object of a partial clone.
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.remove("GIT_LITERAL_PATHSPECS");
    return builder.start();
  }

  private static GitException cannotStart(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean missing = message.contains("error=2") || message.contains("CreateProcess");
    return new GitException(
        missing ? "git is needed for this, and there is none in PATH" : "git fails: " + message);
  }

  /** How git ended, and what it wrote. */
  static final class Answer {
    private final int code;
    private final byte[] out;
    private final String errors;

    private Answer(int code, byte[] out, String errors) {
      this.code = code;
      this.out = out;
      this.errors = errors;
    }

    int code() {
      return code;
    }

    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    /** The first line of what went wrong, without git's mark. */
    String reason() {
      String line = errors.strip();
      int end = line.indexOf('\n');
      line = end < 0 ? line : line.substring(0, end);
      line = line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line;
      return line.isEmpty() ? "it ended with " + code : line;
    }
  }
}
