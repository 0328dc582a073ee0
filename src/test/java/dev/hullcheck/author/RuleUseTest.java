package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.RuleReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The language has nothing that no rule needs: every word of a condition, every matcher and
 * predicate, every relation and every derived kind is used by a rule that is shipped.
 */
class RuleUseTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /**
   * What no rule that is shipped uses, each with the rules of users that it is there for. An entry
   * goes with the first rule that uses it: one that is used fails.
   */
  private static final Map<String, String> UNUSED =
      Map.ofEntries(
          Map.entry("duration", "ages of keys and tokens"),
          Map.entry("url", "addresses in annotations and arguments"),
          Map.entry("compute.Firewall.inNetwork", "what a network lets in"),
          Map.entry("compute.Subnetwork.inNetwork", "what a network is made of"),
          Map.entry("http.Request.container", "what containers ask for"),
          Map.entry("iam.Grant.serviceAccounts", "which of the cluster hold a role of IAM"),
          Map.entry("k8s.ClusterRole.aggregates", "what a role takes in"),
          Map.entry("k8s.ComponentArgs.container", "how a component is run"),
          Map.entry("logging.Sink.bucket", "where logs are kept"));

  private final Set<String> words = new TreeSet<>();
  private final Set<String> steps = new TreeSet<>();
  private final Set<String> kinds = new TreeSet<>();

  @Test
  void everythingIsUsedByARule() {
    for (String id : CATALOG.ruleIds()) {
      Data rule = Objects.requireNonNull(CATALOG.rule(id));
      use(rule);
      RuleReader.Checked checked = RuleReader.check(rule);
      kinds.addAll(rule.strings("kinds"));
      checked.uses().kinds().forEach(kind -> kinds.add(kind.string()));
      for (Path path : checked.places().keySet()) {
        steps.addAll(path.steps());
      }
    }
    List<String> unused = new ArrayList<>();
    JsonNode defs = new ObjectMapper().readTree(Schemas.text("rule")).get("$defs");
    for (String form : List.of("condition", "matcher")) {
      for (String word : defs.at("/" + form + "/properties").propertyNames()) {
        unused.addAll(words.contains(word) ? List.of() : List.of(word));
      }
    }
    for (String name : CATALOG.kindNames()) {
      KindSpec kind = Objects.requireNonNull(CATALOG.kind(name));
      for (String relation : kind.relations().keySet()) {
        boolean used = steps.contains(relation);
        kinds.addAll(used ? List.of(kind.relations().get(relation).to()) : List.of());
        unused.addAll(used ? List.of() : List.of(name + "." + relation));
      }
    }
    for (String name : CATALOG.kindNames()) {
      if (CATALOG.derived(name) != null && !kinds.contains(name)) {
        unused.add(name);
      }
    }
    assertThat(unused).hasSameElementsAs(UNUSED.keySet());
  }

  private void use(Data data) {
    if (data.isMap()) {
      for (Map.Entry<String, Data> entry : data.entries()) {
        words.add(entry.getKey());
        // A list or a plain value alone is the matcher of that.
        boolean plain = !entry.getValue().isMap() && !entry.getValue().isList();
        words.add(plain ? "equals" : "in");
        use(entry.getValue());
      }
    } else if (data.isList()) {
      data.items().forEach(this::use);
    }
  }
}
