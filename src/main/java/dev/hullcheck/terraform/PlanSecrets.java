package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters of a plan or state that Terraform marks as sensitive. */
final class PlanSecrets {
  private final List<Span> spans = new ArrayList<>();

  /** What no report may show, in the order in which it was taken in. */
  List<Span> spans() {
    return spans;
  }

  /**
   * Takes in what stands outside of resources: variables and outputs.
   *
   * @param root the whole file
   * @param module what the configuration says of the root module
   */
  void readOutside(Json.Members root, Json.@Nullable Members module) {
    Json.Members declared = module == null ? null : PlanFile.members(module.get("variables"));
    Json.Members variables = PlanFile.members(root.get("variables"));
    if (variables != null) {
      for (Json.Member variable : variables.members()) {
        Json.Members head =
            declared == null ? null : PlanFile.members(declared.get(variable.name()));
        if (head != null && PlanFile.isTrue(head.get("sensitive"))) {
          spans.add(variable.value().span());
        }
      }
    }
    for (String part : List.of("planned_values", "values", "prior_state")) {
      Json.Members values = PlanFile.members(root.get(part));
      values =
          values != null && part.equals("prior_state")
              ? PlanFile.members(values.get("values"))
              : values;
      Json.Members outputs = values == null ? null : PlanFile.members(values.get("outputs"));
      for (Json.Member output : outputs == null ? List.<Json.Member>of() : outputs.members()) {
        if (output.value() instanceof Json.Members one && PlanFile.isTrue(one.get("sensitive"))) {
          spans.add(output.value().span());
        }
      }
    }
    Json.Members outputs = PlanFile.members(root.get("output_changes"));
    for (Json.Member output : outputs == null ? List.<Json.Member>of() : outputs.members()) {
      if (output.value() instanceof Json.Members change) {
        add(change.get("before"), change.get("before_sensitive"));
        add(change.get("after"), change.get("after_sensitive"));
      }
    }
  }

  /**
   * Takes in the parts of a value that are marked.
   *
   * @param marks true in the place of each value that is not to be shown
   */
  void add(@Nullable Json value, @Nullable Json marks) {
    if (value == null || marks == null) {
      return;
    }
    if (PlanFile.isTrue(marks)) {
      if (!PlanFile.isNull(value)) {
        spans.add(value.span());
      }
    } else if (value instanceof Json.Members members && marks instanceof Json.Members marked) {
      for (Json.Member mark : marked.members()) {
        add(members.get(mark.name()), mark.value());
      }
    } else if (value instanceof Json.Array array && marks instanceof Json.Array marked) {
      for (int i = 0; i < array.items().size() && i < marked.items().size(); i++) {
        add(array.items().get(i), marked.items().get(i));
      }
    }
  }
}
