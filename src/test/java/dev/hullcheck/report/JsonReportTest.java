package dev.hullcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.hullcheck.Golden;
import dev.hullcheck.check.Finding;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.suppress.Suppressed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class JsonReportTest {
  private final Sample sample = new Sample();
  private final String full = sample.write(new JsonReport(), Sample.full(sample));
  private final String narrowed = sample.write(new JsonReport(), Sample.narrowed(sample));
  private final String empty = sample.write(new JsonReport(), Sample.empty());

  @Test
  void hasTheFormOfTheContract() {
    Golden.check("testdata/report/full.json", full);
    Golden.check("testdata/report/empty.json", empty);
    Golden.check("testdata/report/narrowed.json", narrowed);
  }

  @Test
  void isTheSameEachTime() {
    Sample other = new Sample();
    assertThat(other.write(new JsonReport(), Sample.full(other))).isEqualTo(full);
  }

  @Test
  void durationIsThereWhereItWasAskedFor() {
    Outcome timed = new Outcome(List.of(), List.of(), List.of(), 1, 1, 0, 17);
    assertThat(sample.write(new JsonReport(), timed)).contains("\"durationMs\": 17");
    assertThat(full).doesNotContain("durationMs");
  }

  @Test
  void isValidByTheSchemaInTheDocs() throws IOException {
    assertThat(errors(schema(), full)).isEmpty();
    assertThat(errors(schema(), empty)).isEmpty();
    assertThat(errors(schema(), narrowed)).isEmpty();
  }

  /** Closed to further members, the schema still holds: it names all that is written. */
  @Test
  void theSchemaNamesEveryMember() throws IOException {
    String closed =
        schema()
            .replace(
                "\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
    assertThat(errors(closed, full)).isEmpty();
    assertThat(errors(closed, narrowed)).isEmpty();
    assertThat(errors(closed, full.replace("\"reason\"", "\"reasons\""))).isNotEmpty();
  }

  @Test
  void theSchemaRefusesOtherForms() throws IOException {
    for (List<String> change :
        List.of(
            List.of("\"version\": 1", "\"version\": 2"),
            List.of("\"severity\": \"medium\"", "\"severity\": \"moderate\""),
            List.of("\"fingerprint\"", "\"print\""),
            List.of("\"line\": 4", "\"line\": 0"),
            List.of("\"language\": \"terraform\"", "\"language\": \"hcl\""),
            List.of("\"kind\": \"inline\"", "\"kind\": \"other\""),
            List.of("\"suppression\"", "\"x\""),
            List.of("\"errors\"", "\"faults\""))) {
      String changed = full.replace(change.get(0), change.get(1));
      assertThat(changed).isNotEqualTo(full);
      assertThat(errors(schema(), changed)).as(change.get(1)).isNotEmpty();
    }
  }

  @Test
  void aMarkerChangesNoOtherFingerprint() {
    SourceFile file = sample.file("a.tf", "a = 1\nb = 2\n");
    Finding one = sample.finding("Found", sample.span(file, "1"));
    Finding two = sample.finding("Found", sample.span(file, "2"));
    Suppressed quiet = new Suppressed(one, Suppressed.By.COMMENT, "", one.span());
    String both = sample.write(new JsonReport(), Sample.of(List.of(one, two)));
    String kept =
        sample.write(
            new JsonReport(), new Outcome(List.of(two), List.of(quiet), List.of(), 1, 1, 0, -1));
    assertThat(fingerprints(both)).hasSize(2).doesNotHaveDuplicates();
    assertThat(fingerprints(kept))
        .containsExactly(fingerprints(both).get(1), fingerprints(both).get(0));
  }

  private static List<String> fingerprints(String json) {
    return new ObjectMapper().readTree(json).findValuesAsString("fingerprint");
  }

  private static String schema() throws IOException {
    return Files.readString(Path.of("docs/hullcheck-report.schema.json"));
  }

  private static List<String> errors(String schema, String json) {
    return JsonSchemas.errors(schema, SpecificationVersion.DRAFT_2020_12, json);
  }
}
