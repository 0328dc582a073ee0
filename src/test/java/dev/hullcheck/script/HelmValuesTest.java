package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values that flags give are those that Helm gives to a chart, which a table has. */
final class HelmValuesTest {
  private static final Path TABLE = Path.of("testdata/helm/sets.txt");

  @TempDir Path folder;

  private record Line(String values, String flags) {}

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      int bar = line.indexOf(" | ");
      if (bar > 0 && !line.startsWith("#")) {
        lines.add(new Line(line.substring(0, bar), line.substring(bar + 3)));
      }
    }
    return lines;
  }

  @Test
  void whatIsReadIsWhatAChartGets() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).hasSizeGreaterThan(80);
    List<String> different = new ArrayList<>();
    for (Line line : lines) {
      String read = json(read("helm template x chart " + line.flags()).values());
      // What Helm refuses is no release.
      String expected = line.values().equals("refused") ? "{}" : line.values();
      if (!read.equals(expected)) {
        different.add(line.flags() + " is " + line.values() + ", not " + read);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void helmStillSaysSo() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("chart/templates"));
    Files.writeString(
        folder.resolve("chart/Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
    Files.writeString(folder.resolve("chart/templates/v.yaml"), "{{ toJson .Values }}\n");
    List<Line> lines = lines();
    for (int i = 0; i < lines.size(); i += 12) {
      Line line = lines.get(i);
      assertThat(said(line.flags())).as(line.flags()).isEqualTo(line.values());
    }
  }

  private String said(String flags) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder("bash", "-c", "helm template x chart " + flags + " 2>/dev/null")
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeTrue(process.exitValue() != 127, "helm is not installed");
    List<String> lines = Files.readAllLines(output);
    return process.exitValue() == 0 ? lines.get(lines.size() - 1) : "refused";
  }

  @Test
  void whatIsNotKnownStaysSo() {
    Mapping values = read("helm install x c --set a=$A,b=c,d=\"x$D\" --set-file e=f").values();
    assertThat(values.isOpen()).isTrue();
    assertThat(values.get("a")).isInstanceOf(Unknown.class);
    assertThat(values.string("b")).isEqualTo("c");
    assertThat(values.get("d")).isInstanceOf(Unknown.class);
    assertThat(values.get("e")).isInstanceOf(Unknown.class);
    assertThat(read("helm install x c --set \"$K.a=b\",c=d").values().fields()).hasSize(1);
    Mapping selector = read("helm install x c --set \"a.$K=b\",a.c=d").values().mapping("a");
    assertThat(selector).isNotNull();
    assertThat(selector.isOpen()).isTrue();
    assertThat(selector.string("c")).isEqualTo("d");
    assertThat(read("helm install x c --set \"a[$I]=b\"").values().fields()).isEmpty();
  }

  @Test
  void listsOverAFileMayHoldMore() {
    assertThat(list("helm install x c --set a[0]=b").isOpen()).isFalse();
    assertThat(list("helm install x c --set a[0]=b -f f").isOpen()).isTrue();
    assertThat(list("helm install x c --values=f --set a[0]=b").isOpen()).isTrue();
  }

  private static Sequence list(String command) {
    return (Sequence) Objects.requireNonNull(read(command).values().get("a"));
  }

  @Test
  void releasesAndChartsAreNamed() {
    assertThat(read("helm install r c").name()).hasToString("r");
    assertThat(read("helm install r c").chart()).hasToString("c");
    assertThat(read("helm -n x upgrade --install r c -f v").chart()).hasToString("c");
    assertThat(read("helm --kube-context k template c --wait").chart()).hasToString("c");
    assertThat(read("helm template c --version 1").name()).isNull();
    assertThat(HelmCommand.read(Scripts.last("helm list"))).isNull();
    assertThat(HelmCommand.read(Scripts.last("helm repo install"))).isNull();
    assertThat(HelmCommand.read(Scripts.last("helm $VERB install"))).isNull();
  }

  @Test
  void jsonAndHereDocumentsAreTexts() {
    assertThat(read("helm install x c --set-json 'a.b[0].c={\"d\": 1}'").texts().get(0).content())
        .isEqualTo("{\"a\": {\"b\": [{\"c\": {\"d\": 1}}]}}");
    assertThat(read("helm install x c --set-json '{\"d\": 1}'").texts().get(0).content())
        .isEqualTo("{\"d\": 1}");
    assertThat(read("helm install x c -f - <<EOF\na: b\nEOF").texts().get(0).content())
        .isEqualTo("a: b\n");
    assertThat(read("helm install x c -f v.yaml <<EOF\na: b\nEOF").texts()).isEmpty();
  }

  private static HelmCommand read(String source) {
    HelmCommand command = HelmCommand.read(Scripts.last(source));
    if (command == null) {
      throw new AssertionError("no release: " + source);
    }
    return command;
  }

  private static String json(Value value) {
    if (value instanceof Mapping mapping) {
      Map<String, String> fields = new TreeMap<>();
      mapping.fields().forEach(field -> fields.put(field.name(), json(field.value())));
      List<String> all = new ArrayList<>();
      fields.forEach((name, inner) -> all.add(quoted(name) + ":" + inner));
      return "{" + String.join(",", all) + "}";
    }
    if (value instanceof Sequence list) {
      List<String> all = new ArrayList<>();
      list.items().forEach(item -> all.add(json(item)));
      return "[" + String.join(",", all) + "]";
    }
    Scalar scalar = (Scalar) value;
    return scalar.isString() ? quoted(scalar.asText()) : scalar.isNull() ? "null" : scalar.asText();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
