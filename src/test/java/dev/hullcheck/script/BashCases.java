package dev.hullcheck.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Scripts of {@code testdata/shell}, with what bash made of them: {@code === TITLE}, the script,
 * {@code =>}, a line for each call of {@code gcloud} and {@code kubectl} with its words as {@code
 * printf %q} writes them, and {@code ?>} with what we say of the commands where that is another
 * thing.
 */
final class BashCases {
  /** Stands in for both programs: writes down its words, and its input where a word is "-". */
  private static final String STUB =
      """
      #!/bin/bash
      line="${0##*/}$(for word; do printf ' %q' "$word"; done)"
      for word; do
        if [ "$word" = - ]; then
          input=$(cat; echo .)
          line="$line < $(printf %q "${input%.}")"
        fi
      done
      printf '%s\\n' "$line" >> "$CALLS"
      echo out
      """;

  private BashCases() {}

  /** A script, what bash ran of it, and what we are written down to say. */
  record Case(String title, String script, List<String> calls, List<String> ours) {
    Case with(List<String> newCalls, List<String> newOurs) {
      return new Case(title, script, newCalls, newOurs);
    }
  }

  static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String title = null;
    StringBuilder script = new StringBuilder();
    List<String> calls = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    String section = "";
    for (String line : Files.readString(file).split("\n", -1)) {
      if (line.startsWith("=== ")) {
        if (title != null) {
          cases.add(new Case(title, script.toString(), List.copyOf(calls), List.copyOf(ours)));
        }
        title = line.substring(4);
        script.setLength(0);
        calls.clear();
        ours.clear();
        section = "script";
      } else if (line.equals("=>") || line.equals("?>")) {
        section = line;
      } else if (section.equals("script")) {
        script.append(line).append('\n');
      } else if (!line.isEmpty()) {
        (section.equals("=>") ? calls : ours).add(line);
      }
    }
    if (title != null) {
      cases.add(new Case(title, script.toString(), List.copyOf(calls), List.copyOf(ours)));
    }
    return cases;
  }

  static void write(Path file, List<Case> cases) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Case one : cases) {
      out.append("=== ").append(one.title()).append('\n').append(one.script()).append("=>\n");
      one.calls().forEach(line -> out.append(line).append('\n'));
      if (!one.ours().isEmpty()) {
        out.append("?>\n");
        one.ours().forEach(line -> out.append(line).append('\n'));
      }
    }
    Files.writeString(file, out);
  }

  /** What bash calls when it runs a script in an empty folder; null where there is no bash. */
  static @Nullable List<String> run(String script, Path folder) throws IOException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    Path work = Files.createTempDirectory(folder, "work");
    Path calls = folder.resolve(work.getFileName() + ".calls");
    for (String name : List.of("gcloud", "kubectl")) {
      Path program = programs.resolve(name);
      if (!Files.exists(program)) {
        Files.writeString(program, STUB);
        program.toFile().setExecutable(true);
      }
    }
    Path file = folder.resolve(work.getFileName() + ".sh");
    Files.writeString(file, script);
    Files.writeString(calls, "");
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", programs + ":/usr/bin:/bin");
    environment.put("HOME", "/home/me");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("CALLS", calls.toString());
    builder.directory(work.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(folder.resolve(calls).toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process bash;
    try {
      bash = builder.start();
    } catch (IOException e) {
      return null;
    }
    try {
      if (!bash.waitFor(20, TimeUnit.SECONDS)) {
        bash.destroyForcibly();
        throw new IOException("bash does not end: " + script);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    // A path of this run is no part of a record.
    String said = Files.readString(calls).replace(folder.toString(), "/run");
    return said.lines().toList();
  }

  /** The words that {@code printf %q} wrote, and {@code <} before the input. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean present = false;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == ' ') {
        words.add(word.toString());
        word.setLength(0);
        i++;
      } else if (c == '\\') {
        word.append(line.charAt(i + 1));
        i += 2;
      } else if (line.startsWith("''", i)) {
        i += 2;
      } else if (line.startsWith("$'", i)) {
        i = ansi(line, i + 2, word);
      } else {
        word.append(c == '<' ? "\0<" : String.valueOf(c));
        i++;
      }
      present = true;
    }
    if (present) {
      words.add(word.toString());
    }
    return words;
  }

  private static int ansi(String line, int from, StringBuilder word) {
    int i = from;
    while (line.charAt(i) != '\'') {
      char c = line.charAt(i);
      if (c != '\\') {
        word.append(c);
        i++;
        continue;
      }
      char escaped = line.charAt(i + 1);
      i += 2;
      switch (escaped) {
        case 'n' -> word.append('\n');
        case 't' -> word.append('\t');
        case 'r' -> word.append('\r');
        case 'E' -> word.append('\u001b');
        default -> {
          if (escaped >= '0' && escaped <= '3') {
            word.append((char) Integer.parseInt(line.substring(i - 1, i + 2), 8));
            i += 2;
          } else {
            word.append(escaped);
          }
        }
      }
    }
    return i + 1;
  }
}
