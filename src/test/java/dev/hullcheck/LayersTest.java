package dev.hullcheck;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of packages in ARCHITECTURE.md, held against the classes. */
class LayersTest {
  private static final String ROOT = "dev.hullcheck.";

  /** What each package may use, with all that those may use. */
  private static final Map<String, String> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("source", "");
    MAY_USE.put("syntax.yaml", "source");
    MAY_USE.put("syntax.hcl", "source");
    MAY_USE.put("syntax.shell", "source");
    MAY_USE.put("syntax.markdown", "source");
    MAY_USE.put("syntax.make", "source");
    MAY_USE.put("syntax.docker", "source");
    MAY_USE.put("value", "source");
    MAY_USE.put("model", "value");
    MAY_USE.put("kind", "model");
    String syntax = "syntax.yaml syntax.hcl syntax.shell syntax.markdown syntax.make syntax.docker";
    MAY_USE.put("terraform", syntax + " kind");
    MAY_USE.put("script", syntax + " kind");
    MAY_USE.put("kubernetes", syntax + " kind");
    MAY_USE.put("normalize", "terraform script kubernetes");
    MAY_USE.put("link", "kind");
    MAY_USE.put("rule", "kind");
    MAY_USE.put("check", "rule");
    MAY_USE.put("suppress", "check");
    MAY_USE.put("fix", "check normalize");
    MAY_USE.put("report", "suppress");
    MAY_USE.put("walk", "source");
    MAY_USE.put("git", "");
    MAY_USE.put("config", "rule syntax.yaml");
    MAY_USE.put("author", "rule syntax.yaml");
    MAY_USE.put(
        "engine", "normalize link rule check suppress fix report walk git config author " + syntax);
    MAY_USE.put("cli", "engine");
    MAY_USE.put("lsp", "engine");
  }

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hullcheck");
  }

  @Test
  void eachPackageUsesOnlyThoseBelowIt() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass from : classes) {
      Set<String> allowed = allowed(layer(from));
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (to.getPackageName().startsWith("dev.hullcheck") && !allowed.contains(layer(to))) {
          violations.add(
              layer(from) + " must not use " + layer(to) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void eachPackageIsInTheTable() {
    Set<String> unknown =
        classes.stream()
            .map(LayersTest::layer)
            .filter(layer -> !MAY_USE.containsKey(layer))
            .collect(toCollection(TreeSet::new));
    assertThat(unknown).isEmpty();
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("dev.hullcheck.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void eachLibraryStaysInItsPackage() {
    confined("org.snakeyaml..", "dev.hullcheck.syntax.yaml..");
    confined("tools.jackson..", "dev.hullcheck.author..");
    confined("com.fasterxml.jackson..", "dev.hullcheck.author..");
    confined("com.networknt..", "dev.hullcheck.author..");
    confined("picocli..", "dev.hullcheck.cli..");
    confined("org.slf4j..", "");
  }

  @Test
  void onlyTheCommandLineSpeaksToTheProcess() {
    ArchRule streams =
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.hullcheck.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);
    streams.check(classes);
  }

  @Test
  void onlyGitIsStartedAsAProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.hullcheck.git")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(classes);
  }

  private static void confined(String library, String home) {
    noClasses()
        .that()
        .resideInAPackage("dev.hullcheck..")
        .and()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(classes);
  }

  /** The package of a class as the table names it; one below it counts as part of it. */
  private static String layer(JavaClass type) {
    String name = type.getPackageName();
    String rest = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
    for (String layer : MAY_USE.keySet()) {
      if (rest.equals(layer) || rest.startsWith(layer + ".")) {
        return layer;
      }
    }
    return name;
  }

  private static Set<String> allowed(String layer) {
    Set<String> all = new TreeSet<>();
    all.add(layer);
    for (String below : MAY_USE.getOrDefault(layer, "").split(" ")) {
      if (!below.isEmpty()) {
        all.addAll(allowed(below));
      }
    }
    return all;
  }
}
