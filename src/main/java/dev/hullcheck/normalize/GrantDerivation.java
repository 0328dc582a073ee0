package dev.hullcheck.normalize;

import dev.hullcheck.model.Principal;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Derives {@code iam.Grant}, one member with one role on one resource, from the members, bindings
 * and policies of Terraform, Config Connector and gcloud.
 */
final class GrantDerivation {
  private static final String ACCOUNT = "service_account";

  private final Sink sink;

  GrantDerivation(Sink sink) {
    this.sink = sink;
  }

  /**
   * The kind of resource that a Terraform type grants on: {@code project} of {@code
   * google_project_iam_member}; null where the type grants nothing.
   */
  static @Nullable String grantedOn(String terraformType) {
    if (!terraformType.startsWith("google_")) {
      return null;
    }
    if (terraformType.equals("google_iam_policy")) {
      return "policy";
    }
    for (String suffix : List.of("_iam_member", "_iam_binding", "_iam_policy")) {
      if (terraformType.endsWith(suffix)) {
        int end = terraformType.length() - suffix.length();
        return end > 7 ? terraformType.substring(7, end) : null;
      }
    }
    return null;
  }

  /**
   * The grants of a Terraform resource of a type that {@link #grantedOn} knows.
   *
   * @param policies where those are that are set as a whole
   */
  void terraform(Resource owner, String on, PolicyDocuments policies) {
    Mapping body = owner.value();
    if (on.equals("policy")) {
      document(owner, body, on, null);
      return;
    }
    Value name = grantedOn(body, on);
    Value policy = body.get("policy_data");
    Mapping document = policy == null ? null : policies.of(policy);
    if (policy == null) {
      binding(owner, body, on, name);
    } else if (document != null) {
      document(owner, document, on, name);
    } else if (on.equals(ACCOUNT) || !PolicyDocuments.isElsewhere(policy)) {
      unread(owner, on, name);
    }
  }

  /** What a policy grants and logs, in the names of the API or of Terraform's block. */
  void document(Resource owner, Mapping document, String on, @Nullable Value name) {
    Value bindings = document.get("binding");
    bindings(owner, bindings == null ? document.get("bindings") : bindings, on, name);
    Value logs = document.get("audit_config");
    logs = logs == null ? document.get("auditConfigs") : logs;
    if (logs instanceof Sequence list) {
      for (Value log : list.items()) {
        if (log instanceof Mapping fields) {
          auditConfig(owner, fields, on, name);
        }
      }
    }
  }

  private void auditConfig(Resource owner, Mapping log, String on, @Nullable Value name) {
    Mapping.Builder fields = new Mapping.Builder().open(log.isOpen());
    if (name != null) {
      fields.put(on, name.span(), name);
    }
    for (Mapping.Field field : log.fields()) {
      String api = FieldMapper.camel(field.name());
      Value value = field.value();
      if (api.equals("auditLogConfigs") && value instanceof Sequence list) {
        List<Value> items = new ArrayList<>(list.items().size());
        for (Value item : list.items()) {
          items.add(item instanceof Mapping one ? inApi(one) : item);
        }
        value = Sequence.of(items, list.isOpen(), list.span());
      }
      fields.put(api, field.key(), value);
    }
    sink.add(
        Resource.derived("iam.AuditConfig", owner).build(fields.build(log.span()), log.span()));
  }

  private static Mapping inApi(Mapping written) {
    Mapping.Builder fields = new Mapping.Builder().open(written.isOpen());
    for (Mapping.Field field : written.fields()) {
      fields.put(FieldMapper.camel(field.name()), field.key(), field.value());
    }
    return fields.build(written.span());
  }

  /**
   * What the block grants on: of {@code kms_crypto_key} the argument {@code kms_crypto_key}, {@code
   * crypto_key} or {@code key}, or one of these with {@code _id}, else {@code name}.
   */
  private static @Nullable Value grantedOn(Mapping body, String on) {
    for (int from = 0; from >= 0; ) {
      String argument = on.substring(from);
      Value name = body.get(argument) == null ? body.get(argument + "_id") : body.get(argument);
      if (name != null) {
        return name;
      }
      int underscore = on.indexOf('_', from);
      from = underscore < 0 ? -1 : underscore + 1;
    }
    return body.get("name");
  }

  /** The grants of {@code IAMPolicyMember}, {@code IAMPartialPolicy} and {@code IAMPolicy}. */
  void configConnector(Resource owner) {
    Mapping spec = owner.value().mapping("spec");
    if (spec == null) {
      return;
    }
    Mapping target = spec.mapping("resourceRef");
    String on = target == null ? null : target.string("kind");
    String type = on == null ? "unknown" : on.toLowerCase(Locale.ROOT);
    String grammar = type.equals("iamserviceaccount") ? "accountRef" : "ref";
    Value name = target == null ? null : Grammars.read(grammar, target);
    if (spec.get("bindings") == null) {
      binding(owner, spec, type, name);
    } else {
      bindings(owner, spec.get("bindings"), type, name);
    }
  }

