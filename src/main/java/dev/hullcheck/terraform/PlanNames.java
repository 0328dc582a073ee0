package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which names the values of a plan have in the configuration in it. That says of an expression only
 * what it refers to; so a name is taken for a value where it is all that an expression of its kind
 * refers to.
 */
final class PlanNames {
  /** How many calls of modules an argument is followed through. */
  private static final int MAX_CALLS = 50;

  private final PlanFile plan;
  private final String scope;

  PlanNames(PlanFile plan, String scope) {
    this.plan = plan;
    this.scope = scope;
  }

  /** The scope in which a module's names are one value. */
  String scope(String module) {
    return scope + ':' + module;
  }

  /** What the configuration says of an instance's block; null where nothing. */
  Json.@Nullable Members block(PlanFile.Planned instance) {
    return plan.block(PlanFile.withoutKeys(instance.address()));
  }

  /**
   * A value that is not known yet. The e-mail of an account, and the member that it is as one, are
   * known by the account where that is all that is written; all else has a name of its own.
   *
   * @param path where it is in the instance
   * @param name the last part of that
   * @param written what the configuration says of it
   */
  Unknown unknown(
      PlanFile.Planned instance, String path, String name, List<Json> written, Span span) {
    Symbol referred = referred(instance, written);
    boolean email = referred != null && referred.name().endsWith(".email");
    Symbol own = Symbol.of(instance.address() + "." + path, scope(instance.module()));
    if (referred == null) {
      return Unknown.of(Unknown.Reason.COMPUTED, own, span);
    }
    return switch (name) {
      case "service_account", "service_account_email", "email" ->
          Unknown.of(Unknown.Reason.COMPUTED, email ? referred : own, Unknown.Type.STRING, span);
      case "member" -> {
        Unknown account = Unknown.of(Unknown.Reason.COMPUTED, referred, span);
        yield email
            ? Unknown.string(
                new Text.Builder().add("serviceAccount:", span).add(account, span).build(span),
                span)
            : Unknown.of(Unknown.Reason.COMPUTED, own, span);
      }
      default -> Unknown.of(Unknown.Reason.COMPUTED, own, span);
    };
  }

  /** The value, with the name that it comes from where there is one. */
  Value referring(PlanFile.Planned instance, Value value, List<Json> written) {
    Symbol referred = referred(instance, written);
    return referred == null ? value : value.via(new Origin(referred, value.span()), value.span());
  }

  /** The one attribute of a resource that an expression refers to; null where there is none. */
  private @Nullable Symbol referred(PlanFile.Planned instance, List<Json> written) {
    String module = instance.module();
    String name = written.size() == 1 ? reference(written.get(0)) : null;
    for (int i = 0; i < MAX_CALLS && name != null && name.startsWith("var."); i++) {
      int dot = name.indexOf('.', "var.".length());
      String variable = name.substring("var.".length(), dot < 0 ? name.length() : dot);
      Json.Members call = dot < 0 ? plan.call(PlanFile.withoutKeys(module)) : null;
      Json arguments = call == null ? null : call.get("expressions");
      Json argument = arguments instanceof Json.Members members ? members.get(variable) : null;
      name = argument == null ? null : reference(argument);
      module = PlanFile.outer(module);
    }
    if (name == null) {
      return null;
    }
    boolean data = name.startsWith("data.");
    String head = data ? name.substring("data.".length()) : name;
    boolean named = head.indexOf('.') > 0 && head.startsWith("google_") && head.indexOf('[') < 0;
    return named ? Symbol.of(name, scope(module)) : null;
  }

  /** The longest reference of an expression that has one, with what it is a part of. */
  private static @Nullable String reference(Json expression) {
    Json all = expression instanceof Json.Members members ? members.get("references") : null;
    if (!(all instanceof Json.Array array) || array.items().isEmpty()) {
      return null;
    }
    String first = PlanFile.text(array.items().get(0));
    for (Json item : array.items()) {
      String part = PlanFile.text(item);
      if (first == null || part == null || !first.startsWith(part)) {
        return null;
      }
    }
    return first;
  }
}
