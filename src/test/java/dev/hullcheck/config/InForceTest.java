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
  void secretsAmongVariablesAreNotShown() {
    ConfigFile file =
        ConfigFile.read(
            "/r",
            "conf.yaml",
            """
            rules: {secret-manifest-plaintext: low}
            terraform:
              variables:
                region: eu
                db_password: hunter2
                apiKey: 4711
                rotate_token: true
                database: postgres://app:hunter2@db/app
                mirror: https://example.com:8443/a@b
                identity: "-----BEGIN PRIVATE KEY-----\\nhunter2"
                login: {name: app, secret: {value: hunter2}}
              environments:
                secret-lab: {var-files: lab.tfvars, variables: {tokens: [hunter2], size: 3}}
            """,
            true);
    String shown = shown(new Settings(file, List.of(file)), "/r");
    assertThat(shown).doesNotContain("hunter2").doesNotContain("4711");
    assertThat(shown.lines())
        .contains(
            "  secret-manifest-plaintext: low # conf.yaml:1",
            "    region: eu # conf.yaml:4",
            "    db_password: \"********\" # conf.yaml:5",
            "    rotate_token: true # conf.yaml:7",
            "    mirror: https://example.com:8443/a@b # conf.yaml:9",
            "    login: {name: app, secret: {value: \"********\"}} # conf.yaml:11",
            "    secret-lab: {var-files: lab.tfvars, variables: {tokens: [\"********\"], size: 3}} #"
                + " conf.yaml:13");
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
