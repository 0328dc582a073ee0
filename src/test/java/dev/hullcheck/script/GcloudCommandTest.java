package dev.hullcheck.script;

import static dev.hullcheck.script.Scripts.gcloud;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GcloudCommandTest {
  @Test
  void partsAreTakenApartWithTheirPlaces() {
    String source =
        "gcloud --project p beta container clusters create demo -z us-a --num-nodes=3"
            + " --no-enable-autoupgrade --labels \"a=b\"";
    GcloudCommand command = gcloud(source);
    assertThat(command.track()).isEqualTo(GcloudTrack.BETA);
    assertThat(command.name()).isEqualTo("container clusters create");
    assertThat(cut(source, command.pathSpan())).isEqualTo("container clusters create");
    assertThat(command.spec()).isNotNull();
    assertThat(flags(command))
        .containsExactly(
            "--project=p", "--zone=us-a", "--num-nodes=3", "!--enable-autoupgrade", "--labels=a=b");
    assertThat(command.positionals()).hasToString("[demo]");
    assertThat(command.complete()).isTrue();
    GcloudCommand.Flag zone = command.flag("--zone");
    assertThat(zone).isNotNull();
    assertThat(cut(source, zone.span())).isEqualTo("-z");
    GcloudCommand.Flag nodes = command.flag("--num-nodes");
    assertThat(nodes).isNotNull();
    assertThat(nodes.value()).isNotNull();
    assertThat(cut(source, nodes.span())).isEqualTo("--num-nodes");
    assertThat(cut(source, nodes.value().span())).isEqualTo("3");
  }

  @Test
  void valueOfAnUnknownIsTheUnknownItself() {
    GcloudCommand command = gcloud("gcloud container clusters create c --zone=$ZONE --tags=a,$T");
    GcloudCommand.Flag zone = command.flag("--zone");
    assertThat(zone).isNotNull();
    assertThat(zone.value()).isInstanceOf(Unknown.class).hasToString("${ZONE}");
    GcloudCommand.Flag tags = command.flag("--tags");
    assertThat(tags).isNotNull();
    assertThat(((Unknown) tags.value()).text()).hasToString("a,\uFFFC");
  }

  @Test
  void switchesTakeNoValue() {
    GcloudCommand command =
        gcloud("gcloud container clusters create --enable-ip-alias demo --async");
    assertThat(command.positionals()).hasToString("[demo]");
    assertThat(flags(command)).containsExactly("--enable-ip-alias", "--async");
  }

  @Test
  void valueDoesNotBeginWithADash() {
    GcloudCommand command =
        gcloud("gcloud container clusters create c --zone --async --num-nodes -1");
    GcloudCommand.Flag zone = command.flag("--zone");
    assertThat(zone).isNotNull();
    assertThat(zone.value()).isNull();
    assertThat(flags(command)).contains("--async", "--num-nodes=-1");
  }

  @Test
  void unknownCommandsAndFlagsHaveNoSpec() {
    GcloudCommand typo = gcloud("gcloud container clusterz create c");
    assertThat(typo.spec()).isNull();
    assertThat(typo.path()).containsExactly("container", "clusterz");
    assertThat(typo.complete()).isFalse();
    GcloudCommand flag = gcloud("gcloud container clusters create c --enable-ip-al --zone=z");
    assertThat(flag.flags().get(0).spec()).isNull();
    assertThat(flag.complete()).isTrue();
    GcloudCommand track = gcloud("gcloud container beta clusters list");
    assertThat(track.spec()).isNull();
    assertThat(gcloud("gcloud container clusters create c --no-quiet").flags().get(0).spec())
        .isNull();
  }

  @Test
  void flagsOfOtherTracksAreUnknownToThisOne() {
    String rest = "container clusters create c --workload-metadata-from-node=SECURE";
    assertThat(gcloud("gcloud beta " + rest).flags().get(0).spec()).isNotNull();
  }

  @Test
  void flagsMayStandBetweenTheWords() {
    GcloudCommand command = gcloud("gcloud container clusters --zone us-a create c");
    assertThat(command.name()).isEqualTo("container clusters create");
    assertThat(flags(command)).containsExactly("--zone=us-a");
  }

  @Test
  void argumentsBehindTheDashesArePassedOn() {
    GcloudCommand ssh = gcloud("gcloud compute ssh vm --zone z -- -L 80:localhost:80");
    assertThat(ssh.passed()).hasSize(2);
    assertThat(ssh.positionals()).hasSize(1);
    assertThat(gcloud("gcloud container clusters create -- c").positionals()).hasSize(1);
  }

  @Test
  void unknownWordIsAPositionalWhereOneIsFree() {
    assertThat(gcloud("gcloud container clusters create $NAME --zone $ZONE").complete()).isTrue();
    assertThat(gcloud("gcloud container clusters create $NAME $MORE").complete()).isFalse();
    assertThat(gcloud("gcloud container clusters create c $MORE").complete()).isFalse();
    assertThat(gcloud("gcloud container clusters create c $MORE").positionals()).hasSize(1);
    assertThat(gcloud("gcloud container clusters create $EXTRA_FLAGS").complete()).isFalse();
    assertThat(gcloud("gcloud container clusters create \"$@\"").complete()).isFalse();
    assertThat(gcloud("gcloud container clusters create \"${A[@]}\"").complete()).isFalse();
    assertThat(gcloud("mapfile A\ngcloud container clusters create \"${A[@]}\"").complete())
        .isFalse();
    assertThat(gcloud("N=a-$B\ngcloud container clusters create $N").complete()).isTrue();
    assertThat(gcloud("A=(--async)\ngcloud container clusters create c \"${A[@]}\"").complete())
        .isTrue();
    assertThat(gcloud("gcloud container clusters create c --flags-file=x").complete()).isFalse();
  }

  @Test
  void placeholdersAreUnknownButChoicesAreNot() {
    GcloudCommand command =
        gcloud(
            "gcloud container clusters create CLUSTER_NAME --zone=<zone> "
                + "--workload-metadata=GKE_METADATA "
                + "--service-account=SA_NAME@PROJECT_ID.iam.gserviceaccount.com --network=NETWORK");
    assertThat(command.positionals().get(0).value()).isInstanceOf(Unknown.class);
    assertThat(flags(command))
        .containsExactly(
            "--zone=<zone>",
            "--workload-metadata=GKE_METADATA",
            "--service-account=${SA_NAME}@${PROJECT_ID}.iam.gserviceaccount.com",
            "--network=NETWORK");
  }

  @Test
  void lastUseOfAFlagCounts() {
    GcloudCommand command =
        gcloud("gcloud container clusters create c --enable-ip-alias --no-enable-ip-alias");
    GcloudCommand.Flag last = command.flag("--enable-ip-alias");
    assertThat(last).isNotNull();
    assertThat(last.negated()).isTrue();
    assertThat(command.flags()).hasSize(2);
  }

  @Test
  void otherProgramsAreNotRead() {
    assertThat(GcloudCommand.read(Scripts.last("kubectl get pods"), Scripts.SURFACE)).isNull();
  }

  private static String cut(String source, Span span) {
    return source.substring(span.start(), span.end());
  }

  private static List<String> flags(GcloudCommand command) {
    List<String> all = new ArrayList<>();
    for (GcloudCommand.Flag flag : command.flags()) {
      all.add(
          (flag.negated() ? "!" : "")
              + flag.name()
              + (flag.value() == null ? "" : "=" + flag.value()));
    }
    return all;
  }
}
