package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of files that are wrong: every fault at once, each at its place. */
class CompilationTest {
  @TempDir Path root;

  @BeforeEach
  void copyKindsAndTables() throws IOException {
    for (String folder : List.of("src/main/kinds", "rules/tables")) {
      Files.createDirectories(root.resolve(folder));
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, root.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    for (String category : List.of("cloud", "cluster", "code", "container", "profiles")) {
      Files.createDirectories(root.resolve("rules").resolve(category));
    }
  }

  private void rule(String lines) throws IOException {
    Files.writeString(
        root.resolve("rules/container/pod-sample.yaml"),
        """
        id: pod-sample
        title: A Pod of the sample
        category: container
        severity: high
        kinds: [k8s.PodSpec]
        message: "The Pod is a sample"
        help: "Remove it."
        why: "It is a sample."
        since: 0.1.0
        """
            + lines);
  }

  private String fault() {
    AuthorException thrown =
        catchThrowableOfType(AuthorException.class, () -> Compilation.of(root));
    assertThat(thrown).isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void aRightRuleCompiles() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    assertThat(Compilation.of(root)).isNotEmpty();
  }

  @Test
  void aProfileIsCompiledToWhatItLeavesOut() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    profile("title: Some\nrules: []\n");
    Catalog catalog = new Catalog(DataArchive.open(Compilation.of(root)));
    assertThat(Objects.requireNonNull(catalog.profile("sample")).strings("without"))
        .containsExactly("pod-sample");
  }

