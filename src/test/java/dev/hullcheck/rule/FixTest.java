package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FixTest {
  @Test
  void eachEditIsWrittenAsRulesWriteIt() {
    Map<String, Object> fix = new LinkedHashMap<>();
    fix.put("title", "Mend it");
    fix.put("applicability", "safe");
    fix.put("set", Map.of("a.b", "to {name|$self}"));
    fix.put("append", Map.of("list", Map.of("key", true)));
    fix.put("remove", List.of("x", "$self.y.*"));
    fix.put("rename", Map.of("old", "new name"));
    fix.put("flag", Map.of("--old", "--new"));
    fix.put("resource", Map.of("kind", "k8s.Pod", "fields", Map.of("n", List.of(1L, "two"))));
    List<String> written = new ArrayList<>();
    Fix read = Objects.requireNonNull(RuleReader.fix(Data.of(Map.of("fix", fix))));
    read.edits().forEach(edit -> written.add(edit.written()));
    assertThat(written)
        .containsExactly(
            "set: {a.b: \"to {name|$self}\"}",
            "append: {list: {key: true}}",
            "remove: x",
            "remove: $self.y.*",
            "rename: {old: \"new name\"}",
            "flag: {--old: --new}",
            "resource: {kind: k8s.Pod, fields: {n: [1, two]}}");
  }
}
