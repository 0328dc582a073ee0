package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inputs that Terragrunt hands to a module, from the files to the findings. */
class TerragruntTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Path DATA = Path.of("testdata/terragrunt").toAbsolutePath();
  private static final String POOL = "google_container_node_pool.this";

  @TempDir Path folder;

  private static Linter.Model read(Path folder) throws IOException {
    return new Linter(CATALOG, Map.of(), 1).read(Linter.walk(List.of(folder), folder, List.of()));
  }

  private static Resource block(Project project, String call) {
    for (Resource block : project.ofKind("terraform.google_container_node_pool")) {
      if (block.address().equals("module." + call + "." + POOL)) {
        return block;
      }
    }
    throw new AssertionError(call);
  }

  private static Value field(Resource block, String nested, String name) {
    Value all = Objects.requireNonNull(block.value().get(nested));
    Value one = all instanceof Sequence list ? list.items().get(0) : all;
    return Objects.requireNonNull(((Mapping) one).get(name));
  }

  @Test
  void aModuleIsJudgedAsEachEnvironmentSetsItAndNotByItself() throws IOException {
    Linter.Model model = read(DATA);
    assertThat(model.project().ofKind("gke.NodePool"))
        .extracting(Resource::address)
        .containsExactlyInAnyOrder(
            "module.dev." + POOL, "module.prod." + POOL, "module.team." + POOL);
    Outcome outcome =
        new Linter(CATALOG, Map.of(), 1).check(model, RunRules.all(CATALOG), Severity.INFO, true);
    List<Finding> findings =
        outcome.findings().stream()
            .filter(f -> f.rule().id().equals("gke-workload-metadata-exposed"))
            .toList();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).related())
        .anySatisfy(
            related -> {
              assertThat(related.span().file().path()).isEqualTo("live/dev/terragrunt.hcl");
              assertThat(related.message()).startsWith("Called here as module.dev");
            });
  }

  @Test
  void whatIsNotPlainIsUnknown() throws IOException {
    Project project = read(DATA).project();
    assertThat(block(project, "dev").value().string("name")).isEqualTo("pool-dev");
    assertThat(field(block(project, "dev"), "upgrade_settings", "max_surge"))
        .as("nothing else can set it: the default")
        .isNotInstanceOf(Unknown.class);
    assertThat(field(block(project, "prod"), "upgrade_settings", "max_surge"))
        .isInstanceOf(Unknown.class);
    Resource team = block(project, "team");
    assertThat(field(team, "upgrade_settings", "max_surge")).isInstanceOf(Unknown.class);
    Value config = Objects.requireNonNull(team.value().get("node_config"));
    assertThat(config.toString()).as("an included file may set it").doesNotContain("GKE_METADATA");
  }

  @Test
  void whatCouldNotBeReadMaySetAnyVariable() throws IOException {
    Path module = Files.createDirectories(folder.resolve("m"));
    Files.copy(DATA.resolve("modules/pool/main.tf"), module.resolve("main.tf"));
    Path live = Files.createDirectories(folder.resolve("live")).resolve("terragrunt.hcl");
    String source = "terraform { source = \"../m\" }\n";
    Files.writeString(live, source + "inputs = {\n  name = \"a\"\n}\n");
    Resource read = block(read(folder).project(), "live");
    assertThat(field(read, "upgrade_settings", "max_surge")).isNotInstanceOf(Unknown.class);
    for (String inputs :
        List.of("inputs = {\n  name = \"a\n  max_surge = 3\n}\n", "inputs : { max_surge = 3 }\n")) {
      Files.writeString(live, source + inputs);
      Resource broken = block(read(folder).project(), "live");
      assertThat(field(broken, "upgrade_settings", "max_surge")).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void remoteSourcesAndFilesOfVariablesThatWinLeaveTheModuleToItself() throws IOException {
    Path module = Files.createDirectories(folder.resolve("m"));
    Files.copy(DATA.resolve("modules/pool/main.tf"), module.resolve("main.tf"));
    Path live = Files.createDirectories(folder.resolve("live")).resolve("terragrunt.hcl");
    String inputs = "\ninputs = { name = \"a\" }\n";
    for (String source : List.of("git::https://example.com/m.git", "${get_repo_root()}/m", "m")) {
      Files.writeString(live, "terraform { source = \"" + source + "\" }" + inputs);
      assertThat(read(folder).project().ofKind("gke.NodePool"))
          .extracting(Resource::address)
          .containsExactly(POOL);
    }
    Files.writeString(live, "terraform { source = \"..//m\" }" + inputs);
    assertThat(read(folder).project().ofKind("gke.NodePool"))
        .extracting(Resource::address)
        .containsExactly("module.live." + POOL);
    Files.writeString(module.resolve("terraform.tfvars"), "name = \"b\"\n");
    assertThat(read(folder).project().ofKind("gke.NodePool"))
        .extracting(Resource::address)
        .containsExactly(POOL);
  }
}