  @Test
  void aNameInAProfileHasToStandForARule() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    profile("title: Some\nrules: [\"*\"]\nbut: [pod-sampel]\n");
    assertThat(fault())
        .isEqualTo(
            "rules/profiles/sample.yaml:3:7: No rule, category or other linter's id is called"
                + " \"pod-sampel\"; did you mean \"pod-sample\"?");
  }

  private void profile(String text) throws IOException {
    Files.writeString(root.resolve("rules/profiles/sample.yaml"), text);
  }

  @Test
  void aHostOfCommandsHoldsToItsSchema() throws IOException {
    Files.writeString(
        root.resolve("src/main/hosts.yaml"), "sample:\n  scripts: [{at: [jobs.*], runs: [run]}]\n");
    assertThat(fault())
        .isEqualTo(
            "src/main/hosts.yaml:2:28: There is no key \"runs\" here; did you mean \"run\"?");
  }

  @Test
  void examplesAreCompiledWithoutTheCommentsOfTheTest() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    example("example-bad/b.sh", "# expect@+2: pod-sample\nb\n\n# why\nc # expect: pod-sample 5\n");
    example("example-bad/a.yaml", "a: 1 # expect: pod-sample \"part\"\n");
    example("other/c.sh", "not shown\n");
    Catalog catalog = new Catalog(DataArchive.open(Compilation.of(root)));
    assertThat(Examples.read(catalog.examples("pod-sample")))
        .isEqualTo(
            new Examples(
                List.of(
                    new Examples.File("a.yaml", "a: 1\n"),
                    new Examples.File("b.sh", "b\n\n# why\nc\n")),
                List.of()));
  }

  @Test
  void aLongExampleIsAnError() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    example("example-good/a.sh", "true\n".repeat(26));
    assertThat(fault()).contains("pod-sample/example-good/a.sh:1:1").contains("at most 25 lines");
  }

  private void example(String name, String content) throws IOException {
    Path file = root.resolve("testdata/rules/pod-sample").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void aMisspelledFieldIsAnError() throws IOException {
    rule("forbid: {hostNetwrok: true}\n");
    assertThat(fault())
        .contains("rules/container/pod-sample.yaml")
        .contains(
            "pod-sample.yaml:10:10: No kind file knows \"hostNetwrok\"; did you mean \"hostNetwork\"?");
  }

  @Test
  void aFieldIsLookedUpBehindRelationsAndNames() throws IOException {
    rule(
        """
        forbid:
          exists: {in: containers.*, as: one, where: {$one.name: a, $two.name: b}}
        """);
    assertThat(fault()).contains("Nothing is called $two at \"$two.name\"; known are one, self");
  }

  @Test
  void candidatesWithoutANameAreNotAmongTheKnownNames() throws IOException {
    rule("forbid: {exists: {in: containers.*, where: {$two.name: b}}}\n");
    assertThat(fault()).endsWith("\"$two.name\"; known are self, source");
  }

  @Test
  void aWordThatIsNoMatcherIsAnErrorAtItsPlace() throws IOException {
    rule("forbid:\n  hostNetwork: {equal: true}\n");
    assertThat(fault()).contains("pod-sample.yaml:11:").contains("There is no matcher \"equal\"");
  }

  @Test
  void aWrongRegularExpressionIsAnError() throws IOException {
    rule("forbid: {serviceAccountName: {matches: \"a(\"}}\n");
    assertThat(fault()).contains("The regular expression is wrong");
  }

  @Test
  void unknownKindsAndTablesAreErrors() throws IOException {
    rule(
        """
        forbid:
          none: {of: k8s.Podspec}
          serviceAccountName: {in: {table: no-such}}
        """);
    assertThat(fault())
        .contains("There is no kind \"k8s.Podspec\"")
        .contains("There is no table \"no-such\"");
  }

  @Test
  void aFixIsReadAndItsPathsAreFollowed() throws IOException {
    rule(
        """
        forbid: {hostNetwork: true}
        fix:
          title: "Take the Pod off the host's network"
          applicability: unsafe
          onlyIf: unique
          set: {hostNetwork: false, serviceAccountName: "of-{owner.metadata.name}"}
          append: {tolerations: {key: dedicated, operator: Exists}}
          remove: [hostPID]
          flag: {--enable-ip-alias: --enable-private-nodes, --no-enable-autoupgrade: false}
        """);
    assertThat(Compilation.of(root)).isNotEmpty();
    rule(
        """
        forbid: {hostNetwork: true}
        fix: {title: "Mend it", applicability: safe, set: {hostNetwrok: "{hostPidd}"}}
        """);
    assertThat(fault()).contains("\"hostNetwrok\"").contains("\"hostPidd\"");
    rule("forbid: {hostNetwork: true}\nfix: {title: Mend, applicability: safe}\n");
    assertThat(fault()).contains("pod-sample.yaml:11:");
    rule(
        """
        forbid: {hostNetwork: true}
        fix: {title: Mend, applicability: safe, resource: {kind: k8s.Nothing, fields: {}}}
        """);
    assertThat(fault()).contains("There is no kind \"k8s.Nothing\"");
  }

  @Test
  void theFlagsAndTheObjectOfAFixAreLookedUp() throws IOException {
    rule(
        """
        forbid: {hostNetwork: true}
        fix:
          title: Mend
          applicability: safe
          flag: {--enable-ip-alais: false, --tags: --tagz}
          resource:
            kind: k8s.Role
            fields:
              metadata: {name: one, labels: {of: mine}}
              rules: [{apiGroups: [""], verb: [get]}]
        """);
    assertThat(fault().lines())
        .anyMatch(
            line ->
                line.endsWith(
                    "yaml:14:10: No command has the flag \"--enable-ip-alais\";"
                        + " did you mean \"--enable-ip-alias\"?"))
        .anyMatch(line -> line.contains("yaml:14:44: No command has the flag \"--tagz\"; did you"))
        .anyMatch(
            line ->
                line.endsWith(
                    "yaml:19:33: No kind file knows \"verb\" of a k8s.Role;"
                        + " did you mean \"verbs\"?"))
        .hasSize(3);
  }

  @Test
  void aFlagIsOneOfTheCommandsOfTheKind() throws IOException {
    rule(
        """
        forbid: {name: a}
        fix: {title: Mend, applicability: safe, flag: {--num-nodes: --memory}}
        """);
    Path file = root.resolve("rules/container/pod-sample.yaml");
    Files.writeString(file, Files.readString(file).replace("k8s.PodSpec", "gke.NodePool"));
    assertThat(fault())
        .contains(
            "yaml:11:61: No command that makes a gke.NodePool has the flag \"--memory\"; known");
  }

  @Test
  void whatStandsBehindAnyDepthIsLookedUpWhereAllIsListed() throws IOException {
    rule(
        "forbid: {exists: {of: gke.Cluster, where: {\"**.insecureKubeletReadonlyPortEnable\": true}}}\n");
    assertThat(fault())
        .contains("yaml:10:44: No kind file knows \"insecureKubeletReadonlyPortEnable\" of")
        .endsWith("did you mean \"insecureKubeletReadonlyPortEnabled\"?");
    rule("forbid: {exists: {of: gke.Cluster, where: {\"**.kubeletConfig.insecurePort\": true}}}\n");
    assertThat(fault()).contains("No kind file knows \"insecurePort\"");
    // An object of containers that is listed as a whole may hold anything.
    rule(
        """
        forbid:
          exists: {of: gke.Cluster, where: {"**.insecureKubeletReadonlyPortEnabled": true}}
          "**.whatever": true
        """);
    assertThat(Compilation.of(root)).isNotEmpty();
  }

  @Test
  void aTableIsAskedWithAKeyWhereItHasKeysAndElseWithout() throws IOException {
    Files.writeString(
        root.resolve("rules/tables/by-key.yaml"), "entries: {first: [a], second: [b]}\n");
    rule(
        """
        forbid:
          any:
            - serviceAccountName: {in: {table: basic-roles, key: a}}
            - serviceAccountName: {in: {table: by-key}}
            - serviceAccountName: {in: {table: by-key, key: frist}}
            - serviceAccountName: {in: {table: by-key, key: $self.nodeName}}
            - serviceAccountName: {in: {table: by-key, key: first}}
        """);
    assertThat(fault().lines())
        .anyMatch(
            line ->
                line.endsWith(
                    "yaml:12:53: The table \"basic-roles\" has no keys; leave \"key\" out"))
        .anyMatch(
            line ->
                line.endsWith("yaml:13:40: The table \"by-key\" has keys; name one with \"key\""))
        .anyMatch(
            line ->
                line.endsWith(
                    "yaml:14:53: The table \"by-key\" has no key \"frist\";"
                        + " did you mean \"first\"?"))
        .hasSize(3);
  }

  @Test
  void pathsInsideOfMatchersAndCountsAreFollowed() throws IOException {
    rule(
        """
        forbid:
          exists: {of: k8s.Scheduling, where: {nodeGroups: {where: {taintz: a}}}}
          count: {of: k8s.PodSpec, by: hostPidd, gte: 2}
          knownAll: {of: k8s.PodSpec, field: hostIpcc}
        """);
    assertThat(fault()).contains("\"taintz\"").contains("\"hostPidd\"").contains("\"hostIpcc\"");
  }

  @Test
  void aNameThatPathsHaveAlreadyIsAnError() throws IOException {
    for (String name : List.of("self", "source", "context", "options", "nearest")) {
      rule("each: {of: containers.*, as: %s}\nforbid: {hostNetwork: true}\n".formatted(name));
      assertThat(fault())
          .isEqualTo(
              "rules/container/pod-sample.yaml:10:30: \"$"
                  + name
                  + "\" has a meaning already (self, source, context, options, nearest): give it"
                  + " another name");
      rule("forbid: {exists: {in: volumes.*, as: %s, where: {name: a}}}\n".formatted(name));
      assertThat(fault()).contains(":10:38: \"$" + name + "\" has a meaning already");
    }
  }

  @Test
  void aLiteralThatCanNeverBeIsAnError() throws IOException {
    rule(
        """
        forbid:
          any:
            - exists: {of: compute.Firewall, as: wall, where: {direction: ingress}}
            - exists: {of: compute.Firewall, as: wall, where: {direction: [INGRES, "EGRESS", "none"]}}
            - exists: {of: compute.Firewall, as: wall, where: {allowed: {ports: {tpc: 22}}}}
            - exists: {of: compute.Firewall, as: wall, where: {allowed: {ports: {tcp: [22-20, 70000, 25]}}}}
            - exists: {of: compute.Firewall, as: wall, where: {sourceRanges.*: {cidr: {inside: 10.0.0.0/33}}}}
            - exists: {of: compute.Firewall, as: wall, where: {sourceRanges.*: {cidr: {family: 5}}}}
            - exists: {of: iam.Grant, as: grant, where: {role: {role: basc}}}
            - exists: {of: iam.Grant, as: grant, where: {role: {role: {kind: {not: costum}}}}}
            - exists: {of: iam.Grant, as: grant, where: {member: {member: {type: [user, servceAccount]}}}}
        """);
    assertThat(
            fault()
                .lines()
                .map(line -> line.substring("rules/container/pod-sample.yaml:".length())))
        .containsExactly(
            "12:67: \"direction\" is never \"ingress\"; did you mean \"INGRESS\"?",
            "13:56: \"direction\" is never \"INGRES\"; did you mean \"INGRESS\"?",
            "14:74: There is no protocol \"tpc\" with ports; did you mean \"tcp\"?",
            "15:74: \"22-20\" is no port and no range of ports, as 20-25",
            "15:74: \"70000\" is no port and no range of ports, as 20-25",
            "16:88: \"10.0.0.0/33\" is no range of IP addresses; write 10.0.0.0/8",
            "17:88: There is no \"5\" here; known are 4, 6",
            "18:63: There is no \"basc\" here; did you mean \"basic\"?",
            "19:64: There is no \"costum\" here; did you mean \"custom\"?",
            "20:68: There is no \"servceAccount\" here; did you mean \"serviceAccount\"?");
  }

  @Test
  void aPartThatATypeHasNotIsAnError() throws IOException {
    rule("forbid:\n  containers.*.image: {image: {label: a}}\n");
    assertThat(fault()).contains("There is no part \"label\"");
  }

  @Test
  void aKeyThatNoRuleHasIsAnErrorOfTheSchema() throws IOException {
    rule("forbid: {hostNetwork: true}\nforbiden: {}\n");
    assertThat(fault()).contains("pod-sample.yaml").contains("forbiden");
  }

  @Test
  void aRuleNeedsForbidOrRequire() throws IOException {
    rule("when: {hostNetwork: true}\n");
    assertThat(fault()).contains("pod-sample.yaml");
  }

  @Test
  void everyFaultIsSaidAtItsPlaceWithWhatIsAllowed() throws IOException {
    Files.writeString(
        root.resolve("rules/container/pod-sample.yaml"),
        """
        id: pod-sampel
        title: A sentence.
        category: contianer
        severity: hihg
        kinds: [k8s.PodSpce]
        forbiden: {}
        forbid:
          hostNetwork: {equal: true, in: {table: mutable-tag}}
          serviceAccountName: {matches: "a("}
          foo..bar: 1
          none: {of: k8s.Podspec}
          exists: {as: one}
        message: "{"
        help: "Remove it."
        since: 0.1.0
        supersedes: [pod-host-networks]
        """);
    Files.writeString(root.resolve("rules/container/pod-broken.yaml"), "kinds: [k8s.Pod\n");
    Files.writeString(root.resolve("rules/tables/broken.yaml"), "entires: []\n");
    assertThat(fault().lines().map(line -> line.substring(line.lastIndexOf("/") + 1)))
        .contains(
            "pod-sample.yaml:1:1: The key \"why\" is missing",
            "pod-sample.yaml:1:5: The id and the name of the file differ",
            "pod-sample.yaml:2:8: Expected what matches [^.]$: One clause without a final period",
            "pod-sample.yaml:3:11: \"contianer\" is not allowed here; did you mean \"container\"?",
            "pod-sample.yaml:4:11: \"hihg\" is not allowed here; did you mean \"high\"?",
            "pod-sample.yaml:5:9: There is no kind \"k8s.PodSpce\"; did you mean \"k8s.PodSpec\"?",
            "pod-sample.yaml:6:1: There is no key \"forbiden\" here; did you mean \"forbid\"?",
            "pod-sample.yaml:8:17: There is no matcher \"equal\"; did you mean \"equals\"?",
            "pod-sample.yaml:8:42: There is no table \"mutable-tag\"; did you mean \"mutable-tags\"?",
            "pod-sample.yaml:9:33: The regular expression is wrong: Unclosed group",
            "pod-sample.yaml:11:14: There is no kind \"k8s.Podspec\"; did you mean \"k8s.PodSpec\"?",
            "pod-sample.yaml:12:3: Exactly one of the keys \"in\" and \"of\" is needed",
            "pod-sample.yaml:13:10: A brace of the message does not hold a path, or is not closed",
            "pod-broken.yaml:1:8: This bracket is never closed",
            "broken.yaml:1:1: The key \"entries\" is missing",
            "broken.yaml:1:1: There is no key \"entires\" here; did you mean \"entries\"?")
        .anyMatch(line -> line.startsWith("pod-sample.yaml:10:3: \"foo..bar\" is no path"))
        .anyMatch(line -> line.contains("There is no rule \"pod-host-networks\""));
  }

  @Test
  void aPathIsPointedAtWithinItsText() throws IOException {
    rule(
        """
        at: hostNetwork|hostNet
        related:
          - {of: k8s.NodeGroup, as: one, message: "{$one.nmae} is near"}
        forbid: {serviceAccountName: {equals: $self.zzz}}
        """);
    assertThat(fault().lines())
        .anyMatch(line -> line.contains("yaml:10:17: No kind file knows \"hostNet\""))
        .anyMatch(
            line ->
                line.contains("yaml:12:45: No kind file knows \"nmae\" of \"$one.nmae\"")
                    && line.endsWith("did you mean \"name\"?"))
        .anyMatch(
            line ->
                line.contains("yaml:13:39: No kind file knows \"zzz\" of \"$self.zzz\"; known are")
                    && line.contains(", hostNetwork, "));
  }

  @Test
  void ownRulesUseTheBuiltInKindsAndTablesAndMayNotRepeatThem() throws IOException {
    DataArchive builtIn = DataArchive.open(Compilation.of(Path.of("").toAbsolutePath()));
    rule("forbid: {serviceAccountName: {in: {table: basic-roles}}}\n");
    byte[] rule = Files.readAllBytes(root.resolve("rules/container/pod-sample.yaml"));
    byte[] table = "entries: [a]\n".getBytes(StandardCharsets.UTF_8);
    byte[] own =
        Compilation.own(Map.of("x/pod-sample.yaml", rule), Map.of("x/mine.yaml", table), builtIn);
    Catalog catalog = new Catalog(List.of(builtIn, DataArchive.open(own)));
    assertThat(catalog.rulesOf("k8s.PodSpec"))
        .contains("pod-sample")
        .isSorted()
        .hasSizeGreaterThan(1);
    assertThat(catalog.ruleIds()).contains("pod-sample", "pod-host-network").isSorted();
    assertThat(catalog.tableNames()).contains("mine", "basic-roles");
    assertThat(catalog.rule("pod-sample").strings("languages")).isNotEmpty();

    Map<String, byte[]> again = Map.of("x/pod-host-network.yaml", rule);
    Map<String, byte[]> tables = Map.of("x/basic-roles.yaml", table);
    assertThat(
            catchThrowableOfType(
                AuthorException.class, () -> Compilation.own(again, tables, builtIn)))
        .hasMessage(
            "x/basic-roles.yaml:1:1: There is a table \"basic-roles\" already\n"
                + "x/pod-host-network.yaml:1:5: There is a rule \"pod-host-network\" already");
  }

  @Test
  void theNameOfTheFileIsTheId() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    Path file = root.resolve("rules/container/pod-sample.yaml");
    Files.move(file, file.resolveSibling("pod-other.yaml"));
    assertThat(fault()).contains("pod-other.yaml:1:5: The id and the name of the file differ");
  }
}
