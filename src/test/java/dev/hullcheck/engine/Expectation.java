package dev.hullcheck.engine;

import java.nio.file.Path;
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
  private static final Pattern MARKER =
      Pattern.compile("(?:#|//|<!--)\\s*expect(?:@([+-]\\d+))?:\\s*(.*?)\\s*(?:-->)?\\s*$");
  private static final Pattern ONE =
      Pattern.compile("([a-z][a-z0-9-]+)(?:\\s+(\\d+))?(?:\\s+\"([^\"]*)\")?");

  /** The expectations of one file. */
  static List<Expectation> in(Path folder, Path file, String content) {
    List<Expectation> found = new ArrayList<>();
    String name = folder.relativize(file).toString().replace('\\', '/');
    List<String> lines = content.lines().toList();
    if (name.equals("expected.txt")) {
      for (String line : lines) {
        String[] parts = line.split(":", 3);
        add(found, parts[0], Integer.parseInt(parts[1]), parts[2]);
      }
      return found;
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      if (!marker.find()) {
        continue;
      }
      boolean alone = lines.get(i).substring(0, marker.start()).isBlank();
      int offset = marker.group(1) == null ? (alone ? 1 : 0) : Integer.parseInt(marker.group(1));
      add(found, name, i + 1 + offset, marker.group(2));
    }
    return found;
  }

  private static void add(List<Expectation> found, String file, int line, String markers) {
    Matcher one = ONE.matcher(markers);
    while (one.find()) {
      int column = one.group(2) == null ? 0 : Integer.parseInt(one.group(2));
      String part = one.group(3) == null ? "" : one.group(3);
      found.add(new Expectation(file, line, one.group(1), column, part));
    }
  }

  /** Whether a finding is what is expected. */
  boolean accepts(String inFile, int atLine, int atColumn, String id, String message) {
    return inFile.equals(file)
        && atLine == line
        && id.equals(rule)
        && (column == 0 || atColumn == column)
        && message.contains(part);
  }
}
