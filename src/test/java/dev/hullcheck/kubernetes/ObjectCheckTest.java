package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is said of objects by their schemas. In {@code faults.yaml} each object stands in a line,
 * and below it, in comments, what is said of which of its texts; in {@code right.yaml} stand
 * objects that come near to a fault and have none, in {@code left-alone.yaml} such as nothing can
 * be said of.
 */
class ObjectCheckTest {
  private static final String SAID = "# at ";
  private static final Catalog CATALOG = Catalogs.builtIn();

  static List<KubernetesObject> objects(String content) {
    SourceFile file = SourceFile.of("objects.yaml", content);
    return KubernetesObjects.of(YamlParser.parse(Text.of(file, content)).tree(), false);
  }

  private static String said(ObjectFault fault, String content) {
    String text = content.substring(fault.span().start(), fault.span().end());
    return SAID + text + ": " + fault.message() + " (" + fault.code() + ")";
  }

  @Test
  void faultsAreToldAtTheTextThatIsWrong() throws IOException {
    assertThat(faulty("testdata/schemas/faults.yaml")).isGreaterThanOrEqualTo(180);
  }

  @Test
  void faultsOfWhatGoesTogetherAreTold() throws IOException {
    assertThat(faulty("testdata/schemas/together.yaml")).isGreaterThanOrEqualTo(25);
  }

  /** How many faulty objects a file has, each with what is said of it. */
  private static int faulty(String path) throws IOException {
    StringBuilder judged = new StringBuilder();
    int faulty = 0;
    for (String line : Files.readAllLines(Path.of(path))) {
      if (line.startsWith(SAID)) {
        continue;
      }
      judged.append(line).append('\n');
      for (KubernetesObject object : objects(line)) {
        List<ObjectFault> faults = ObjectCheck.of(object, CATALOG);
        assertThat(faults).as(line).isNotEmpty();
        faults.forEach(fault -> judged.append(said(fault, line)).append('\n'));
        faulty++;
      }
    }
    Golden.check(path, judged.toString());
    return faulty;
  }

  @Test
  void whatTheServerTakesIsRight() throws IOException {
    assertThat(silent("testdata/schemas/right.yaml")).isGreaterThanOrEqualTo(60);
  }

  @Test
  void whatIsToBeFilledInIsLeftAlone() throws IOException {
    assertThat(silent("testdata/schemas/left-alone.yaml")).isGreaterThanOrEqualTo(15);
  }

  /** How many objects a file has, nothing being said of any. */
  private static int silent(String path) throws IOException {
    String content = Files.readString(Path.of(path));
    List<String> said = new ArrayList<>();
    List<KubernetesObject> objects = objects(content);
    for (KubernetesObject object : objects) {
      ObjectCheck.of(object, CATALOG).forEach(fault -> said.add(said(fault, content)));
    }
    assertThat(said).isEmpty();
    return objects.size();
  }

  @Test
  void aPatchLacksNothing() {
    String patch =
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{image: b, tyy: 1}]}}";
    KubernetesObject object = objects(patch).get(0).asPart();
    assertThat(ObjectCheck.of(object, CATALOG))
        .extracting(ObjectFault::code)
        .containsExactly(ObjectFault.Code.UNKNOWN_FIELD);
  }

  @Test
  void anObjectOfAnotherSchemaIsToldInPart() {
    StringBuilder pod =
        new StringBuilder("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {");
    for (int i = 0; i < 1000; i++) {
      pod.append("field").append(i).append(": 1, ");
    }
    assertThat(ObjectCheck.of(objects(pod + "}}").get(0), CATALOG)).hasSize(20);
  }
}
