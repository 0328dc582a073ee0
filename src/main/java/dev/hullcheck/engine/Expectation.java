package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment of a fixture says must be found: {@code expect: rule-id [column] ["part of the
 * message"]}, several separated by commas. At the end of a line it speaks of that line, alone on a
 * line of the next one, as {@code expect@+2:} of the second next. Where a file cannot hold a
 * comment, {@code expected.txt} beside the files says it in lines of {@code FILE:LINE: rule-id …}.
 *
 * @param file relative to the fixture's folder
 * @param line from 1
 * @param column from 1; 0 for any
 * @param part of the message; empty for any
 */
record Expectation(String file, int line, String rule, int column, String part) {
  private static final String FORM = "rule-id [column] [\"part of the message\"]";
  private static final String SEVERAL = "Expected " + FORM + ", several separated by commas";
  private static final Pattern MARKER =
      Pattern.compile("(?:#|//|<!--)\\s*expect(?:@([+-]\\d{1,6}))?:\\s*(.*?)\\s*(?:-->)?\\s*$");
  private static final Pattern ONE =
      Pattern.compile("([a-z][a-z0-9-]+)(?:\\s+(\\d{1,6}))?(?:\\s+\"([^\"]*)\")?\\s*(?:,\\s*|$)");
  private static final Pattern LISTED = Pattern.compile("([^:]+):(\\d{1,6}):\\s*(.*?)\\s*");

  /**
   * The expectations of one file.
   *
   * @param name relative to the fixture's folder
   * @param malformed takes in each comment, or line of {@code expected.txt}, that is not understood
   */
  static List<Expectation> in(
      String name, String content, List<RuleFixtures.Difference> malformed) {
    List<Expectation> found = new ArrayList<>();
    List<String> lines = content.lines().toList();
    boolean listed = name.equals("expected.txt");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher marker = (listed ? LISTED : MARKER).matcher(line);
      if (listed && !line.isBlank()) {
        if (!marker.matches()) {
          malformed.add(new RuleFixtures.Difference(name, i + 1, 0, "Expected FILE:LINE: " + FORM));
        } else if (!add(
            found, marker.group(1), Integer.parseInt(marker.group(2)), marker.group(3))) {
          malformed.add(new RuleFixtures.Difference(name, i + 1, 0, SEVERAL));
        }
      } else if (!listed && marker.find()) {
        boolean alone = line.substring(0, marker.start()).isBlank();
        int offset = marker.group(1) == null ? (alone ? 1 : 0) : Integer.parseInt(marker.group(1));
        if (!add(found, name, i + 1 + offset, marker.group(2))) {
          malformed.add(new RuleFixtures.Difference(name, i + 1, 0, SEVERAL));
        }
      }
    }
    return found;
  }

  /** Adds what one comment expects, as far as it is understood; whether all of it is. */
  private static boolean add(List<Expectation> found, String file, int line, String markers) {
    Matcher one = ONE.matcher(markers);
    int read = 0;
    while (one.lookingAt()) {
      int column = one.group(2) == null ? 0 : Integer.parseInt(one.group(2));
      String part = one.group(3) == null ? "" : one.group(3);
      found.add(new Expectation(file, line, one.group(1), column, part));
      read = one.end();
      one.region(read, markers.length());
    }
    return read > 0 && read == markers.length();
  }

  /** Whether a finding is what is expected. */
  boolean accepts(Finding finding) {
    return finding.span().file().path().equals(file)
        && finding.span().line() == line
        && finding.rule().id().equals(rule)
        && (column == 0 || finding.span().column() == column)
        && finding.message().contains(part);
  }

  @Override
  public String toString() {
    return part.isEmpty() ? rule : rule + " \"" + part + "\"";
  }
}
