package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the API server's own code says of the objects of {@link ObjectCheckTest}: each that we find
 * a fault in is refused, in the same field, and each that comes near to one is taken. {@code
 * verdicts.txt} is recorded by {@code tools/kubernetes-verdicts}.
 */
class ValidationVerdictsTest {
  private static final Path FOLDER = Path.of("testdata/schemas");
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** The fields that the server names, by {@code FILE:LINE}; {@code taken} or {@code unread}. */
  private final Map<String, List<String>> verdicts = verdicts();

  private static Map<String, List<String>> verdicts() {
    Map<String, List<String>> verdicts = new HashMap<>();
    try {
      for (String line : Files.readAllLines(FOLDER.resolve("verdicts.txt"))) {
        String[] words = line.split(" ");
        verdicts.put(words[0], List.of(words).subList(1, words.length));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return verdicts;
  }

  private List<String> verdict(String file, int line) {
    List<String> verdict = verdicts.get(file + ":" + line);
    assertThat(verdict)
        .as("%s:%d has no verdict: record them with tools/kubernetes-verdicts", file, line)
        .isNotNull();
    return verdict;
  }

  /** The objects of a file by the line in which they stand. */
  private static Map<Integer, KubernetesObject> objects(String file) throws IOException {
    Map<Integer, KubernetesObject> objects = new HashMap<>();
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{")) {
        objects.put(i + 1, ObjectCheckTest.objects(lines.get(i)).get(0));
      }
    }
    return objects;
  }

  /** The fields that faults name, without the numbers of items and the names of Go's types. */
  private static List<String> fields(List<ObjectFault> faults) {
    List<String> fields = new ArrayList<>();
    for (ObjectFault fault : faults) {
      String message = fault.message();
      boolean named = fault.code() != ObjectFault.Code.LABEL && !message.startsWith("Key ");
      fields.add(named ? unnumbered(message.split("\"")[1]) : "");
    }
    return fields;
  }

  private static String unnumbered(String field) {
    return field.replaceAll("\\[[^]]*]|(?<=\\.)[A-Z]\\w*\\.", "");
  }

  private static boolean isSame(List<String> fields, List<String> verdict) {
    for (String ours : fields) {
      for (String theirs : verdict) {
        String other = unnumbered(theirs);
        if (ours.isEmpty()
            || theirs.equals("?")
            || ours.startsWith(other)
            || other.startsWith(ours)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void whatWeRefuseTheServerRefusesInTheSameField() throws IOException {
    int judged = 0;
    for (String file : List.of("faults.yaml", "together.yaml")) {
      for (Map.Entry<Integer, KubernetesObject> object : objects(file).entrySet()) {
        List<ObjectFault> faults = ObjectCheck.of(object.getValue(), CATALOG);
        // What only some releases have, the newest takes.
        if (faults.stream().allMatch(fault -> fault.release() != null)) {
          continue;
        }
        List<String> verdict = verdict(file, object.getKey());
        assertThat(verdict).as("%s:%d", file, object.getKey()).doesNotContain("taken", "unread");
        assertThat(isSame(fields(faults), verdict))
            .as("%s:%d: %s and %s", file, object.getKey(), faults, verdict)
            .isTrue();
        judged++;
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(200);
  }

  @Test
  void whatComesNearToAFaultTheServerTakes() throws IOException {
    Map<Integer, KubernetesObject> objects = objects("right.yaml");
    for (int line : objects.keySet()) {
      assertThat(verdict("right.yaml", line)).as("right.yaml:%d", line).containsExactly("taken");
    }
    assertThat(objects).hasSizeGreaterThanOrEqualTo(60);
  }
}
