package dev.hullcheck.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "a:⏎\tb: 1 ~ 2:1-2 A tab cannot indent YAML, use blanks",
        "a: @x ~ 1:4-5 No value can begin with \"@\", put it in quotes",
        "a: 'x ~ 1:4-5 This quote is never closed",
        "a: [1,⏎  2 ~ 1:4-5 This bracket is never closed",
        "a: [1 {] ~ 1:7-9 Unexpected \"{]\", \",\" or \"]\" is expected here",
        "a: b: c ~ 1:5-6 A second \":\" does not fit here, quote the value or"
            + " align the key with its siblings",
        "- a⏎b: 1 ~ 2:1-5 This line stands among the items of a list, begin it with" + " \"-\"",
        "a: |⏎  x⏎ y: 1 ~ 3:2-6 The indentation of this line is that of no line above it",
        "a: 1⏎b ~ 2:1-2 This line has no \":\" after its key",
        "a: \"\\q\" ~ 1:5-7 No escape of a double-quoted string, write \"\\\\\" for a"
            + " backslash or use single quotes",
        "a: !x!y z ~ 1:4-8 This tag begins with a handle that no %TAG line defines",
        "a: > text ~ 1:6-7 Only an indentation, \"+\", \"-\" and a comment may follow"
            + " \"|\" or \">\"",
        "a: - b ~ 1:4-5 A list item does not fit here, begin it on a line of its" + " own",
        "] ~ 1:1-2 Unexpected \"]\", a value is expected here; quote it if it" + " is text",
        "a: [B]-c ~ 1:7-9 Unexpected \"-c\" after a value, quote the whole value if it is text",
        "a: 'b' c ~ 1:8-9 Unexpected \"c\" after a value, quote the whole value if it" + " is text",
        "%YAML 2.0⏎---⏎a: 1 ~ 1:1-10 This version of YAML is unknown, write %YAML 1.2",
        "a: * ~ 1:4-5 A name must follow \"&\" and \"*\", quote the value if it is" + " text",
      })
  void messagesSayWhatWouldBeRight(String text, String problem) {
    assertThat(Yaml.of(text.replace('⏎', '\n')).problems()).containsExactly(problem);
  }
}
