package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run on one manifest pays for at start: each class and each resource costs, so their
 * numbers are bounded here. Times are measured by {@code bench/start.sh}.
 */
class StartIT {
  private static final Path JAR = Path.of("target/hullcheck.jar").toAbsolutePath();

  @TempDir static Path folder;

  @BeforeAll
  static void writeManifest() throws Exception {
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < 35; i++) {
      manifest.append(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata:
            name: shop-%1$d
          spec:
            selector: {matchLabels: {app: shop-%1$d}}
            template:
              metadata: {labels: {app: shop-%1$d}}
              spec:
                securityContext: {runAsNonRoot: true}
                containers:
                - name: server
                  image: example.com/shop/server:1.%1$d
                  securityContext: {allowPrivilegeEscalation: false}
                  resources: {requests: {cpu: 100m, memory: 64Mi}}
                  ports:
                  - containerPort: 8080
          ---
          """
              .formatted(i));
    }
    manifest.append(
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: inside}
        spec:
          podSelector: {}
          policyTypes: [Ingress]
        """);
    Files.writeString(folder.resolve("shop.yaml"), manifest);
  }

  /** Classes that belong to no lint of a manifest. */
  private static final List<String> HEAVY =
      List.of(
          "tools.jackson.",
          "com.networknt.",
          "org.slf4j.",
          "java.util.logging.",
          "java.time.format.",
          "java.util.Formatter",
          "java.security.MessageDigest",
          "dev.hullcheck.author.Co",
          "dev.hullcheck.author.Sc",
          "dev.hullcheck.terraform.",
          "dev.hullcheck.syntax.hcl.",
          "org.snakeyaml.engine.v2.schema.");

  @Test
  void loadsFewClassesAndNoneOfTheHeavyLibraries() throws Exception {
    assertFew(loadedClasses(folder), 310, 1400);
  }

  /** A little above what there are: each class is a twentieth of a millisecond, or more. */
  private static void assertFew(List<String> loaded, int mostOwn, int most) {
    List<String> own = new ArrayList<>();
    for (String line : loaded) {
      String name = line.substring(line.lastIndexOf(']') + 1).trim();
      if (name.startsWith("dev.hullcheck.") || name.startsWith("org.snakeyaml.")) {
        own.add(name);
      }
      for (String heavy : HEAVY) {
        assertThat(name).as("loaded to lint one manifest").doesNotStartWith(heavy);
      }
    }
    assertThat(own).as("classes of the program and of its YAML parser").hasSizeLessThan(mostOwn);
    assertThat(loaded).as("all classes").hasSizeLessThan(most);
  }

  @Test
  void aConfigurationABaselineAndOwnRulesAddFew() throws Exception {
    Path project = Files.createDirectories(folder.resolve("configured"));
    Files.copy(folder.resolve("shop.yaml"), project.resolve("shop.yaml"));
    Path rules = Files.createDirectories(project.resolve("rules/tables")).getParent();
    Path rule = Files.writeString(rules.resolve("team-image-registry.yaml"), OwnRulesTest.RULE);
    Path table =
        Files.writeString(
            rules.resolve("tables/team-registries.yaml"), "entries: [example.com/*]\n");
    Files.writeString(
        project.resolve(".hullcheck.yaml"),
        """
        rules: {pod-host-network: low}
        paths:
          - {match: "legacy/**", skip: [container], reason: replaced soon}
        rule-folders: [rules]
        baseline: .hullcheck-baseline.json
        """);
    Files.writeString(
        project.resolve(".hullcheck-baseline.json"), "{\"version\": 1, \"findings\": []}\n");
    // Long enough ago that the times of the rules tell whether they have changed.
    FileTime before = FileTime.fromMillis(System.currentTimeMillis() / 1000 * 1000 - 99_500);
    Files.setLastModifiedTime(rule, before);
    Files.setLastModifiedTime(table, before);
    assertThat(loadedClasses(project)).anyMatch(name -> name.contains("com.networknt."));
    assertFew(loadedClasses(project), 350, 1500);
  }

  @Test
  void ownRulesFromTheCacheLoadNoneOfTheHeavyLibraries() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/tables")).getParent();
    Files.writeString(rules.resolve("team-image-registry.yaml"), OwnRulesTest.RULE);
    Path table = rules.resolve("tables/team-registries.yaml");
    Files.writeString(table, "entries: [example.com/*]\n");
    assertThat(loadedClasses(folder, "--rules", "rules"))
        .anyMatch(name -> name.contains("com.networknt."));
    assertThat(loadedClasses(folder, "--rules", "rules"))
        .noneMatch(name -> name.contains("tools.jackson."))
        .noneMatch(name -> name.contains("com.networknt."))
        .noneMatch(name -> name.contains("dev.hullcheck.author.Compilation"));
  }

  private static List<String> loadedClasses(Path project, String... options) throws Exception {
    Path log = folder.resolve("classes.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-XX:+UseSerialGC", "-Xlog:class+load:file=" + log));
    command.addAll(List.of("-jar", JAR.toString(), "lint", "shop.yaml"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HULLCHECK_CACHE", project.resolve("cache").toString());
    Path output = folder.resolve("out.txt");
    Process process =
        builder
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    return Files.readAllLines(log).stream().map(line -> line.replaceAll(" source:.*", "")).toList();
  }

  @Test
  void opensOneResource() throws Exception {
    List<String> opened = new ArrayList<>();
    URL[] jar = {JAR.toUri().toURL()};
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(jar, platform) {
          @Override
          public InputStream getResourceAsStream(String name) {
            opened.add(name);
            return super.getResourceAsStream(name);
          }

          @Override
          public URL getResource(String name) {
            opened.add(name);
            return super.getResource(name);
          }
        }) {
      Method run =
          loader
              .loadClass(Main.class.getName())
              .getMethod(
                  "run",
                  String[].class,
                  InputStream.class,
                  OutputStream.class,
                  OutputStream.class,
                  Path.class);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Object code =
          run.invoke(
              null,
              new String[] {"lint", "shop.yaml"},
              new ByteArrayInputStream(new byte[0]),
              out,
              out,
              folder);
      assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    }
    opened.removeIf(name -> name.endsWith(".class") || name.contains(File.separator + "META-INF"));
    assertThat(opened).containsOnly("dev/hullcheck/kind/catalog.bin");
  }
}
