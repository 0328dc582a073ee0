package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.model.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The reference says all that there is, and nothing else; what has no doc fails here. */
class RuleReferenceTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @Test
  void thePageIsWhatTheSchemaAndTheRegistriesSay() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      ReferencePage.main(new String[] {""});
    }
    Golden.check(ReferencePage.FILE, ReferencePage.of(CATALOG));
  }

  @Test
  void everyKeyOfARuleHasADescription() {
    List<String> without = new ArrayList<>();
    JsonNode schema = new ObjectMapper().readTree(Schemas.text("rule"));
    undescribed(schema, schema, "", without);
    assertThat(without).isEmpty();
  }

  private static void undescribed(JsonNode node, JsonNode all, String at, List<String> without) {
    for (String keyword : List.of("properties", "patternProperties")) {
      if (!at.endsWith("/properties")) {
        for (Map.Entry<String, JsonNode> key : node.path(keyword).properties()) {
          String ref = key.getValue().path("$ref").asString("");
          boolean there =
              key.getValue().has("description")
                  || !ref.isEmpty() && all.at(ref.substring(1)).has("description");
          if (!there) {
            without.add(at + "/" + key.getKey());
          }
        }
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      undescribed(member.getValue(), all, at + "/" + member.getKey(), without);
    }
  }

  @Test
  void everyRelationAndEveryWayToFindItHasADoc() {
    List<String> without = new ArrayList<>();
    Set<String> ways = new TreeSet<>();
    for (String name : CATALOG.kindNames()) {
      KindSpec kind = Objects.requireNonNull(CATALOG.kind(name));
      kind.relations()
          .forEach(
              (relation, spec) -> {
                ways.add("by-" + spec.by());
                if (CATALOG.docOfRelation(name, relation) == null) {
                  without.add(name + " " + relation + ": say \"doc\" in the kind file");
                }
              });
    }
    assertThat(without).isEmpty();
    JsonNode defs = new ObjectMapper().readTree(Schemas.text("kind")).get("$defs");
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> def : defs.properties()) {
      if (def.getKey().startsWith("by-")) {
        assertThat(def.getValue().path("description").asString("")).isNotEmpty();
        described.add(def.getKey());
      }
    }
    assertThat(described).as("$defs of kind.schema.json, for each \"by\"").isEqualTo(ways);
  }

  /** A kind is derived where it has an owner in every fixture, or is no object of any source. */
  @Test
  void everyDerivedKindHasADoc() {
    Set<String> owned = new TreeSet<>();
    Set<String> alone = new TreeSet<>();
    Path fixtures = Path.of("testdata");
    Linter.Model model =
        new Linter(CATALOG, Map.of(), 0).read(Linter.walk(List.of(fixtures), fixtures, List.of()));
    for (Resource resource : model.project().resources()) {
      (resource.owner() == null ? alone : owned).add(resource.kind());
    }
    owned.removeAll(alone);
    for (String name : CATALOG.kindNames()) {
      KindSpec kind = Objects.requireNonNull(CATALOG.kind(name));
      boolean spelled =
          !kind.terraform().isEmpty()
              || !kind.commands().isEmpty()
              || !kind.configConnector().isEmpty();
      if (!spelled && !name.startsWith("k8s.")) {
        owned.add(name);
      }
    }
    owned.retainAll(CATALOG.kindNames());
    List<String> without = new ArrayList<>();
    for (String name : owned) {
      if (CATALOG.derived(name) == null) {
        without.add(name + ": say \"derived\" in the kind file");
      }
    }
    assertThat(without).isEmpty();
  }
}
