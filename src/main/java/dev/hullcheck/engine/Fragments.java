package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.kubernetes.PodTemplate;
import dev.hullcheck.kubernetes.PodTemplates;
import dev.hullcheck.normalize.KubernetesNormalizer;
import dev.hullcheck.normalize.TerraformNormalizer;
import dev.hullcheck.script.Placeholder;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.markdown.Block;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.terraform.GivenVariables;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.ProjectFiles;
import dev.hullcheck.terraform.RemoteModules;
import dev.hullcheck.terraform.TerraformModule;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the manifests and the Terraform that a document shows. A fragment that does not parse or is
 * a template is no example of anything; of one that is plainly a part only what it says is taken,
 * and what it leaves out may be there. A placeholder is for the reader to fill in.
 */
final class Fragments {
  private final Catalog catalog;
  private final Unit unit;
  private final String content;

  Fragments(Catalog catalog, Unit unit, String content) {
    this.catalog = catalog;
    this.unit = unit;
    this.content = content;
  }

  /** Takes in a fence of YAML, JSON or HCL. */
  void add(Block fence) {
    if (fence.body().content().contains("{{")) {
      return;
    }
    switch (fence.language()) {
      case "hcl", "terraform", "tf" -> terraform(fence.body());
      default -> {
        if (fence.body().content().contains("apiVersion")) {
          manifests(fence.body());
        }
      }
    }
  }

  private void manifests(Text text) {
    Parsed<YamlStream> parsed = YamlParser.parse(text);
    if (!parsed.problems().isEmpty()) {
      return;
    }
    unit.met(parsed.comments(), List.of(), content, null);
    boolean elided = isElided(text.content());
    KubernetesNormalizer normalizer = new KubernetesNormalizer(catalog, unit.sink());
    for (KubernetesObject written : KubernetesObjects.of(parsed.tree(), false)) {
      if (!isPlaceholder(written.name())) {
        KubernetesObject object = filledIn(written);
        normalizer.add(elided || !isWhole(object) ? object.asPart() : object);
      }
    }
  }

  private void terraform(Text text) {
    Parsed<HclBody> parsed = HclParser.parse(text);
    if (!parsed.problems().isEmpty()) {
      return;
    }
    unit.met(parsed.comments(), List.of(), content, null);
    // Each fence has names of its own.
    ModuleFolder fence =
        new ModuleFolder(text.whole().toString(), List.of(parsed.tree()), List.of(), null);
    TerraformModule module =
        TerraformModule.evaluate(
            fence, Map.of(), RemoteModules.NONE, ProjectFiles.NONE, GivenVariables.NONE, false);
    new TerraformNormalizer(catalog, unit.sink(), unit.problems())
        .fragment(module, isElided(text.content()));
  }

  /**
   * Whether a line of dots, perhaps in a comment, stands for what was left out: {@code ...}, {@code
   * # ...}, {@code #..}, {@code // …}.
   */
  private static boolean isElided(String text) {
    for (int at = text.indexOf("..."); at >= 0; at = text.indexOf("...", at + 3)) {
      int i = at;
      while (i > 0 && " \t-#/[<({".indexOf(text.charAt(i - 1)) >= 0) {
        i--;
      }
      boolean begins = i == 0 || text.charAt(i - 1) == '\n';
      int end = at + 3;
      while (end < text.length() && " ]>)}\r".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      boolean ends = end == text.length() || text.charAt(end) == '\n';
      if (begins || ends) {
        return true;
      }
    }
    return text.indexOf('…') >= 0 || text.contains("#..\n") || text.contains("# ..\n");
  }

  /** Whether an object has all that its kind cannot do without, and so is shown as it would be. */
  private static boolean isWhole(KubernetesObject object) {
    if (!object.isNamed()) {
      return false;
    }
    Mapping spec = object.body().mapping("spec");
    switch (object.kind()) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" -> {
        if (spec == null || spec.get("selector") == null) {
          return false;
        }
      }
      case "Pod", "Job", "CronJob" -> {}
      default -> {
        boolean connector = object.group().endsWith(".cnrm.cloud.google.com");
        return connector ? spec != null : !object.custom();
      }
    }
    List<PodTemplate> templates = PodTemplates.of(object);
    for (PodTemplate template : templates) {
      if (!(template.spec().get("containers") instanceof Sequence containers)
          || containers.items().isEmpty()) {
        return false;
      }
      for (Value container : containers.items()) {
        if (!(container instanceof Mapping fields)
            || fields.get("name") == null
            || fields.get("image") == null) {
          return false;
        }
      }
    }
    return !templates.isEmpty();
  }

  private static boolean isPlaceholder(@Nullable Value name) {
    return name != null
        && Placeholder.in(name) instanceof Unknown unknown
        && unknown.reason() == Unknown.Reason.PLACEHOLDER;
  }

  private static KubernetesObject filledIn(KubernetesObject written) {
    Mapping body = written.body();
    if (written.kind().equals("Secret")) {
      // What a document shows is nobody's secret.
      body = toFill(toFill(body, "data"), "stringData");
    }
    boolean connector = written.group().endsWith(".cnrm.cloud.google.com");
    return filledIn(body, connector) instanceof Mapping filled ? written.with(filled) : written;
  }

  /** A mapping in which the values of one under it are the reader's to give. */
  private static Mapping toFill(Mapping body, String name) {
    Mapping.Field field = body.field(name);
    if (field == null || !(field.value() instanceof Mapping written)) {
      return body;
    }
    Mapping.Builder values = new Mapping.Builder().open(written.isOpen());
    for (Mapping.Field one : written.fields()) {
      Span span = one.value().span();
      Symbol symbol = Symbol.of(one.name(), span.toString());
      values.put(one.name(), one.key(), Unknown.of(Unknown.Reason.PLACEHOLDER, symbol, span));
    }
    return body.with(name, field.key(), values.build(written.span()));
  }

  /**
   * A value with its placeholders made unknown.
   *
   * @param capitals whether words in capitals are values there
   */
  private static Value filledIn(Value value, boolean capitals) {
    if (value instanceof Mapping mapping) {
      Mapping.Builder fields = new Mapping.Builder().open(mapping.isOpen());
      for (Mapping.Field field : mapping.fields()) {
        boolean free = capitals || hasCapitals(field.name());
        fields.put(field.name(), field.key(), filledIn(field.value(), free));
      }
      return fields.build(mapping.span());
    }
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Value item : sequence.items()) {
        items.add(filledIn(item, capitals));
      }
      return Sequence.of(items, sequence.isOpen(), sequence.span());
    }
    return capitals ? Placeholder.named(value) : Placeholder.in(value);
  }

  /** Whether words in capitals are values in a field of Kubernetes' own objects. */
  private static boolean hasCapitals(String field) {
    return switch (field) {
      case "capabilities", "env", "args", "command", "data" -> true;
      default -> false;
    };
  }
}
