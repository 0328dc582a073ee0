package dev.hullcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineReportTest {
  private static final KnownFinding ONE =
      new KnownFinding("0".repeat(32), "parse-error", "k8s/a \"b\".yaml", "", 2);

  private static final KnownFinding TWO =
      new KnownFinding("1".repeat(32), "taint-not-tolerated", "a.tf", "google_x.a[\"k\"]", 1);

  @Test
  void anEntryIsALine() {
    assertThat(text(List.of(ONE, TWO)))
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {"file": "k8s/a \\"b\\".yaml", "rule": "parse-error", "count": 2, "fingerprint": "%s"},
                {"file": "a.tf", "rule": "taint-not-tolerated", "resource": "google_x.a[\\"k\\"]", "fingerprint": "%s"}
              ]
            }
            """
                .formatted(ONE.fingerprint(), TWO.fingerprint()));
    assertThat(text(List.of())).isEqualTo("{\n  \"version\": 1,\n  \"findings\": []\n}\n");
  }

  @Test
  void isValidByTheSchemaInTheDocs() throws IOException {
    assertThat(errors(text(List.of(ONE, TWO)))).isEmpty();
    assertThat(errors(text(List.of()))).isEmpty();
    assertThat(errors(text(List.of(ONE)).replace("\"rule\"", "\"rules\""))).isNotEmpty();
    assertThat(errors(text(List.of(ONE)).replace("1,", "2,"))).isNotEmpty();
  }

  private static String text(List<KnownFinding> entries) {
    StringBuilder out = new StringBuilder();
    BaselineReport.write(entries, out);
    return out.toString();
  }

  private static List<String> errors(String json) throws IOException {
    String schema = Files.readString(Path.of("docs/hullcheck-baseline.schema.json"));
    return JsonSchemas.errors(schema, SpecificationVersion.DRAFT_2020_12, json);
  }
}
