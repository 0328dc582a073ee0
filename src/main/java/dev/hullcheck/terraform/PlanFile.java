package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.HclJsonParser;
import dev.hullcheck.syntax.hcl.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code terraform show -json} writes of a plan or of a state: the instances that there will
 * be, with their values, and of a plan also the configuration that it was made of.
 *
 * <p>Nothing in it is taken for an expression: {@code ${…}} in a value is text.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output
 *     format</a>
 */
public final class PlanFile {
  private final Json.Members root;
  private final boolean settled;
  private final Map<String, Planned> instances = new LinkedHashMap<>();
  private final Map<String, Json.Members> blocks = new HashMap<>();
  private final Map<String, Json.Members> calls = new HashMap<>();
  private final PlanSecrets secrets = new PlanSecrets();

  /**
   * An instance of a resource or data block.
   *
   * @param address as Terraform writes it, with the calls and keys that lead there
   * @param module the address of its module; empty for the root
   * @param provider the one that makes it, such as {@code google-beta}
   * @param values what it will be; what is not yet known is not among them
   * @param unknown what is not yet known: true in the place of each such value; or null
   * @param sensitive what is not to be shown, in the same form; or null
   * @param head what names the instance in the file
   * @param whole all that the file says there
   */
  record Planned(
      String address,
      String module,
      String mode,
      String type,
      String name,
      String provider,
      Json.Members values,
      @Nullable Json unknown,
      @Nullable Json sensitive,
      Span head,
      Span whole) {}

  private PlanFile(Json.Members root) {
    this.root = root;
    boolean whole = !isFalse(root.get("complete"));
    Json changes = root.get("resource_changes");
    if (changes instanceof Json.Array array) {
      for (Json change : array.items()) {
        if (change instanceof Json.Members members) {
          readChange(members);
        }
      }
    }
    Json.Members planned = members(root.get("planned_values"));
    readValues(planned, changes instanceof Json.Array);
    readValues(members(root.get("values")), false);
    Json.Members before = members(root.get("prior_state"));
    readValues(before == null ? null : members(before.get("values")), true);
    Json.Members configuration = members(root.get("configuration"));
    Json.Members module = configuration == null ? null : members(configuration.get("root_module"));
    this.settled = whole && module != null;
    if (module != null) {
      readModule("", module);
    }
    secrets.readOutside(root, module);
  }

  /** The plan or state that a file of JSON holds, or null where it is none. */
  public static @Nullable PlanFile of(Json json) {
    if (!(json instanceof Json.Members root)
        || !(root.get("format_version") instanceof Json.Chars)) {
      return null;
    }
    Json.Members values = members(root.get("values"));
    boolean plan =
        root.get("planned_values") instanceof Json.Members
            || root.get("resource_changes") instanceof Json.Array;
    boolean state = values != null && values.get("root_module") instanceof Json.Members;
    return plan || state ? new PlanFile(root) : null;
  }

  private void readChange(Json.Members change) {
    Json.Members values = members(change.get("change"));
    String mode = text(change.get("mode"));
    if (values == null || change.get("deposed") != null || mode == null) {
      return;
    }
    secrets.add(values.get("before"), values.get("before_sensitive"));
    secrets.add(values.get("after"), values.get("after_sensitive"));
    // What will be gone or is let go has no value.
    if (values.get("after") instanceof Json.Members after) {
      add(
          change,
          change.get("module_address"),
          after,
          values.get("after_unknown"),
          values.get("after_sensitive"));
    }
  }

  /**
   * Reads a module's values with those below it.
   *
   * @param dataOnly whether only data sources are taken, and what is known already stays
   */
  private void readValues(Json.@Nullable Members values, boolean dataOnly) {
    List<Json> modules = new ArrayList<>();
    if (values != null && values.get("root_module") != null) {
      modules.add(values.get("root_module"));
    }
    while (!modules.isEmpty()) {
      Json next = modules.remove(modules.size() - 1);
      if (!(next instanceof Json.Members module)) {
        continue;
      }
      if (module.get("child_modules") instanceof Json.Array children) {
        modules.addAll(children.items());
      }
      if (!(module.get("resources") instanceof Json.Array resources)) {
        continue;
      }
      for (Json item : resources.items()) {
        if (item instanceof Json.Members resource
            && resource.get("values") instanceof Json.Members after
            && resource.get("deposed_key") == null) {
          secrets.add(after, resource.get("sensitive_values"));
          String mode = text(resource.get("mode"));
          if (!dataOnly || "data".equals(mode)) {
            add(resource, module.get("address"), after, null, resource.get("sensitive_values"));
          }
        }
      }
    }
  }

  private void add(
      Json.Members resource,
      @Nullable Json module,
      Json.Members values,
      @Nullable Json unknown,
      @Nullable Json hidden) {
    Json addressed = resource.get("address");
    String address = text(addressed);
    String type = text(resource.get("type"));
    String name = text(resource.get("name"));
    if (addressed == null || address == null || type == null || name == null) {
      return;
    }
    String source = text(resource.get("provider_name"));
    boolean data = "data".equals(text(resource.get("mode")));
    instances.putIfAbsent(
        address,
        new Planned(
            address,
            module == null ? "" : Objects.requireNonNullElse(text(module), ""),
            data ? "data" : "resource",
            type,
            name,
            source == null
                ? TerraformResource.providerOf(type)
                : ProviderRequirement.providerOf(source),
            values,
            unknown,
            hidden,
            addressed.span(),
            resource.span()));
  }

