package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that generators of kustomizations name. */
class GeneratedTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Resource> resources() {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of())).project().resources();
  }

  private Mapping data() {
    for (Resource resource : resources()) {
      if (resource.kind().equals("k8s.ConfigMap")) {
        return resource.value().mapping("data");
      }
    }
    throw new AssertionError("no ConfigMap");
  }

  private static String place(Value value) {
    return value.span().file().path() + " " + value.span().start() + "-" + value.span().end();
  }

  @Test
  void valuesLieWhereTheyAreWritten() throws IOException {
    write("k8s/.env", "# é\nSIZE=12\n");
    write("k8s/app.conf", "listen 80\n");
    write(
        "k8s/kustomization.yaml",
        "configMapGenerator:\n- {name: a, literals: ['K=\"v\"'], envs: [.env], files: [app.conf]}\n");
    Mapping data = data();
    assertThat(place(data.get("K"))).isEqualTo("k8s/kustomization.yaml 47-48");
    assertThat(place(data.get("SIZE"))).isEqualTo("k8s/.env 9-11");
    assertThat(place(data.get("app.conf"))).isEqualTo("k8s/app.conf 0-10");
  }

  @Test
  void whatGitIgnoresIsNotRead() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write(".gitignore", "*.local\n/k8s/keys/\n");
    write("k8s/a.local", "A=1");
    write("k8s/b.env", "B=1");
    write(
        "k8s/kustomization.yaml",
        "configMapGenerator:\n- {name: a, envs: [a.local, b.env], files: [a.local]}\n");
    assertThat(data().toString()).isEqualTo("{a.local: ${a.local}, B: 1, …}");
  }

  @Test
  void whatLiesElsewhereIsNotRead() throws IOException {
    Path outside = Files.createTempFile(folder.getParent(), "outside", ".conf");
    write(
        "k8s/kustomization.yaml",
        "configMapGenerator:\n- {name: a, files: ['x=../../"
            + outside.getFileName()
            + "', y=absent, z=.]}\n");
    assertThat(data().get("x")).hasToString("${../../" + outside.getFileName() + "}");
    assertThat(data().get("y")).hasToString("${absent}");
    assertThat(data().get("z")).hasToString("${.}");
    Files.delete(outside);
  }

  @Test
  void aScriptThatIsReadForItselfIsReadOnce() throws IOException {
    write("k8s/a.sh", "gcloud projects list\n");
    write("k8s/other", "gcloud projects list\n");
    write(
        "k8s/kustomization.yaml", "configMapGenerator:\n- {name: a, files: [a.sh, b.sh=other]}\n");
    assertThat(
            resources().stream()
                .filter(resource -> resource.kind().equals("script.Command"))
                .map(resource -> resource.span().file().path()))
        .containsExactly("k8s/a.sh", "k8s/other");
  }

  @Test
  void generatorsThatAreNoneMakeNothing() throws IOException {
    write(
        "k8s/kustomization.yaml",
        """
        configMapGenerator:
        - literals: [a=b]
        - name: {a: b}
          literals: {a: b}
          files: [[x], 7, "=", "k="]
          envs: 3
          options: [1]
        - text
        secretGenerator: none
        generatorOptions: [x]
        """);
    assertThat(data().isOpen()).isTrue();
  }
}
