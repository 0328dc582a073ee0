package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import java.util.Map;

/**
 * The file of gcloud's {@code --system-config-from-file}, which is known by its contents: {@code
 * kubeletConfig} at the top of a document that is no Kubernetes object.
 *
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/how-to/node-system-config">Node
 *     system configuration</a>
 */
public final class NodeSystemConfig {
  private static final String KIND = "gke.NodeSystemConfig";
  private static final String KUBELET = "kubeletConfig";

  private NodeSystemConfig() {}

  /** Whether a file can hold one, by a look at its characters. */
  public static boolean mayBeIn(String content) {
    return content.contains(KUBELET);
  }

  /** Takes in what the documents of a file say of nodes. */
  public static void add(YamlStream stream, String path, Catalog catalog, Sink sink) {
    KindSpec kind = catalog.kind(KIND);
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (kind != null
          && root != null
          && document.state() != YamlDocument.State.TEMPLATE
          && YamlValues.of(root) instanceof Mapping body
          && body.field("apiVersion") == null
          && body.mapping(KUBELET) != null) {
        Span head = body.fields().get(0).key();
        FieldTree fields = new FieldMapper(kind, Map.of()).map(body);
        String name = path.substring(path.lastIndexOf('/') + 1);
        fields.put("name", head, Scalar.string(name, head));
        sink.add(Resource.of(KIND, name, Language.KUBERNETES).build(fields.build(), head));
      }
    }
  }
}
