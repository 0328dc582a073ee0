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

  @Test
  void loadsFewClassesAndNoneOfTheHeavyLibraries() throws Exception {
    List<String> own = new ArrayList<>();
    int all = 0;
    for (String line : loadedClasses()) {
      String name = line.substring(line.lastIndexOf(']') + 1).trim();
      all++;
      if (name.startsWith("dev.hullcheck.") || name.startsWith("org.snakeyaml.")) {
        own.add(name);
      }
      for (String heavy :
          List.of(
              "tools.jackson.",
              "com.networknt.",
              "org.slf4j.",
              "java.util.logging.",
              "java.time.format.",
              "java.util.Formatter",
              "java.security.MessageDigest",
              "dev.hullcheck.author.",
              "dev.hullcheck.terraform.",
              "dev.hullcheck.syntax.hcl.")) {
        assertThat(name).as("loaded to lint one manifest").doesNotStartWith(heavy);
      }
    }
    assertThat(own).as("classes of the program and of its YAML parser").hasSizeLessThan(330);
    assertThat(all).as("all classes").isLessThan(1400);
  }

  @Test
  void ownRulesFromTheCacheLoadNoneOfTheHeavyLibraries() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/tables")).getParent();
    Files.writeString(rules.resolve("team-image-registry.yaml"), OwnRulesTest.RULE);
    Path table = rules.resolve("tables/team-registries.yaml");
    Files.writeString(table, "entries: [example.com/*]\n");
    assertThat(loadedClasses("--rules", "rules")).anyMatch(name -> name.contains("com.networknt."));
    assertThat(loadedClasses("--rules", "rules"))
        .noneMatch(name -> name.contains("tools.jackson."))
        .noneMatch(name -> name.contains("com.networknt."))
        .noneMatch(name -> name.contains("dev.hullcheck.author.Compilation"));
  }

  private static List<String> loadedClasses(String... options) throws Exception {
    Path log = folder.resolve("classes.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-XX:+UseSerialGC", "-Xlog:class+load:file=" + log.getFileName()));
    command.addAll(List.of("-jar", JAR.toString(), "lint", "shop.yaml"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HULLCHECK_CACHE", folder.resolve("cache").toString());
    Path output = folder.resolve("out.txt");
    Process process =
        builder
            .directory(folder.toFile())
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
