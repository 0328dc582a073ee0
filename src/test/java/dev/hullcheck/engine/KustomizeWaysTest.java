package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kustomizations fill in, and who else has a folder built with changes of its own. */
class KustomizeWaysTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @BeforeEach
  void base() throws IOException {
    write(
        "apps/web/web.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - {name: web, image: "example.com/web:1", args: [--host=$(HOST), $(PORT), $$(HOST)]}
        """);
    write("apps/web/kustomization.yaml", "resources: [web.yaml]\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The Pod of the base. */
  private String pod() {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    for (Resource resource :
        linter.read(Linter.walk(List.of(folder), folder, List.of())).project().resources()) {
      if (resource.kind().equals("k8s.Pod")) {
        return resource.value().toString();
      }
    }
    throw new AssertionError("no Pod");
  }

  @Test
  void variablesOfKustomizationsAreNoneOfTheContainer() throws IOException {
    write(
        "apps/kustomization.yaml",
        """
        resources: [web]
        vars:
        - name: HOST
          objref: {kind: Service, name: web, apiVersion: v1}
          fieldref: {fieldpath: metadata.name}
        """);
    assertThat(pod()).contains("args: [${--host=$(HOST)}, $(PORT), $$(HOST)]");
  }

  @Test
  void theNameOfAVariableEndsAtTheFirstBracket() throws IOException {
    write(
        "apps/web/web.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          containers:
          - {name: web, args: ["a$($(HOST)", "b$$($(HOST))", "c$$$(HOST)", "d$$(HOST)"]}
        """);
    write(
        "apps/kustomization.yaml",
        """
        resources: [web]
        vars:
        - name: HOST
          objref: {kind: Service, name: web, apiVersion: v1}
        """);
    assertThat(pod()).contains("args: [a$($(HOST), ${b$$($(HOST))}, ${c$$$(HOST)}, d$$(HOST)]");
  }

  @Test
  void aConfigurationOfNamesChangesNothingElse() throws IOException {
    String kustomization = "resources: [web.yaml]\nconfigurations: [names.yaml]\n";
    write("apps/web/kustomization.yaml", kustomization);
    assertThat(pod()).contains("spec: ${");
    write("apps/web/names.yaml", "nameReference:\n- {kind: Secret, fieldSpecs: []}\n");
    assertThat(pod()).contains("image: example.com/web:1");
    write("apps/web/names.yaml", "nameReference: []\nimages:\n- {path: spec/image}\n");
    assertThat(pod()).contains("spec: ${");
  }

  @Test
  void replacementsMayStandInAFile() throws IOException {
    String kustomization = "resources: [web.yaml]\nreplacements: [{path: tags.yaml}]\n";
    write("apps/web/kustomization.yaml", kustomization);
    assertThat(pod()).contains("spec: ${");
    write(
        "apps/web/tags.yaml",
        """
        - source: {kind: ConfigMap, name: tags, fieldPath: data.web}
          targets:
          - {select: {kind: Pod}, fieldPaths: [spec.containers.0.image]}
        """);
    assertThat(pod()).contains("image: ${").contains("--host=$(HOST)");
  }

  @Test
  void fluxChangesWhatIsInAFolder() throws IOException {
    String flux =
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps}
        spec:
          path: ./apps/web
          targetNamespace: shop
          commonMetadata: {labels: {team: store}}
          images: [{name: example.com/web, newTag: "2"}]
          patches:
          - patch: |-
              apiVersion: v1
              kind: Pod
              metadata: {name: web}
              spec: {hostNetwork: false}
        """;
    write("clusters/apps.yaml", flux);
    assertThat(pod())
        .contains("name: web, namespace: ${…}, labels: ${")
        .contains("image: ${")
        .contains("hostNetwork: ${");
    write("clusters/apps.yaml", flux.replace("./apps/web", "./apps/other"));
    assertThat(pod()).contains("metadata: {name: web}, ").contains("image: example.com/web:1,");
    // From where it is written, that folder is of no repository around it.
    write("clusters/apps.yaml", flux.replace("./apps/web", "web"));
    assertThat(pod()).contains("image: example.com/web:1,");
    // Another folder has a kustomization, this one has none.
    write("apps/other/kustomization.yaml", "resources: []\n");
    Files.delete(folder.resolve("apps/web/kustomization.yaml"));
    write("clusters/apps.yaml", flux);
    assertThat(pod()).contains("image: ${");
  }

  @Test
  void argoCdChangesWhatIsInAFolder() throws IOException {
    String argo =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: web}
        spec:
          sources:
          - path: apps/web
            kustomize:
              namePrefix: the-
              images: [IMAGE]
        """;
    write("argo.yaml", argo.replace("IMAGE", "example.com/web:1"));
    assertThat(pod()).contains("image: example.com/web:1,");
    for (String image :
        List.of(
            "example.com/web:2",
            "example.com/web@sha256:00",
            "example.com/web=mirror:5000/web",
            "'{{image}}'")) {
      write("argo.yaml", argo.replace("IMAGE", image));
      assertThat(pod()).as(image).contains("image: ${");
    }
    write("argo.yaml", argo.replace("IMAGE", "example.com/other:2"));
    assertThat(pod()).contains("image: example.com/web:1,");
    write(
        "argo.yaml", argo.replace("apps/web", "'{{path}}'").replace("IMAGE", "example.com/web:2"));
    assertThat(pod()).contains("image: example.com/web:1,");
    write(
        "argo.yaml",
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        spec:
          template:
            spec: {source: {path: apps/web, kustomize: {images: [example.com/web:2]}}}
        """);
    assertThat(pod()).contains("image: ${");
  }
}
