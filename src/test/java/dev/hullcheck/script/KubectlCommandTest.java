package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KubectlCommandTest {
  @Test
  void manifestComesFromAHereDocument() {
    for (String source :
        List.of(
            "kubectl apply -f - <<EOF\nkind: Pod\nEOF",
            "cat <<EOF | kubectl apply -f -\nkind: Pod\nEOF",
            "cat <<EOF | tee x.yaml | kubectl -n ns create --filename=-\nkind: Pod\nEOF",
            "echo 'kind: Pod' | kubectl replace -f -",
            "printf '%s\\n' 'kind: Pod' | kubectl replace -f -",
            "kubectl apply -f- <<< 'kind: Pod'")) {
      Text manifest = read(source).manifest();
      assertThat(manifest).as(source).isNotNull();
      assertThat(manifest.content()).as(source).isEqualTo("kind: Pod\n");
    }
  }

  @Test
  void manifestFromElsewhereIsNotThere() {
    assertThat(read("sed s/a/b/ x.yaml | kubectl apply -f -").manifest()).isNull();
    assertThat(read("cat x.yaml | kubectl apply -f -").manifest()).isNull();
    assertThat(read("kubectl apply -f x.yaml").manifest()).isNull();
  }

  @Test
  void wordsAndFlagsAreTakenApart() {
    KubectlCommand role =
        read(
            "kubectl create clusterrole reader --verb=get,list --resource pods -n ns --dry-run -o yaml");
    assertThat(role.verb()).isEqualTo("create");
    assertThat(role.words()).hasToString("[clusterrole, reader]");
    assertThat(flags(role))
        .containsExactly(
            "--verb=get,list", "--resource=pods", "--namespace=ns", "--dry-run", "--output=yaml");
    assertThat(flags(read("kubectl run -it --rm x --image=$IMAGE -- sh -c ls")))
        .containsExactly("--stdin", "--tty", "--rm", "--image=${IMAGE}");
    assertThat(read("kubectl run -it x --image=i -- sh -c ls").passed()).hasSize(3);
    assertThat(flags(read("kubectl get --raw /healthz"))).containsExactly("--raw=/healthz");
    assertThat(read("kubectl taint nodes n1 a=b:NoSchedule c-").words())
        .hasToString("[nodes, n1, a=b:NoSchedule, c-]");
    assertThat(flags(read("kubectl logs -f x"))).containsExactly("--follow");
    assertThat(read("kubectl delete $THINGS").complete()).isFalse();
    assertThat(read("kubectl delete \"$THING\"").complete()).isTrue();
  }

  private static KubectlCommand read(String source) {
    @Nullable KubectlCommand command = KubectlCommand.read(Scripts.last(source));
    assertThat(command).isNotNull();
    return command;
  }

  private static List<String> flags(KubectlCommand command) {
    List<String> all = new ArrayList<>();
    for (KubectlCommand.Flag flag : command.flags()) {
      all.add(flag.name() + (flag.value() == null ? "" : "=" + flag.value()));
    }
    return all;
  }
}
