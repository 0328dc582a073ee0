package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kubectl commands of one script that speak of one object. */
class KubectlUpdatesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String CREATE = "kubectl create namespace shop\n";
  private static final String LABEL = "kubectl label namespace shop team=a\n";
  private static final String WEB = "kubectl create deployment web --image=web:1 --replicas=1\n";

  @TempDir Path folder;

  @Test
  void aLabelIsLaidOverTheObject() throws IOException {
    Resource namespace = only(CREATE + LABEL, "k8s.Namespace");
    assertThat(namespace.value().isOpen()).isFalse();
    assertThat(at(namespace, "metadata", "labels")).hasToString("{team: a}");
    assertThat(only("NS=$1\n" + on("$NS", CREATE + LABEL), "k8s.Namespace").value().isOpen())
        .isFalse();
  }

  @Test
  void aLabelOfAnObjectThatIsThereStandsAlone() throws IOException {
    Resource namespace = only(LABEL, "k8s.Namespace");
    assertThat(at(namespace, "metadata", "labels")).hasToString("{team: a, …}");
    assertThat(namespace.value().isOpen()).isTrue();
    assertThat(read(CREATE + LABEL.replace("shop", "other"), "k8s.Namespace")).hasSize(2);
  }

  @Test
  void anObjectOfAManifestIsChangedToo() throws IOException {
    String manifest =
        "kubectl apply -f - <<EOF\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\nEOF\n";
    Resource namespace = only(manifest + LABEL, "k8s.Namespace");
    assertThat(at(namespace, "metadata", "labels")).hasToString("{team: a}");
    assertThat(namespace.value().isOpen()).isFalse();
    assertThat(read(manifest + "kubectl delete namespace shop\n", "k8s.Namespace")).isEmpty();
    assertThat(read(CREATE + manifest.replace("apply", "delete"), "k8s.Namespace")).isEmpty();
  }

  @Test
  void aManifestThatIsWrittenIntoAFileIsRead() throws IOException {
    String text = " <<EOF\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\nEOF\n";
    for (String write : List.of("cat > ns.yaml", "cat >> $DIR/ns.yml", "sudo tee ns.yaml")) {
      assertThat(read(write + text, "k8s.Namespace")).as(write).hasSize(1);
    }
    for (String write : List.of("cat", "cat > notes.txt", "grep a > ns.yaml")) {
      assertThat(read(write + text, "k8s.Namespace")).as(write).isEmpty();
    }
    Resource labelled = only("cat > ns.yaml" + text + LABEL, "k8s.Namespace");
    assertThat(at(labelled, "metadata", "labels")).hasToString("{team: a}");
  }

  @Test
  void aPatchThatIsNotSeenKeepsTheNameOfItsObject() throws IOException {
    for (String patch : List.of("-p \"$PATCH\"", "--patch-file=patch.json", "-p '{}'")) {
      Resource web =
          only("kubectl patch deployment web -n shop --type=json " + patch, "k8s.Deployment");
      assertThat(at(web, "metadata", "name")).as(patch).hasToString("web");
      assertThat(at(web, "metadata", "namespace")).as(patch).hasToString("shop");
    }
  }

  @Test
  void anAccountWithoutItsNamespaceIsNoSubject() throws IOException {
    Resource binding =
        only(
            "kubectl create rolebinding view --clusterrole=view --serviceaccount=app",
            "k8s.RoleBinding");
    assertThat(binding.value().get("subjects")).isInstanceOf(Sequence.class);
    assertThat(((Sequence) binding.value().get("subjects")).items().get(0))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void whatMayNotRunOrMayMeanAnotherLeavesTheFieldUnknown() throws IOException {
    for (String script :
        List.of(
            CREATE + "if test -f x; then\n" + LABEL + "fi\n",
            CREATE + "change() {\n" + LABEL + "}\n",
            CREATE + LABEL.replace("shop", "$NS"),
            CREATE + "kubectl config use-context other\n" + LABEL,
            CREATE + LABEL.replace("label", "--context=b label"),
            CREATE + "gcloud container clusters get-credentials b\n" + LABEL)) {
      List<Resource> all = read(script, "k8s.Namespace");
      assertThat(all).as(script).hasSize(2);
      assertThat(at(all.get(0), "metadata", "labels")).as(script).isInstanceOf(Unknown.class);
    }
  }

  @Test
  void theNamespaceIsPartOfTheName() throws IOException {
    String scale = "kubectl scale deployment web --replicas=3\n";
    String there = WEB.replace("web ", "web -n shop ");
    assertThat(at(only(WEB + scale, "k8s.Deployment"), "spec", "replicas")).hasToString("3");
    assertThat(read(there + scale.replace("web", "web -n other"), "k8s.Deployment")).hasSize(2);
    String set = "kubectl config set-context --current --namespace=shop\n";
    assertThat(at(only(there + set + scale, "k8s.Deployment"), "spec", "replicas"))
        .hasToString("3");
    Resource moved = only(set + WEB, "k8s.Deployment");
    assertThat(at(moved, "metadata", "namespace")).hasToString("shop");
    List<Resource> unsure = read(there + scale, "k8s.Deployment");
    assertThat(unsure).hasSize(2);
    assertThat(at(unsure.get(0), "spec", "replicas")).isInstanceOf(Unknown.class);
  }

  @Test
  void aDeletedNamespaceTakesItsObjectsWithIt() throws IOException {
    String sa = "kubectl create serviceaccount web -n shop\n";
    assertThat(read(CREATE + sa + "kubectl delete ns shop\n", "k8s.ServiceAccount")).isEmpty();
    assertThat(read(CREATE + sa + "kubectl delete ns other\n", "k8s.ServiceAccount")).hasSize(1);
    assertThat(
            read(sa + "test -f x && kubectl delete sa web -n shop\n", "k8s.ServiceAccount")
                .get(0)
                .isUncertain())
        .isTrue();
  }

  @Test
  void aPatchThatIsNotSeenLeavesNothingKnown() throws IOException {
    for (String patch : List.of("--patch-file=p.yaml", "-p \"$PATCH\"", "-p \"$(cat p.yaml)\"")) {
      Resource web = only(WEB + "kubectl patch deployment web " + patch + "\n", "k8s.Deployment");
      assertThat(at(web, "spec")).as(patch).isInstanceOf(Unknown.class);
      assertThat(at(web, "metadata", "name")).hasToString("web");
    }
  }

  @Test
  void aPatchOfAnObjectThatIsThereSaysWhatItSets() throws IOException {
    String patch = "kubectl patch deployment web -p '{\"spec\":{\"replicas\":2}}'\n";
    Resource web = only(patch, "k8s.Deployment");
    assertThat(at(web, "spec")).hasToString("{replicas: 2, …}");
    String json =
        "kubectl patch deploy web --type=json -p '[{\"op\":\"add\","
            + "\"path\":\"/spec/template/spec/containers/0/args/-\",\"value\":\"-v\"}]'\n";
    assertThat(at(only(json, "k8s.Deployment"), "spec", "template", "spec", "containers"))
        .hasToString("[{args: [-v, …], …}, …]");
    String image = "kubectl set image deployment/web web=web:2\n";
    assertThat(at(only(image, "k8s.Deployment"), "spec", "template", "spec", "containers"))
        .hasToString("[{name: web, image: web:2, …}, …]");
  }

  @Test
  void nodesOfAPoolAreTainted() throws IOException {
    String pool = "gcloud container node-pools create p --cluster=c --zone=z\n";
    String taint =
        "kubectl taint nodes -l cloud.google.com/gke-nodepool=p dedicated=gpu:NoSchedule\n";
    Resource tainted = only(pool + taint, "k8s.NodeGroup");
    assertThat(tainted.value().isOpen()).isFalse();
    assertThat(at(tainted, "taints"))
        .hasToString("[{key: dedicated, value: gpu, effect: NO_SCHEDULE}]");
    Resource cleared = only(pool + taint + taint.replace("=gpu:NoSchedule", "-"), "k8s.NodeGroup");
    assertThat(at(cleared, "taints")).hasToString("[]");
    assertThat(read(pool + taint.replace("=p ", "=q "), "k8s.NodeGroup")).hasSize(2);
    String two = pool + pool.replace("=c", "=d") + taint;
    assertThat(read(two, "k8s.NodeGroup")).hasSize(3);
    assertThat(at(read(two, "k8s.NodeGroup").get(0), "taints")).isInstanceOf(Unknown.class);
    String label = "kubectl label nodes -l cloud.google.com/gke-nodepool=p disk=ssd\n";
    assertThat(at(only(pool + label, "k8s.NodeGroup"), "labels")).hasToString("{disk: ssd}");
  }

  @Test
  void nodesOfASelectorHaveItsLabels() throws IOException {
    Resource nodes = only("kubectl taint nodes -l disk=ssd a=b:NoExecute\n", "k8s.NodeGroup");
    assertThat(at(nodes, "labels")).hasToString("{disk: ssd, …}");
    assertThat(at(nodes, "taints")).hasToString("[{key: a, value: b, effect: NO_EXECUTE}, …]");
  }

  @Test
  void whatIsOnlyShownIsNotMade() throws IOException {
    String shown = CREATE.replace("create", "create --dry-run=client -o yaml");
    assertThat(read(shown, "k8s.Namespace")).isEmpty();
    assertThat(only(shown.strip() + " > ns.yaml\n", "k8s.Namespace").isUncertain()).isFalse();
    Resource changed =
        only(shown.strip() + " | sed s/a/b/ | kubectl apply -f -\n", "k8s.Namespace");
    assertThat(changed.value().isOpen()).isTrue();
    String secret = "kubectl create secret generic a --from-literal=p=q --dry-run=client -o yaml";
    assertThat(only(secret + " | kubeseal\n", "k8s.Secret").isUncertain()).isTrue();
    assertThat(only(secret + "\n", "k8s.Secret").isUncertain()).isTrue();
  }

  @Test
  void whatIsExposedMayBeThereAlready() throws IOException {
    Resource service = only("kubectl expose deployment web --port=80\n", "k8s.Service");
    assertThat(service.value().isOpen()).isTrue();
    assertThat(at(service, "spec", "selector")).isNull();
  }

  private static String on(String name, String script) {
    return script.replace("shop", name);
  }

  private Resource only(String script, String kind) throws IOException {
    List<Resource> all = read(script, kind);
    assertThat(all).as(script).hasSize(1);
    return all.get(0);
  }

  private List<Resource> read(String script, String kind) throws IOException {
    Files.writeString(folder.resolve("a.sh"), script);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of())).project().ofKind(kind);
  }

  private static @Nullable Value at(Resource resource, String... path) {
    Value value = resource.value();
    for (String name : path) {
      value = value instanceof Mapping mapping ? mapping.get(name) : null;
    }
    return value;
  }
}
