package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bases as their overlays build them, held to what {@code kubectl kustomize} makes of the same
 * folders: what is known of an object is so in every build, and what is not in it is in none.
 */
class KustomizeTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Path CASES = Path.of("testdata/kustomize");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "three", "four"})
  void whatIsKnownIsSoInEveryBuild(String name) throws IOException {
    StringBuilder seen = new StringBuilder();
    List<String> faults = new ArrayList<>();
    for (Resource object : objects(CASES.resolve(name).toAbsolutePath())) {
      seen.append(object.address()).append('\n').append(object.value()).append("\n\n");
      for (Path build : builds(name)) {
        hold(object, documents(build), faults);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seen).isNotEmpty();
    Golden.check("testdata/kustomize/expected/" + name + ".txt", seen.toString());
  }

  /** The objects that are no patches. */
  private static List<Resource> objects(Path folder) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    List<Resource> objects = new ArrayList<>();
    for (Resource resource :
        linter.read(Linter.walk(List.of(folder), folder, List.of())).project().resources()) {
      boolean other =
          resource.kind().equals("k8s.Kustomization") || resource.kind().equals("k8s.Component");
      boolean built = !other && resource.owner() == null;
      if (built && !resource.value().isOpen() && resource.value().get("apiVersion") != null) {
        objects.add(resource);
      }
    }
    return objects;
  }

  private static List<Path> builds(String name) throws IOException {
    try (var files = Files.list(CASES.resolve("expected"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + ".*-.*[.]yaml"))
          .sorted()
          .toList();
    }
  }

  private static List<Mapping> documents(Path build) throws IOException {
    String text = Files.readString(build);
    List<Mapping> all = new ArrayList<>();
    for (YamlDocument document :
        YamlParser.parse(Text.of(SourceFile.of(build.toString(), text), text)).tree().documents()) {
      if (document.root() != null && YamlValues.of(document.root()) instanceof Mapping mapping) {
        all.add(mapping);
      }
    }
    return all;
  }

  private static void hold(Resource object, List<Mapping> built, List<String> faults) {
    String name = name(object.value());
    String kind = object.value().string("kind");
    boolean generated = object.span().file().path().endsWith("kustomization.yaml");
    boolean found = generated;
    for (Mapping other : built) {
      boolean named = generated ? name(other).contains(name) : name(other).endsWith(name);
      if (named && kind.equals(other.string("kind"))) {
        found = true;
        hold(object.address(), object.value(), decoded(other), faults);
      }
    }
    if (!found) {
      faults.add(object.address() + " is not built");
    }
  }

  /** A Secret with its values as they are, not as base64. */
  private static Mapping decoded(Mapping object) {
    Mapping data = object.mapping("data");
    if (!"Secret".equals(object.string("kind")) || data == null) {
      return object;
    }
    Mapping.Builder values = new Mapping.Builder();
    for (Mapping.Field field : data.fields()) {
      byte[] bytes = Base64.getDecoder().decode(Values.text(field.value()));
      Span span = field.value().span();
      String text = new String(bytes, StandardCharsets.UTF_8);
      values.put(field.name(), field.key(), Scalar.string(text, span));
    }
    Mapping.Builder all = new Mapping.Builder();
    for (Mapping.Field field : object.fields()) {
      if (field.name().equals("data")) {
        all.put("stringData", field.key(), values.build(data.span()));
      } else {
        all.put(field);
      }
    }
    return all.build(object.span());
  }

  private static String name(Mapping object) {
    return Values.text(object.mapping("metadata").get("name"));
  }

  private static void hold(String at, Value known, @Nullable Value built, List<String> faults) {
    if (known instanceof Unknown unknown) {
      if (built instanceof Mapping other) {
        for (Mapping.Field field : other.fields()) {
          Unknown inside = unknown.inside(field.name());
          if (!unknown.mayHold(field.name())) {
            faults.add(at + "." + field.name() + " cannot be there");
          } else if (inside != null) {
            hold(at + "." + field.name(), inside, field.value(), faults);
          }
        }
      } else if (built != null && unknown.widest() != null) {
        faults.add(at + " is no mapping");
      }
      return;
    }
    if (known instanceof Mapping mine && built instanceof Mapping other) {
      for (Mapping.Field field : mine.fields()) {
        hold(at + "." + field.name(), field.value(), other.get(field.name()), faults);
      }
      for (Mapping.Field field : other.fields()) {
        if (!mine.isOpen() && mine.get(field.name()) == null) {
          faults.add(at + "." + field.name() + " is missing");
        }
      }
    } else if (known instanceof Sequence mine && built instanceof Sequence other) {
      if (!mine.isOpen() && mine.items().size() != other.items().size()) {
        faults.add(at + " has other elements");
      }
      for (int i = 0; i < mine.items().size(); i++) {
        Value item = mine.items().get(i);
        hold(at + "." + i, item, same(item, i, other), faults);
      }
    } else if (known instanceof Scalar mine && built instanceof Scalar other) {
      boolean name =
          at.endsWith("metadata.name") || at.endsWith("Ref.name") || at.endsWith("Map.name");
      boolean prefixed = name && other.asText().contains(mine.asText());
      if (!prefixed && !Values.equal(mine, other).isTrue()) {
        faults.add(at + " is " + mine + ", not " + other);
      }
    } else {
      faults.add(at + " is " + known + ", not " + built);
    }
  }

  /** The element of a name, or the one of an index. */
  private static @Nullable Value same(Value item, int index, Sequence list) {
    Value name = item instanceof Mapping mapping ? mapping.get("name") : null;
    for (Value other : list.items()) {
      Value its = other instanceof Mapping mapping ? mapping.get("name") : null;
      if (name != null && its != null && Values.equal(name, its).isTrue()) {
        return other;
      }
    }
    return name != null || index >= list.items().size() ? null : list.items().get(index);
  }

  private String seen(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    StringBuilder seen = new StringBuilder();
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    for (Resource resource :
        linter.read(Linter.walk(List.of(folder), folder, List.of())).project().resources()) {
      if (resource.kind().equals("k8s.PodSpec") || resource.kind().equals("k8s.Namespace")) {
        seen.append(resource.value()).append('\n');
      }
    }
    return seen.toString();
  }

  @Test
  void aPatchThatIsWrittenInPlaceIsAnOpenObject() throws IOException {
    String patch =
        """
        - patch: |-
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {template: {spec: {hostNetwork: true}}}
        - target: {kind: Deployment}
          patch: |-
            - op: remove
              path: /spec/replicas
        """;
    assertThat(seen("kustomization.yaml", "patches:\n" + patch))
        .isEqualTo("{hostNetwork: true, …}\n");
    String flux =
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  patches:\n";
    Files.delete(folder.resolve("kustomization.yaml"));
    assertThat(seen("flux.yaml", flux + patch.indent(2))).isEqualTo("{hostNetwork: true, …}\n");
    String argo =
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"
            + "spec:\n  source:\n    kustomize:\n      patches:\n";
    assertThat(seen("flux.yaml", argo + patch.indent(6))).isEqualTo("{hostNetwork: true, …}\n");
  }

  @Test
  void manifestsInConfigMapsAreRead() throws IOException {
    String map =
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: addons}
        data:
          all.yaml: |
            apiVersion: v1
            kind: Namespace
            metadata: {name: tools}
          later.yaml: |
            apiVersion: v1
            kind: Namespace
            metadata: {name: "{{ .Name }}"}
          notes.md: |
            apiVersion: v1
            kind: Namespace
        """;
    assertThat(seen("a.yaml", map))
        .isEqualTo("{apiVersion: v1, kind: Namespace, metadata: {name: tools}}\n");
  }

  @Test
  void kubectlBuildsTheSame() throws IOException, InterruptedException {
    for (Path expected : builds("")) {
      String build = expected.getFileName().toString().replace(".yaml", "");
      Path from = CASES.resolve(build.replace("-", "/builds/"));
      Path out = folder.resolve(build);
      Process process;
      try {
        process =
            new ProcessBuilder("kubectl", "kustomize", from.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
      } catch (IOException e) {
        Assumptions.abort("kubectl is not here: " + e.getMessage());
        return;
      }
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      Assumptions.assumeTrue(process.exitValue() == 0, "this kubectl builds nothing");
      assertThat(out).hasSameTextualContentAs(expected);
    }
  }
}
