package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file that is being typed is a prefix of one that is done: whatever it ends in, it gives
 * findings and parse errors, never an internal error. A prefix ends where a word or a run of spaces
 * begins or ends, or after any other character: half a word is but another word. Of these one in
 * four is read, another one in each file; {@code -Dprefix.all=true} reads them all.
 */
class PrefixTest {
  private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();

  /** How many prefixes one run reads, each in a folder of its own. */
  private static final int RUN = 40;

  private static final boolean ALL = Boolean.getBoolean("prefix.all");

  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Many files begin alike. */
  private final Set<String> seen = new HashSet<>();

  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<WalkedFile> files = new ArrayList<>();

  @Test
  void everyPrefixOfAFixtureIsReadWithoutInternalError() throws IOException {
    for (String folder : List.of("rules", "projects", "hosts")) {
      Path root = TESTDATA.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> found = Files.walk(root)) {
          for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
            prefixes(file);
          }
        }
      }
    }
    run();
    assertThat(faults).isEmpty();
  }

  private void prefixes(Path file) throws IOException {
    String name = file.getFileName().toString();
    FileKind kind = FileKind.of(name);
    if (kind == null) {
      return;
    }
    // What is no UTF-8 is replaced: the reader of files has tests of its own.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String folder = TESTDATA.relativize(file.getParent()).toString().replace('\\', '/');
    for (int end = 0; end <= text.length(); end++) {
      if (!endsAPart(text, end)) {
        continue;
      }
      String key = kind + text.substring(0, end);
      if (!ALL && (key.hashCode() & 3) != 0 || !seen.add(key)) {
        continue;
      }
      // What a file is may depend on the folders that it lies in.
      String prefix = name + "-" + end + "/" + folder + "/" + name;
      texts.put(prefix, text.substring(0, end));
      files.add(new WalkedFile(Path.of(prefix), prefix, kind, false));
      if (files.size() == RUN) {
        run();
      }
    }
  }

  private static boolean endsAPart(String text, int end) {
    if (end == 0 || end == text.length()) {
      return true;
    }
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    if (last == ' ') {
      return next != ' ';
    }
    return !isOfAWord(last) || !isOfAWord(next);
  }

  private static boolean isOfAWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private void run() {
    Linter linter = new Linter(CATALOG, texts, 1);
    try {
      Linter.Model model =
          linter.read(new WalkResult(List.copyOf(files), List.of(), List.of(), List.of()));
      Outcome outcome = linter.check(model, RunRules.all(Catalogs.builtIn()), Severity.INFO, true);
      outcome.errors().forEach(error -> faults.add(error.toString()));
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(files.get(0).name() + " to " + files.get(files.size() - 1).name() + ": " + e);
    }
    texts.clear();
    files.clear();
  }
}
