package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Terraform that nobody would write, through the whole of a lint: it ends, with a finding where the
 * text is wrong, and never as a fault of ours. What is not linear does not end here.
 */
class HostileTerraformTest {
  /** How many characters a document has. */
  private static final int LONG = 300_000;

  @TempDir Path folder;

  /** In a row: what comes before, what is repeated, what comes after. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      value = {
        "x = ~ [ ~ ",
        "x = ~ ( ~ ",
        "x = ~ { ~ ",
        "x = ~ {a= ~ ",
        "x = ~ [for a in ~ ",
        "x = ~ f( ~ ",
        "x = ~ ! ~ a",
        "x = ~ - ~ 1",
        "x = ~ a?b: ~ c",
        "x = ~ a? ~ ",
        "x = ~ a[ ~ ",
        "x = ~ \"${ ~ ",
        "x = \"~ ${ ~ \"",
        "x = \"~ %{if a} ~ \"",
        "x = \"~ %{for a in b} ~ \"",
        "x = \"~ %{endif} ~ \"",
        "x = ~ \" ~ ",
        "x = ~ \"\" ~ ",
        "x = \"~ \\ ~ ",
        "x = \"~ \\u ~ \"",
        "x = ~ <<A⏎${ ~ ",
        "~ x = <<A⏎ ~ ",
        "~ x = << A⏎ ~ ",
        "x = <<A⏎~ x␍ ~ ⏎A",
        "x = ~ 1. ~ ",
        "x = ~ <<A ~ ",
        "x = a~ .* ~ ",
        "~ a {⏎ ~ ",
        "~ a \"b\" {⏎ ~ ",
        "~ a \"b\"⏎ ~ ",
        "~ }⏎ ~ ",
        "~ a = 1,⏎ ~ ",
        "~ a = 1⏎ ~ ",
        "~ \"a⏎ ~ ",
        "~ < ~ ",
        "~ ␍ ~ ",
        "~ /* ~ ",
        "x = 1 ~ /* ~ ",
        "~ a ~ ",
        "~ é ~ ",
        "~ 1 ~ ",
      })
  void whatIsWrongIsFound(String before, String repeated, String after) throws IOException {
    lint("main.tf", document(before, repeated, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {"[~ ", "{\"a\":~ ", "{\"a\": [~{\"b\":", "\"~\\u00", "{\"locals\": {\"a\": \"~${"})
  void whatIsWrongInJsonIsFound(String before, String repeated) throws IOException {
    String part = repeated == null ? before : repeated;
    lint("main.tf.json", document(repeated == null ? "" : before, part, ""));
  }

  @Test
  void whatIsNestedDeeplyAndClosedIsFound() throws IOException {
    for (List<String> pair :
        List.of(List.of("[", "]"), List.of("(", ")"), List.of("{a = ", "}"), List.of("f(", ")"))) {
      lint("main.tf", "x = " + pair.get(0).repeat(5_000) + "1" + pair.get(1).repeat(5_000) + "\n");
    }
    lint("main.tf", "x = " + "\"${".repeat(5_000) + "}\"".repeat(5_000) + "\n");
    lint("main.tf", "a {\n".repeat(5_000) + "}\n".repeat(5_000));
  }

  @Test
  void fiveMegabytesInOneLineAreRead() throws IOException {
    String line = "locals { a = [" + "\"x${1 + 1}\", ".repeat(400_000) + "] }\n";
    Scratch scratch = new Scratch(folder).write("main.tf", line);
    assertThat(line.length()).isGreaterThan(5_000_000);
    assertThat(scratch.run("lint", ".")).as(scratch.err + scratch.out).isEqualTo(ExitCode.OK);
  }

  private static String document(String before, String repeated, String after) {
    String start = before == null ? "" : text(before);
    String part = text(repeated);
    String end = after == null ? "" : text(after);
    return start + part.repeat(LONG / part.length()) + end + "\n";
  }

  private static String text(String written) {
    return written.strip().replace('⏎', '\n').replace('␍', '\r');
  }

  private void lint(String name, String content) throws IOException {
    Scratch scratch = new Scratch(folder).write(name, content);
    assertThat(scratch.run("lint", ".")).as(scratch.err).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out).contains("[parse-error]");
    assertThat(scratch.err).isEmpty();
  }

  /** Long, and right. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '§',
      value = {
        "x = \"~ a ~ \"",
        "x = [~ 1, ~ ]",
        "x = \"~ ${a} ~ \"",
        "x = \"~ $${ ~ \"",
        "x = \"~ $ ~ \"",
        "x = 1~ +1 ~ ",
        "x = a~ .b ~ ",
        "x = a~ [0] ~ ",
        "x = a~ [*] ~ ",
        "x = ~ 9 ~ ",
        "x = <<A⏎~ line ${b} end⏎ ~ A",
        "x = <<-A⏎~ .  line ${b}⏎ ~ .A",
        "x = <<A⏎~ A A⏎ ~ A",
        "~ # x⏎ ~ ",
        "#~ x ~ ",
        "~ ⏎ ~ ",
      })
  void whatIsLongIsRead(String before, String repeated, String after) throws IOException {
    String content = document(before, repeated, after).replace("\n.", "\n ");
    Scratch scratch = new Scratch(folder).write("main.tf", "locals {\n" + content + "}\n");
    assertThat(scratch.run("lint", ".")).as(scratch.err + scratch.out).isEqualTo(ExitCode.OK);
    assertThat(scratch.err).isEmpty();
  }
}
