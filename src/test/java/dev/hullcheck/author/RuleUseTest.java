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
   * What no rule uses yet, each with what it is there for. An entry goes with the first rule that
   * uses it; in the end there is none.
   */
  private static final Map<String, String> UNUSED =
      Map.ofEntries(
          Map.entry("every", "all pools of a place, as for a toleration that each of them lacks"),
          Map.entry("count", "what there is more than one of"),
          Map.entry("knownAll", "rules that say \"nowhere\""),
          Map.entry("contains", "texts of annotations and arguments"),
          Map.entry("lt", "numbers such as user ids"),
          Map.entry("lte", "numbers"),
          Map.entry("gt", "numbers"),
          Map.entry("gte", "numbers"),
          Map.entry("length", "lists that are too long or empty"),
          Map.entry("some", "lists of objects"),
          Map.entry("covers", "capabilities that are dropped together"),
          Map.entry("quantity", "limits of memory"),
          Map.entry("duration", "ages of keys and tokens"),
          Map.entry("version", "versions of clusters and images"),
          Map.entry("cidr", "ranges of firewalls and networks"),
          Map.entry("url", "addresses that programs are fetched from"),
          Map.entry("ports", "ports of firewalls"),
          Map.entry("compute.Firewall.inNetwork", "rules of networks"),
          Map.entry("compute.Subnetwork.inNetwork", "rules of networks"),
          Map.entry("compute.Instance.account", "rules of machines"),
          Map.entry("compute.Instance.grants", "rules of machines"),
          Map.entry("fleet.Feature.pool", "rules of fleets"),
          Map.entry("gke.NodeConfig.account", "rules of accounts"),
          Map.entry("gke.NodeConfig.grants", "rules of accounts"),
          Map.entry("iam.Grant.account", "rules of accounts"),
          Map.entry("iam.ServiceAccount.grants", "rules of accounts"),
          Map.entry("iam.ServiceAccountKey.account", "rules of keys"),
          Map.entry("iam.ServiceAccountKey.grants", "rules of keys"),
          Map.entry("iam.WorkloadIdentityPoolProvider.pool", "rules of federation"),
          Map.entry("k8s.Container.pod", "rules that a Pod excepts its containers from"),
          Map.entry("k8s.Scheduling.clusters", "rules of autopilot"));

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
    unused.removeAll(UNUSED.keySet());
    assertThat(unused).isEmpty();
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
