package dev.hullcheck.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.rule.ValueTables;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A container is started with the words that the kubelet makes of its own. */
class ContainerEnvironmentTest {
  private static List<String> words(Mapping container) {
    Mapping expanded = ContainerEnvironment.expanded(container, ContainerEnvironment.of(container));
    List<String> words = new ArrayList<>();
    for (String list : List.of("command", "args")) {
      if (expanded.get(list) instanceof Sequence sequence) {
        sequence.items().forEach(word -> words.add(shown(word)));
      }
    }
    return words;
  }

  /** A word, with {@code <NAME>} for what is not known. */
  private static String shown(Value word) {
    Text text = KubernetesNormalizer.text(word);
    if (text == null) {
      return word.toString();
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.opaqueAt(i) instanceof Unknown unknown) {
        String name = unknown.symbol().name();
        shown.append('<').append(name, 2, name.length() - 1).append('>');
      } else {
        shown.append(text.content().charAt(i));
      }
    }
    return shown.toString();
  }

  @Test
  void refersToVariablesAsTheKubeletDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = ValueTables.lines("expansions.txt");
    for (String line : lines) {
      int tab = line.indexOf('\t');
      List<String> words = words((Mapping) ValueTables.value(line.substring(0, tab)));
      List<String> expected = new ArrayList<>();
      Sequence answer = (Sequence) ValueTables.value(line.substring(tab + 1));
      answer.items().forEach(word -> expected.add(word.toString()));
      if (!words.equals(expected)) {
        wrong.add(line + " ours " + words);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(30);
  }

  @Test
  void whatDoublesWithEachVariableIsNotFollowedForEver() {
    StringBuilder env = new StringBuilder("{name: A0, value: aaaaaaaaaa}");
    for (int i = 1; i < 100; i++) {
      String before = "$(A" + (i - 1) + ")";
      env.append(", {name: A" + i + ", value: '" + before + before + "'}");
    }
    String container = "{args: [$(A99), $(A3)], env: [" + env + "]}";
    List<String> words = words((Mapping) ValueTables.value(container));
    assertThat(words.get(0)).hasSizeLessThan(1_000_000);
    assertThat(words.get(1)).isEqualTo("a".repeat(80));
  }

  @Test
  void manyReferencesAreFollowedInOnePass() {
    String open = "$(".repeat(200_000);
    String many = "$(A)".repeat(20_000);
    String container = "{args: ['" + open + "', '" + many + "'], env: [{name: A, value: b}]}";
    List<String> words = words((Mapping) ValueTables.value(container));
    assertThat(words).containsExactly(open, "b".repeat(20_000));
  }
}
