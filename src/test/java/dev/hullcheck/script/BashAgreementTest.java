package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.script.BashCases.Case;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words are split and expanded as bash does it. What bash ran is written down, and is asked of it
 * again where it is installed; what we do not know must be open enough for what it ran.
 */
final class BashAgreementTest {
  private static final Path CASES = Path.of("testdata/shell");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> wordsAreThoseOfBash() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      String topic = file.getFileName().toString().replace(".txt", "");
      if (UPDATE) {
        update(file);
      }
      for (Case one : BashCases.read(file)) {
        tests.add(DynamicTest.dynamicTest(topic + ": " + one.title(), () -> check(one)));
      }
    }
    return tests.stream();
  }

  @Test
  void thereAreManyAndMostAreKnown() throws IOException {
    int all = 0;
    int open = 0;
    for (Path file : files()) {
      for (Case one : BashCases.read(file)) {
        all++;
        open += one.ours().isEmpty() ? 0 : 1;
      }
    }
    assertThat(all).isGreaterThan(500);
    assertThat(open).isLessThan(all / 4);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(CASES)) {
      return list.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void update(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Case one : BashCases.read(file)) {
      List<String> calls = BashCases.run(one.script(), folder);
      List<String> known = calls == null ? one.calls() : calls;
      cases.add(one.with(known, differing(one.script(), known)));
    }
    BashCases.write(file, cases);
  }

  private static void check(Case one) throws IOException {
    List<String> calls = BashCases.run(one.script(), folder);
    if (calls != null) {
      assertThat(calls).as(one.script()).isEqualTo(one.calls());
    }
    List<Command> ours = ours(one.script());
    assertThat(differing(one.script(), one.calls())).as(one.script()).isEqualTo(one.ours());
    List<List<String>> ran = new ArrayList<>();
    one.calls().forEach(line -> ran.add(BashCases.words(line)));
    boolean plain = true;
    for (Command command : ours) {
      plain &= isPlain(command);
      assertThat(!isPlain(command) || ran.stream().anyMatch(words -> covers(command, words)))
          .as("bash never ran %s of %s", shown(command), one.script())
          .isTrue();
    }
    for (List<String> words : ran) {
      boolean hidden = one.ours().contains("not seen: " + words.get(0) + " " + words.get(1));
      assertThat(hidden || ours.stream().anyMatch(command -> covers(command, words)))
          .as("we do not say %s of %s", words, one.script())
          .isTrue();
    }
    if (plain && one.ours().stream().noneMatch(line -> line.startsWith("not seen"))) {
      assertThat(ours).as(one.script()).hasSize(ran.size());
      for (int i = 0; i < ran.size(); i++) {
        assertThat(covers(ours.get(i), ran.get(i))).as("%s", ran.get(i)).isTrue();
      }
    }
  }

  private static boolean isPlain(Command command) {
    Command.Context context = command.context();
    boolean handsOn = command.first() > 0 && "xargs".equals(command.words().get(0).known());
    return !handsOn
        && !context.conditional()
        && !context.repeated()
        && context.function().isEmpty();
  }

  private static List<Command> ours(String script) {
    List<Command> ours = new ArrayList<>();
    for (Command command : Scripts.commands(script)) {
      if (command.program().equals("gcloud") || command.program().equals("kubectl")) {
        ours.add(command);
      }
    }
    return ours;
  }

  /** What is written down of ours: nothing where it is just what bash ran. */
  private static List<String> differing(String script, List<String> calls) {
    List<Command> ours = ours(script);
    List<List<String>> ran = new ArrayList<>();
    calls.forEach(line -> ran.add(BashCases.words(line)));
    List<String> shown = new ArrayList<>();
    List<List<String>> known = new ArrayList<>();
    for (Command command : ours) {
      shown.add(shown(command));
      known.add(known(command));
    }
    if (known.equals(ran)) {
      return List.of();
    }
    for (List<String> words : ran) {
      if (isSecondHand(script) && ours.stream().noneMatch(command -> covers(command, words))) {
        shown.add("not seen: " + words.get(0) + " " + words.get(1));
      }
    }
    return shown;
  }

  /** Whether a script has something else run what is text to it. */
  private static boolean isSecondHand(String script) {
    return script.contains("sh -c")
        || script.contains("trap ")
        || script.contains("eval ")
        || script.contains("command -v gcloud)")
        || script.contains("-exec ");
  }

  private static List<String> known(Command command) {
    List<String> words = new ArrayList<>();
    words.add(command.program());
    for (Argument word : command.arguments()) {
      words.add(word.known() == null ? "\0?" : word.known());
    }
    Text input = input(command);
    if (input != null) {
      words.add("\0<");
      words.add(input.hasOpaque() ? "\0?" : input.content());
    }
    return words;
  }

  private static String shown(Command command) {
    StringBuilder out = new StringBuilder(command.program());
    for (Argument word : command.arguments()) {
      String text = word.toString();
      boolean bare = !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c != '\'');
      out.append(' ').append(bare ? text : "'" + text.replace("\n", "\\n") + "'");
    }
    Command.Context context = command.context();
    out.append(context.conditional() ? "  # may not run" : "");
    out.append(context.repeated() ? "  # in a loop" : "");
    out.append(context.function().isEmpty() ? "" : "  # in " + context.function());
    return out.toString();
  }

  /** What the command reads, where the stub writes it down. */
  private static @Nullable Text input(Command command) {
    KubectlCommand kubectl = KubectlCommand.read(command);
    return kubectl == null ? null : kubectl.manifest();
  }

  private static boolean covers(Command command, List<String> words) {
    if (!command.program().equals(words.get(0))) {
      return false;
    }
    int end = words.indexOf("\0<");
    Text input = input(command);
    boolean same =
        end < 0
            || input == null
            || isLike(input.content(), words.get(end + 1).replaceFirst("^\0", ""), 0, 0);
    return same
        && covers(command.arguments(), 0, words.subList(1, end < 0 ? words.size() : end), 0);
  }

  private static boolean covers(List<Argument> ours, int at, List<String> words, int from) {
    if (at == ours.size()) {
      return from == words.size();
    }
    Argument word = ours.get(at);
    if (word.several()) {
      for (int next = from; next <= words.size(); next++) {
        if (covers(ours, at + 1, words, next)) {
          return true;
        }
      }
      return false;
    }
    return from < words.size()
        && isLike(Slice.text(word.value()).content(), words.get(from), 0, 0)
        && covers(ours, at + 1, words, from + 1);
  }

  /** Whether an opaque character can stand for what is missing. */
  private static boolean isLike(String pattern, String text, int at, int from) {
    int i = at;
    int k = from;
    while (i < pattern.length() && pattern.charAt(i) != Text.OPAQUE) {
      if (k >= text.length() || text.charAt(k) != pattern.charAt(i)) {
        return false;
      }
      i++;
      k++;
    }
    if (i == pattern.length()) {
      return k == text.length();
    }
    for (int next = k; next <= text.length(); next++) {
      if (isLike(pattern, text, i + 1, next)) {
        return true;
      }
    }
    return false;
  }
}
