package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.author.Schemas;
import dev.hullcheck.kind.Data;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The words that the reader knows are those that the schema describes, and so the reference. */
class MatcherDocsTest {
  private static final Pattern PARTS = Pattern.compile("it has \\[([^]]*)\\](?:, (.*))?");

  private final JsonNode defs = new ObjectMapper().readTree(Schemas.text("rule")).get("$defs");

  @Test
  void everyWordOfAConditionIsDescribed() {
    assertThat(names(defs.at("/condition"))).hasSameElementsAs(ConditionReader.WORDS);
  }

  @Test
  void everyMatcherAndEveryPredicateIsDescribed() {
    assertThat(names(defs.at("/matcher"))).hasSameElementsAs(ConditionReader.matchers());
    assertThat(ConditionReader.matchers()).containsAll(Predicates.NAMES);
  }

  @Test
  void everyPartOfAStructuredTextIsDescribed() {
    for (String name : Predicates.NAMES) {
      Set<String> parts = parts(name);
      if (!parts.isEmpty()) {
        assertThat(names(defs.at("/matcher/properties/" + name))).as(name).isEqualTo(parts);
      }
    }
  }

  /** The parts that a predicate names when it is asked for one that it has not. */
  private static Set<String> parts(String predicate) {
    Set<String> parts = new TreeSet<>();
    ConditionReader reader = new ConditionReader(List.of(), null);
    try {
      Predicates.read(predicate, Data.of(Map.of("no-such-part", 1L)), reader);
    } catch (Data.DataException e) {
      List<MatchResult> said = PARTS.matcher(e.said()).results().toList();
      for (MatchResult one : said) {
        parts.addAll(List.of(one.group(1).split(", ")));
        parts.addAll(one.group(2) == null ? List.of() : List.of(one.group(2).split(", ")));
      }
    }
    return parts;
  }

  private static Set<String> names(JsonNode schema) {
    return new TreeSet<>(schema.path("properties").propertyNames());
  }
}
