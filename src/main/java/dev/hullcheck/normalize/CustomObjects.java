package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kubernetes.CustomSchemas;
import dev.hullcheck.kubernetes.ObjectCheck;
import dev.hullcheck.kubernetes.ObjectFault;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds custom resources against the {@code CustomResourceDefinition}s of their project, whatever
 * file and language these are in. Objects of others are left alone, and those of which the schema
 * is built in have been judged where they were read.
 */
public final class CustomObjects {
  /** The kind of a definition. */
  public static final String DEFINITION = "k8s.CustomResourceDefinition";

  private static final String WEBHOOKS = "MutatingWebhookConfiguration";

  private final Project project;
  private final Catalog catalog;

  /** The definitions by {@code GROUP/KIND}; several where a project holds several versions. */
  private final Map<String, List<Resource>> definitions = new HashMap<>();

  /** What they say by {@code GROUP/VERSION/KIND}, as far as objects have asked. */
  private final Map<String, List<Defined>> known = new HashMap<>();

  /** The groups that were asked for, and whether a webhook may complete their objects. */
  private final Map<String, Boolean> completed = new HashMap<>();

  /** The types of one version, and where they are defined. */
  private record Defined(Resource definition, Map<String, ObjectSchema> types) {}

  private CustomObjects(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
    for (Resource definition : project.ofKind(DEFINITION)) {
      Mapping spec = definition.value().mapping("spec");
      String group = spec == null ? null : spec.string("group");
      Mapping names = spec == null ? null : spec.mapping("names");
      String kind = names == null ? null : names.string("kind");
      if (group != null && kind != null) {
        definitions.computeIfAbsent(group + "/" + kind, key -> new ArrayList<>()).add(definition);
      }
    }
  }

  /** What is wrong with the custom resources of a project, as {@code k8s.SchemaProblem}s. */
  public static List<Resource> problems(Project project, Catalog catalog) {
    CustomObjects objects = new CustomObjects(project, catalog);
    List<Resource> problems = new ArrayList<>();
    for (Resource resource : project.resources()) {
      List<Defined> defined = objects.defined(resource);
      if (defined != null) {
        objects.judge(resource, defined, problems);
      }
    }
    return problems;
  }

  /** How many objects of a project have no schema, by {@code GROUP/VERSION KIND}, sorted. */
  public static Map<String, Integer> leftAlone(Project project, Catalog catalog) {
    CustomObjects objects = new CustomObjects(project, catalog);
    Map<String, Integer> counts = new TreeMap<>();
    for (Resource resource : project.resources()) {
      List<Defined> defined = objects.defined(resource);
      if (defined != null && defined.isEmpty()) {
        Mapping value = resource.value();
        counts.merge(value.string("apiVersion") + " " + value.string("kind"), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** What is said of a resource's type; null where it is no custom resource. */
  private @Nullable List<Defined> defined(Resource resource) {
    String apiVersion = resource.value().string("apiVersion");
    String kind = resource.value().string("kind");
    if (!resource.kind().startsWith("k8s.")
        || apiVersion == null
        || kind == null
        || catalog.served(apiVersion, kind) != null
        || catalog.custom(apiVersion, kind) != null) {
      return null;
    }
    String type = apiVersion + "/" + kind;
    List<Defined> all = known.get(type);
    if (all == null) {
      all = new ArrayList<>();
      int slash = Math.max(0, apiVersion.indexOf('/'));
      String version = apiVersion.substring(slash == 0 ? 0 : slash + 1);
      String of = apiVersion.substring(0, slash) + "/" + kind;
      for (Resource definition : definitions.getOrDefault(of, List.of())) {
        Map<String, ObjectSchema> types = CustomSchemas.of(definition.value(), version);
        if (types != null) {
          all.add(new Defined(definition, types));
        }
      }
      known.put(type, all);
    }
    return all;
  }

  /** By the definition that it fits best: which of several the cluster has nobody knows. */
  private void judge(Resource resource, List<Defined> all, List<Resource> problems) {
    List<ObjectFault> fewest = null;
    Resource best = null;
    for (Defined one : all) {
      List<ObjectFault> faults =
          ObjectCheck.of(resource.value(), resource.span(), one.types(), catalog);
      if (fewest == null || faults.size() < fewest.size()) {
        fewest = faults;
        best = one.definition();
      }
    }
    if (fewest != null) {
      for (ObjectFault fault : fewest) {
        if (fault.code() != ObjectFault.Code.MISSING_FIELD || !isCompleted(resource)) {
          problems.add(SchemaProblems.problem(fault, resource, best));
        }
      }
    }
  }

  /**
   * Whether a webhook is told of such objects, which may add what is missing before it is missed.
   */
  private boolean isCompleted(Resource resource) {
    String version = resource.value().string("apiVersion");
    String group = version == null ? "" : version.substring(0, Math.max(0, version.indexOf('/')));
    Boolean known = completed.get(group);
    if (known == null) {
      known =
          names(group, project.ofKind("k8s." + WEBHOOKS))
              // operators make theirs when they start, of a text that they are given
              || names(group, project.ofKind("k8s.ConfigMap"));
      completed.put(group, known);
    }
    return known;
  }

  private static boolean names(String group, List<Resource> resources) {
    for (Resource resource : resources) {
      boolean isConfiguration = resource.kind().endsWith(WEBHOOKS);
      if (names(group, isConfiguration, resource.value())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a webhook has a rule for the group, or a text both names it and makes a webhook. */
  private static boolean names(String group, boolean whole, Value value) {
    if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        boolean leadsThere =
            switch (field.name()) {
              case "webhooks", "rules", "apiGroups" -> true;
              default -> !whole;
            };
        if (leadsThere && names(group, whole, field.value())) {
          return true;
        }
      }
    } else if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        if (names(group, whole, item)) {
          return true;
        }
      }
    } else if (value instanceof Scalar scalar) {
      String text = scalar.asText();
      return whole
          ? text.equals(group) || text.equals("*")
          : text.contains(WEBHOOKS) && text.contains(group);
    }
    return false;
  }
}
