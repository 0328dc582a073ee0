package dev.hullcheck.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every argument that a resource of hashicorp/kubernetes has becomes the field that Kubernetes' API
 * has for it: {@code testdata/terraform/kubernetes/arguments.txt} lists the arguments, the schemas
 * the fields. What has no field is in {@code exceptions.txt}, with the reason.
 */
class KubernetesProviderTest {
  private static final Path DATA = Path.of("testdata/terraform/kubernetes");
  private static final Catalog CATALOG = Catalogs.builtIn();

  private static final List<String> NEWEST =
      List.of(
          "v1",
          "apps/v1",
          "batch/v1",
          "autoscaling/v2",
          "networking.k8s.io/v1",
          "policy/v1",
          "policy/v1beta1",
          "rbac.authorization.k8s.io/v1",
          "storage.k8s.io/v1",
          "scheduling.k8s.io/v1",
          "node.k8s.io/v1",
          "discovery.k8s.io/v1",
          "certificates.k8s.io/v1",
          "admissionregistration.k8s.io/v1");

  /** Kinds whose schema is not known; of these only what is lost is told. */
  private static final Set<String> WITHOUT_SCHEMA = Set.of("APIService", "PodSecurityPolicy");

  /** What is written where a resource says what it changes a part of. */
  private static final Map<String, String> FIXED =
      Map.of(
          "kubernetes_annotations.api_version", "apps/v1",
          "kubernetes_annotations.kind", "Deployment",
          "kubernetes_env.api_version", "apps/v1",
          "kubernetes_env.kind", "Deployment",
          "kubernetes_labels.api_version", "v1",
          "kubernetes_labels.kind", "Namespace");

  /** Those that write an older version of their kind. */
  private static final Map<String, List<String>> VERSIONS =
      Map.of("kubernetes_ingress", List.of("networking.k8s.io/v1beta1"));

  /** An argument: its type, and of a block the type of what is in it. */
  private record Argument(String type, @Nullable String nested) {}

  private final Map<String, Map<String, Argument>> types = new HashMap<>();

  /** The types of each resource, one or one for each version of the provider. */
  private final Map<String, List<String>> resources = new TreeMap<>();

  /** What is written for each path of arguments. */
  private final Map<String, String> written = new HashMap<>();

  private int next;

