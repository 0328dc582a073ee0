package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ByTextTest {
  private static final String VALUES =
      "{list: [abc, xyz, '1', 1, 'true', true, 1.5, '1.5', 7, '7', false, todo, {}, {a: b}, [],"
          + " [abc], ~x, a-~x, x-~y, '', "
          + "x".repeat(120)
          + ", "
          + "a".repeat(120)
          + "]}";

  /** Those with their answers kept are in force in a run; the others are what authors check. */
  private static Condition read(String condition, boolean kept) {
    return new ConditionReader(List.of(), kept ? null : new IdentityHashMap<>())
        .condition(Data.of(World.data(condition)));
  }

  @Test
  void answersThatAreKeptAreThoseOfTheCondition() {
    Resource resource = World.resource("test.Self", VALUES, false);
    Catalog catalog = new Catalog(DataArchive.open(DataArchive.write(Map.of())));
    Project project = new Project(List.of(resource));
    Scope scope = Scope.of(resource, project, (from, name) -> null, catalog);
    Path path = Path.parse("list.*");
    assertThat(path).isNotNull();
    List<Node> nodes = new ArrayList<>(scope.select(path).nodes());
    assertThat(nodes).hasSize(22);
    for (String matcher :
        List.of(
            "{contains: a}",
            "{startsWith: x}",
            "1",
            "'1'",
            "['true', 7]",
            "{equals: true}",
            "{not: {contains: a}}",
            "{matches: '^[a-z]+$'}",
            "{matches: '^[a-z]+$', not: abc}",
            "{mentions: [todo]}")) {
      String any = "any: [{$value: " + matcher + "}, {$value: {endsWith: zz}}]";
      Condition kept = read(any, true);
      Condition plain = read(any, false);
      assertThat(kept).as(any).isInstanceOf(ByText.class);
      for (int round = 0; round < 2; round++) {
        for (Node node : nodes) {
          Scope bound = scope.bind("value", node);
          assertThat(kept.holds(bound))
              .as(any + " of " + node.value())
              .isEqualTo(plain.holds(bound));
        }
        Collections.reverse(nodes);
      }
    }
  }

  @Test
  void whatAsksOfAnythingElseIsAskedEachTime() {
    for (String any :
        List.of(
            "any: [{$value: a}, {name: b}]",
            "any: [{$value: a}, {$other: b}]",
            "any: [{$value.name: a}]",
            "any: [{$value: $self.name}]",
            "any: [{$value: {in: [a, $self.name]}}]",
            "any: [{$value: {exists: true}}]",
            "any: [{$value: {writtenAt: {contains: a}}}]",
            "any: [{$value: {not: {known: true}}}]",
            "any: [{not: {$value: a}}]",
            "any: []")) {
      assertThat(read(any, true)).as(any).isInstanceOf(Condition.Any.class);
    }
  }
}
