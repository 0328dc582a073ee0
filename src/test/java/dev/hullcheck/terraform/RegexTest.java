package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Patterns made at random, and all that Go's {@code regexp} finds with them, as {@code
 * testdata/terraform/regex/main.go} prints it.
 */
class RegexTest {
  private static final Path FOLDER = Path.of("testdata/terraform/regex");
  private static final Path RECORDED = FOLDER.resolve("cases.txt");

  /** What is neither said to match nor to be refused may be so many of a thousand. */
  private static final int NOT_FOLLOWED = 120;

  /** A text as Go quotes it. */
  private static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    int at = 1;
    while (at < quoted.length() - 1) {
      char c = quoted.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = quoted.charAt(at++);
      int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
      if (digits > 0) {
        text.appendCodePoint(Integer.parseInt(quoted.substring(at, at + digits), 16));
        at += digits;
      } else {
        text.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape);
      }
    }
    return text.toString();
  }

  /** The places of all matches, as Go goes on behind each. */
  private static String matches(Regex regex, String text) {
    List<String> found = new ArrayList<>();
    int from = 0;
    int before = -1;
    while (from <= text.length()) {
      int[] match = regex.find(text, from);
      if (match == null) {
        break;
      }
      boolean empty = match[1] == from;
      if (!empty || match[0] != before) {
        StringBuilder places = new StringBuilder();
        for (int place : match) {
          places.append(places.isEmpty() ? "" : " ").append(place);
        }
        found.add(places.toString());
      }
      int next = from < text.length() ? Character.charCount(text.codePointAt(from)) : 1;
      from = empty ? from + next : match[1];
      before = match[1];
    }
    return String.join(";", found);
  }

  private static void check(List<String> cases) {
    int notFollowed = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : cases) {
      String[] parts = line.split("\t", -1);
      RegexParser parser = new RegexParser(unquoted(parts[0]));
      Regex regex = parser.parse();
      if (regex == null && parser.fault() == RegexParser.Fault.NOT_FOLLOWED) {
        notFollowed++;
        continue;
      }
      String ours = regex == null ? "!" : matches(regex, unquoted(parts[1]));
      if (!ours.equals(parts[2])) {
        wrong.add(line + "\nbut was\t" + ours);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(notFollowed * 1000L / cases.size()).isLessThan(NOT_FOLLOWED);
  }

  @Test
  void whatGoFindsIsFound() throws IOException {
    check(Files.readAllLines(RECORDED));
  }

  @Test
  void goStillFindsWhatIsRecorded(@TempDir Path folder) throws Exception {
    Path printed = folder.resolve("printed.txt");
    Path program = FOLDER.resolve("main.go").toAbsolutePath();
    Process process;
    try {
      process =
          new ProcessBuilder("go", "run", program.toString(), "7", "700")
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(printed.toFile())
              .start();
    } catch (IOException e) {
      Assumptions.abort("go is not installed");
      return;
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeTrue(process.exitValue() == 0, "go does not run here");
    String now = Files.readString(printed, StandardCharsets.UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RECORDED, now);
    }
    assertThat(now).isEqualTo(Files.readString(RECORDED));
  }
}
