package dev.hullcheck.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class InForceTest {
  private static String shown(Settings settings, String folder) {
    StringBuilder out = new StringBuilder();
    InForce.write(settings, folder, out);
    return out.toString().replaceAll(" +#", " #");
  }

  @Test
  void eachValueSaysWhereItComesFrom() {
    ConfigFile outer =
        ConfigFile.read(
            "/r",
            "conf.yaml",
            "fail-on: low\nskip: [code]\nrules: {pod-host-network: off, cloud: low}\n"
                + "suppressions: {max-days: 30}\n",
            true);
    ConfigFile inner =
        ConfigFile.read(
            "/r/a", "a/conf.yaml", "skip: cloud\nrules: {pod-host-network: on}\n", false);
    Settings settings = new Settings(outer, List.of(outer, inner));
    assertThat(shown(settings, "/r/a/b").lines())
        .contains(
            "profile: default # default",
            "fail-on: low # conf.yaml:1",
            "skip:",
            "  - code # conf.yaml:2",
            "  - cloud # a/conf.yaml:1",
            "  cloud: low # conf.yaml:3",
            "  pod-host-network: on # a/conf.yaml:2",
            "  inline: true # default",
            "  max-days: 30 # conf.yaml:4",
            "# baseline: # not set")
        .doesNotContain("  pod-host-network: off # conf.yaml:3");
    assertThat(shown(settings, "/r")).contains("pod-host-network: off # conf.yaml:3");
  }

  @Test
  void whatIsShownIsYaml() {
    Text text = Text.of(SourceFile.of("a", ""), shown(new Settings(null, List.of()), "/r"));
    assertThat(YamlParser.parse(text).problems()).isEmpty();
  }

  @Test
  void theExampleIsAConfigurationAlsoWithItsCommentsTaken() {
    String example = Schema.example();
    ConfigFile asWritten = ConfigFile.read("/r", "init", example, true);
    assertThat(new Settings(asWritten, List.of(asWritten)).problems(Catalogs.builtIn())).isEmpty();
    String taken = example.replaceAll("(?m)^# ((?:  )*(?:- )?(?!yaml-l)[a-z-]+:(?: .*)?)$", "$1");
    ConfigFile all = ConfigFile.read("/r", "init", taken, true);
    assertThat(new Settings(all, List.of(all)).problems(Catalogs.builtIn())).isEmpty();
    assertThat(all.at("suppressions.max-days")).isNotNull();
  }

  @Test
  void everyOptionOfLintHasAKey() {
    TreeSet<String> options = new TreeSet<>();
    for (Schema.Key key : Schema.keys()) {
      if (!key.option().isEmpty()) {
        assertThat(options.add(key.option())).as(key.option()).isTrue();
      }
    }
    assertThat(options).contains("--fail-on", "--profile", "--exclude", "--rules");
  }
}