  /** The grant of {@code gcloud … add-iam-policy-binding}. */
  void command(
      Resource owner,
      String on,
      @Nullable Value name,
      @Nullable Value role,
      @Nullable Value member,
      @Nullable Value condition) {
    if (member != null) {
      grant(owner, on, name, role, member, condition);
    }
  }

  /** A policy that is set as a whole, from what is not read: it may grant any role to anybody. */
  void unread(Resource owner, String on, @Nullable Value name) {
    Span span = owner.span();
    Mapping.Builder grant = new Mapping.Builder().open(true);
    grant.put("resource", span, resource(span, on, name));
    sink.add(Resource.derived("iam.Grant", owner).build(grant.build(span), span));
  }

  private void bindings(Resource owner, @Nullable Value bindings, String on, @Nullable Value name) {
    boolean open = bindings instanceof Unknown;
    if (bindings instanceof Sequence list) {
      open = list.isOpen();
      for (Value binding : list.items()) {
        if (binding instanceof Mapping fields) {
          binding(owner, fields, on, name);
        } else {
          open = true;
        }
      }
    }
    if (open) {
      unread(owner, on, name);
    }
  }

  private void binding(Resource owner, Mapping fields, String on, @Nullable Value name) {
    Value role = fields.get("role");
    Value condition = fields.get("condition");
    Value one = member(fields);
    if (one != null) {
      grant(owner, on, name, role, one, condition);
    }
    Value all = fields.get("members");
    if (all instanceof Unknown || all instanceof Sequence some && some.isOpen()) {
      unread(owner, on, name);
    }
    if (all instanceof Sequence members) {
      for (Value item : members.items()) {
        Value member = item instanceof Mapping entry ? member(entry) : item;
        if (member != null) {
          grant(owner, on, name, role, member, condition);
        }
      }
    }
  }

  private static @Nullable Value member(Mapping fields) {
    Mapping from = fields.mapping("memberFrom");
    Mapping account = from == null ? null : from.mapping("serviceAccountRef");
    return account == null ? fields.get("member") : Grammars.read("accountRef", account);
  }

  private void grant(
      Resource owner,
      String on,
      @Nullable Value name,
      @Nullable Value role,
      Value member,
      @Nullable Value condition) {
    Span span = owner.span();
    Mapping.Builder grant = new Mapping.Builder();
    if (role != null) {
      grant.put("role", role.span(), role);
    }
    grant.put("member", member.span(), member);
    Mapping principal = principal(member);
    if (principal != null) {
      grant.put("principal", member.span(), principal);
    }
    grant.put("resource", span, resource(span, on, name));
    if (condition != null && !isNone(condition)) {
      grant.put("condition", condition.span(), condition);
    }
    sink.add(Resource.derived("iam.Grant", owner).build(grant.build(span), span));
  }

  private static Mapping resource(Span span, String on, @Nullable Value name) {
    Mapping.Builder resource = new Mapping.Builder();
    resource.put("type", span, Scalar.string(on, span));
    if (name != null) {
      resource.put("name", name.span(), name);
      if (on.equals(ACCOUNT) || on.equals("service-account") || on.equals("iamserviceaccount")) {
        resource.put("account", name.span(), account(name));
      }
    }
    return resource.build(span);
  }

  /** The account alone, of {@code projects/P/serviceAccounts/ACCOUNT}. */
  private static Value account(Value name) {
    Text text = Grammars.text(name);
    int at = text == null ? -1 : text.content().lastIndexOf("/serviceAccounts/");
    return text == null || at < 0 ? name : Grammars.value(text.slice(at + 17, text.length()));
  }

  /** What the member says of an identity pool, and what is wrong with that; null where nothing. */
  private static @Nullable Mapping principal(Value member) {
    Mapping principal = Principal.of(member);
    Scalar fault = PrincipalFault.of(member);
    if (fault == null) {
      return principal;
    }
    Mapping.Builder parts = new Mapping.Builder();
    if (principal != null) {
      parts.open(principal.isOpen());
      for (Mapping.Field part : principal.fields()) {
        parts.put(part);
      }
    }
    return parts.put("problem", fault.span(), fault).build(member.span());
  }

  /** Terraform's block that never occurred, and gcloud's {@code --condition=None}. */
  private static boolean isNone(Value condition) {
    return condition instanceof Scalar scalar
        ? scalar.isNull() || scalar.asText().equals("None")
        : condition instanceof Sequence list && list.items().isEmpty() && !list.isOpen();
  }
}