  @Test
  void everyArgumentIsAFieldOfTheApi(@TempDir Path folder) throws IOException {
    read();
    Map<String, String> exceptions = exceptions();
    Set<String> faults = new TreeSet<>();
    int index = 0;
    for (Map.Entry<String, List<String>> resource : resources.entrySet()) {
      for (String type : resource.getValue()) {
        StringBuilder text = new StringBuilder();
        text.append("resource \"").append(resource.getKey()).append("\" \"x\" {\n");
        block(resource.getKey(), type, text);
        Path file = Files.createDirectory(folder.resolve("m" + index++)).resolve("main.tf");
        Files.writeString(file, text.append("}\n"));
      }
    }
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    assertThat(model.faults()).isEmpty();
    Map<String, String> found = new HashMap<>();
    for (Resource object : model.project().resources()) {
      if (object.owner() == null && object.kind().startsWith("k8s.")) {
        check(object, found, faults);
      }
    }
    for (Map.Entry<String, String> argument : written.entrySet()) {
      if (!found.containsKey(argument.getValue())) {
        faults.add(argument.getKey() + " is lost");
      }
    }
    Set<String> unexplained = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (String fault : faults) {
      String path = fault.substring(0, fault.indexOf(' '));
      String exception = exception(path, exceptions);
      if (exception == null) {
        unexplained.add(fault);
      } else {
        used.add(exception);
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(used).isEqualTo(exceptions.keySet());
  }

  @Test
  void whatChangesAnObjectIsAPartOfIt(@TempDir Path folder) throws IOException {
    assertThat(
            objects(
                folder,
                """
                resource "kubernetes_labels" "a" {
                  api_version = "v1"
                  kind        = "Namespace"
                  metadata { name = "shop" }
                  labels = { team = "shop" }
                }
                resource "kubernetes_annotations" "b" {
                  api_version = "apps/v1"
                  kind        = "Deployment"
                  metadata {
                    name      = "web"
                    namespace = "shop"
                  }
                  template_annotations = { team = "shop" }
                }
                resource "kubernetes_env" "c" {
                  api_version = "batch/v1"
                  kind        = "CronJob"
                  container   = "main"
                  metadata { name = "web" }
                  env {
                    name = "A"
                    value_from {
                      secret_key_ref { name = "b" }
                    }
                  }
                }
                resource "kubernetes_node_taint" "d" {
                  metadata { name = "rack-7" }
                  taint {
                    key    = "storage"
                    effect = "NoSchedule"
                  }
                }
                resource "kubernetes_config_map_v1_data" "e" {
                  metadata { name = "web" }
                  data = { a = "b" }
                }
                resource "kubernetes_secret_v1" "f" {
                  metadata { name = "web" }
                  data_wo          = { a = "b" }
                  data_wo_revision = 1
                }
                resource "kubernetes_token_request_v1" "g" {
                  metadata { name = "web" }
                }
                """))
        .containsExactly(
            "k8s.Namespace {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team:"
                + " shop, …}, …}, …}",
            "k8s.Deployment {apiVersion: apps/v1, kind: Deployment, metadata: {name: web,"
                + " namespace: shop, …}, spec: {template: {metadata: {annotations: {team: shop, …},"
                + " …}, …}, …}, …}",
            "k8s.CronJob {apiVersion: batch/v1, kind: CronJob, metadata: {name: web, …}, spec:"
                + " {jobTemplate: {spec: {template: {spec: {containers: [{name: main, env: [{name:"
                + " A, valueFrom: {secretKeyRef: {name: b, …}, …}, …}, …], …}, …], …}, …}, …}, …},"
                + " …}, …}",
            "k8s.Node {kind: Node, metadata: {name: rack-7, …}, spec: {taints: [{key: storage,"
                + " effect: NoSchedule, …}, …], …}, …}",
            "k8s.ConfigMap {kind: ConfigMap, metadata: {name: web, …}, data: {a: b, …}, …}",
            "k8s.Secret {kind: Secret, metadata: {name: web}, stringData: {a: b}}");
  }

  private static List<String> objects(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    List<String> objects = new ArrayList<>();
    for (Resource object : model.project().resources()) {
      if (object.owner() == null && object.kind().startsWith("k8s.")) {
        objects.add(object.kind() + " " + object.value());
      }
    }
    return objects;
  }

  /** The exception that a path ends with, or lies under. */
  private static @Nullable String exception(String path, Map<String, String> exceptions) {
    for (String exception : exceptions.keySet()) {
      if (path.equals(exception)
          || path.endsWith("." + exception)
          || path.startsWith(exception + ".")
          || path.contains("." + exception + ".")) {
        return exception;
      }
    }
    return null;
  }

  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> exceptions = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve("exceptions.txt"))) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        int colon = line.indexOf(": ");
        exceptions.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return exceptions;
  }

  private void read() throws IOException {
    Map<String, Argument> type = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve("arguments.txt"))) {
      String[] words = line.trim().split(" ", -1);
      if (line.startsWith("resource ")) {
        resources.computeIfAbsent(words[1], name -> new ArrayList<>()).add(words[2]);
      } else if (line.startsWith("type ")) {
        type = new LinkedHashMap<>();
        types.put(words[1], type);
      } else if (line.startsWith("  ")) {
        type.put(words[0], new Argument(words[1], words.length > 2 ? words[2] : null));
      }
    }
  }

  // What is written.

  private void block(String path, String type, StringBuilder into) {
    for (Map.Entry<String, Argument> entry : requireNonNull(types.get(type)).entrySet()) {
      String name = entry.getKey();
      String fixed = FIXED.get(path + "." + name);
      if (fixed != null) {
        into.append(name).append(" = \"").append(fixed).append("\"\n");
        continue;
      }
      Argument argument = entry.getValue();
      String below = path + "." + name;
      if (argument.nested() == null) {
        into.append(name).append(" = ").append(value(below, argument.type())).append('\n');
        continue;
      }
      into.append(name).append(" {\n");
      block(below, argument.nested(), into);
      into.append("}\n");
    }
  }

  private String value(String path, String type) {
    String one = "v" + next++;
    written.put(path, one);
    return switch (type) {
      case "bool" -> {
        written.remove(path);
        yield "true";
      }
      case "number" -> {
        String number = "7" + next;
        written.put(path, number);
        yield number;
      }
      case "list(number)" -> {
        String number = "7" + next;
        written.put(path, number);
        yield "[" + number + "]";
      }
      case "list(string)" -> "[\"" + one + "\"]";
      case "map(string)" -> "{ k = \"" + one + "\" }";
      default -> "\"" + one + "\"";
    };
  }

  // What it becomes.

  private void check(Resource object, Map<String, String> found, Set<String> faults) {
    String resource = object.address().substring(0, object.address().indexOf('.'));
    String kind = object.kind().substring("k8s.".length());
    ObjectSchema schema = schema(resource, kind);
    if (schema == null && WITHOUT_SCHEMA.contains(kind)) {
      take(object.value(), resource, found);
      return;
    }
    if (schema == null) {
      faults.add(resource + " has no schema as " + kind);
      return;
    }
    check(object.value(), schema, resource, found, faults);
  }

  private static @Nullable ObjectSchema schema(String resource, String kind) {
    for (String version : VERSIONS.getOrDefault(resource, NEWEST)) {
      Data served = CATALOG.served(version, kind);
      if (served != null) {
        return CATALOG.schema(served.need("type").string());
      }
    }
    return null;
  }

  private void check(
      Value value,
      ObjectSchema schema,
      String path,
      Map<String, String> found,
      Set<String> faults) {
    if (!(value instanceof Mapping mapping)) {
      faults.add(path + " is no object, as " + schema.name());
      return;
    }
    for (Mapping.Field field : mapping.fields()) {
      String below = path + "." + field.name();
      ObjectSchema.FieldSchema of = schema.fields().get(field.name());
      if (of == null) {
        if (!schema.open()) {
          faults.add(below + " is no field of " + schema.name());
        }
        take(field.value(), below, found);
      } else {
        check(field.value(), of, below, found, faults);
      }
    }
  }

  private void check(
      Value value,
      ObjectSchema.FieldSchema of,
      String path,
      Map<String, String> found,
      Set<String> faults) {
    if (of.isList()) {
      if (value instanceof Sequence list) {
        for (Value item : list.items()) {
          check(item, of.element(), path, found, faults);
        }
      } else {
        faults.add(path + " is no list");
      }
      return;
    }
    if (of.isMap()) {
      if (value instanceof Mapping map) {
        for (Mapping.Field entry : map.fields()) {
          check(entry.value(), of.element(), path, found, faults);
        }
      } else {
        faults.add(path + " is no map");
      }
      return;
    }
    ObjectSchema type = CATALOG.schema(of.type());
    if (type != null && !type.isEnumeration()) {
      check(value, type, path, found, faults);
    } else if (value instanceof Scalar || of.type().equals("any")) {
      take(value, path, found);
    } else {
      faults.add(path + " is no " + of.type());
    }
  }

  private static void take(Value value, String path, Map<String, String> found) {
    if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        take(field.value(), path + "." + field.name(), found);
      }
    } else if (value instanceof Sequence list) {
      for (Value item : list.items()) {
        take(item, path, found);
      }
    } else if (value instanceof Scalar scalar) {
      found.put(scalar.asText(), path);
    }
  }
}
