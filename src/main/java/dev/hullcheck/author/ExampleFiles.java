package dev.hullcheck.author;

import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the examples of a rule: its fixtures {@code example-bad} and {@code example-good}, without
 * the comments that say what the test has to find.
 */
public final class ExampleFiles {
  /** An example that is longer is not read by anyone who only wants to know what a rule means. */
  private static final int MAX_LINES = 25;

  private static final Pattern MARKER = Pattern.compile("\\s*# expect(@[+-]\\d+)?: .*");
  private static final List<String> LANGUAGES = List.of("terraform", "kubernetes", "shell");

  private ExampleFiles() {}

  /**
   * The examples of a rule as plain data, for {@link Examples#read}.
   *
   * @param problems what is wrong with them is added here
   */
  static Map<String, Object> of(Path root, String rule, List<Problem> problems) throws IOException {
    Path folder = root.resolve("testdata/rules").resolve(rule);
    return Map.of(
        "bad", files(root, folder.resolve("example-bad"), problems),
        "good", files(root, folder.resolve("example-good"), problems));
  }

  /**
   * The examples among the tests of an own rule; none where it has none that can be read.
   *
   * @param tests the folder of its cases
   */
  public static Examples in(Path tests) {
    List<Problem> tooLong = new ArrayList<>();
    try {
      Map<String, Object> files =
          Map.of(
              "bad", files(tests, tests.resolve("example-bad"), tooLong),
              "good", files(tests, tests.resolve("example-good"), tooLong));
      return Examples.read(Data.of(files));
    } catch (IOException e) {
      return Examples.NONE;
    }
  }

  private static List<Object> files(Path root, Path folder, List<Problem> problems)
      throws IOException {
    List<Examples.File> files = new ArrayList<>();
    List<Path> paths = List.of();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        paths = walk.filter(Files::isRegularFile).toList();
      }
    }
    for (Path path : paths) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      // The bytes of an example need not be UTF-8: there is a rule about those that are not.
      String content = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      Examples.File file = new Examples.File(name, withoutMarkers(content));
      if (file.text().lines().count() > MAX_LINES) {
        String shown = root.relativize(path).toString().replace('\\', '/');
        Span start = new Span(SourceFile.of(shown, content), 0, 0);
        problems.add(Problem.syntax(start, "An example has at most " + MAX_LINES + " lines"));
      }
      files.add(file);
    }
    files.sort(
        Comparator.<Examples.File>comparingInt(file -> LANGUAGES.indexOf(file.language()))
            .thenComparing(Examples.File::name));
    List<Object> data = new ArrayList<>();
    for (Examples.File file : files) {
      // Sorted, so that the same examples give the same bytes.
      data.add(new TreeMap<>(Map.of("name", file.name(), "text", file.text())));
    }
    return data;
  }

  private static String withoutMarkers(String content) {
    StringBuilder text = new StringBuilder();
    for (String line : content.lines().toList()) {
      Matcher marker = MARKER.matcher(line);
      String kept = marker.find() ? line.substring(0, marker.start()) : line;
      if (kept.equals(line) || !kept.isBlank()) {
        text.append(kept).append('\n');
      }
    }
    return text.toString();
  }
}