  /**
   * Takes in what a module's blocks and calls say.
   *
   * @param path the names of the calls that lead there, each with {@code module.} before it and a
   *     dot behind
   */
  private void readModule(String path, Json.Members module) {
    if (module.get("resources") instanceof Json.Array resources) {
      for (Json item : resources.items()) {
        String address = item instanceof Json.Members block ? text(block.get("address")) : null;
        if (address != null) {
          blocks.put(path + address, (Json.Members) item);
        }
      }
    }
    Json.Members called = members(module.get("module_calls"));
    for (Json.Member call : called == null ? List.<Json.Member>of() : called.members()) {
      if (call.value() instanceof Json.Members members) {
        String name = path + "module." + call.name();
        calls.put(name, members);
        Json.Members inner = members(members.get("module"));
        if (inner != null) {
          readModule(name + ".", inner);
        }
      }
    }
  }

  /** All instances by their addresses, in the order of the file. */
  Map<String, Planned> instances() {
    return instances;
  }

  /** Whether what is not among the instances will surely not be. */
  boolean isSettled() {
    return settled;
  }

  /** What the configuration says of a block, by its address without keys; null where nothing. */
  Json.@Nullable Members block(String address) {
    return blocks.get(address);
  }

  /** What the configuration says of a call, by its address without keys; null where nothing. */
  Json.@Nullable Members call(String address) {
    return calls.get(address);
  }

  /** The characters that no report may show. */
  public List<Span> sensitive() {
    return secrets.spans();
  }

  /** The whole file. */
  Span span() {
    return root.span();
  }

  /** The names of the blocks and calls of the root module; of a state those that are left. */
  Set<String> declared() {
    Set<String> names = new LinkedHashSet<>();
    for (String address : blocks.keySet()) {
      if (!address.startsWith("module.")) {
        names.add(address);
      }
    }
    for (String address : calls.keySet()) {
      if (address.indexOf('.', "module.".length()) < 0) {
        names.add(address);
      }
    }
    if (blocks.isEmpty() && calls.isEmpty()) {
      for (Planned instance : instances.values()) {
        String written = withoutKeys(instance.address());
        boolean inModule = !instance.module().isEmpty();
        int end = inModule ? written.indexOf('.', "module.".length()) : written.length();
        names.add(written.substring(0, end));
      }
    }
    return names;
  }

  /** The versions of providers that the configuration asks for. */
  List<ProviderRequirement> providers() {
    List<ProviderRequirement> required = new ArrayList<>();
    Json.Members configuration = members(root.get("configuration"));
    Json.Members all = configuration == null ? null : members(configuration.get("provider_config"));
    for (Json.Member member : all == null ? List.<Json.Member>of() : all.members()) {
      if (member.value() instanceof Json.Members one) {
        String source = text(one.get("full_name"));
        Json version = one.get("version_constraint");
        String constraint = text(version);
        if (source != null && version != null && constraint != null) {
          String name = source.substring(source.lastIndexOf('/') + 1);
          required.add(new ProviderRequirement(name, source, constraint, version.span()));
        }
      }
    }
    return required;
  }

  /** The values of the root module's variables, but for those that are sensitive. */
  public GivenVariables.File variables() {
    List<HclItem> items = new ArrayList<>();
    Json.Members variables = members(root.get("variables"));
    for (Json.Member variable : variables == null ? List.<Json.Member>of() : variables.members()) {
      Json value = variable.value() instanceof Json.Members head ? head.get("value") : null;
      if (value != null && !secrets.spans().contains(variable.value().span())) {
        Span name = variable.key().span();
        items.add(
            new HclAttribute(
                variable.name(), name, HclJsonParser.value(value), name.to(value.span())));
      }
    }
    return new GivenVariables.File(new HclBody(items, root.span()), true);
  }

  /** The address of the module that calls one; empty for the root. */
  static String outer(String module) {
    int last = 0;
    boolean quoted = false;
    for (int i = 0; i < module.length(); i++) {
      char c = module.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && module.startsWith(".module.", i)) {
        last = i;
      }
    }
    return module.substring(0, last);
  }

  /** An address without the keys of instances: {@code module.a.google_x.y}. */
  static String withoutKeys(String address) {
    if (address.indexOf('[') < 0) {
      return address;
    }
    StringBuilder out = new StringBuilder(address.length());
    boolean key = false;
    boolean quoted = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        }
        quoted = c != '"';
      } else if (key) {
        quoted = c == '"';
        key = c != ']';
      } else if (c == '[') {
        key = true;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static Json.@Nullable Members members(@Nullable Json value) {
    return value instanceof Json.Members members ? members : null;
  }

  static @Nullable String text(@Nullable Json value) {
    return value instanceof Json.Chars chars ? chars.text().content() : null;
  }

  static boolean isTrue(@Nullable Json value) {
    return value instanceof Json.Word word && word.written().equals("true");
  }

  private static boolean isFalse(@Nullable Json value) {
    return value instanceof Json.Word word && word.written().equals("false");
  }

  static boolean isNull(@Nullable Json value) {
    return value == null || value instanceof Json.Word word && word.written().equals("null");
  }
}
