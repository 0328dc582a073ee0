package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.rule.ValueTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of texts are those that the API server takes. */
class FormsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** But for one without digits, such as {@code Gi}, which the server reads as zero. */
  @Test
  void aQuantityIsOneThatTheApiServerTakes() throws IOException {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (String line : ValueTables.lines("quantities.txt")) {
      int tab = line.indexOf('\t');
      String value = line.substring(0, tab);
      boolean taken = !line.endsWith("\t-");
      String container = "{name: a, image: b, resources: {limits: {memory: " + value + "}}}";
      String pod =
          "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: ["
              + container
              + "]}}";
      if (value.matches(".*[0-9].*") && !value.matches("\"[eE][0-9]+\"")) {
        List<ObjectFault> faults = ObjectCheck.of(ObjectCheckTest.objects(pod).get(0), CATALOG);
        if (taken != faults.isEmpty()) {
          wrong.add(line + " ours " + faults);
        }
        judged++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(550);
  }
}
