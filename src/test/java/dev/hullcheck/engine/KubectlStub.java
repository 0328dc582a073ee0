package dev.hullcheck.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the real kubectl: an API server that knows the kinds and has what earlier commands of a
 * script have shown, since each runs with {@code --dry-run=client}.
 */
final class KubectlStub implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Plural, kind, short name and whether namespaced, by version. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "v1",
          List.of(
              "pods Pod po n",
              "services Service svc n",
              "serviceaccounts ServiceAccount sa n",
              "configmaps ConfigMap cm n",
              "secrets Secret secret n",
              "resourcequotas ResourceQuota quota n",
              "namespaces Namespace ns",
              "nodes Node no"),
          "apps/v1",
          List.of("deployments Deployment deploy n", "deployments/scale Scale scale n"),
          "batch/v1",
          List.of("jobs Job job n", "cronjobs CronJob cj n"),
          "networking.k8s.io/v1",
          List.of("ingresses Ingress ing n"),
          "policy/v1",
          List.of("poddisruptionbudgets PodDisruptionBudget pdb n"),
          "rbac.authorization.k8s.io/v1",
          List.of(
              "roles Role role n",
              "rolebindings RoleBinding rolebinding n",
              "clusterroles ClusterRole clusterrole",
              "clusterrolebindings ClusterRoleBinding clusterrolebinding"));

  /** A kubectl that only shows what it would do, and keeps that. */
  private static final String WRAPPER =
      """
      kubectl() {
        local words=() word dry=() end=
        case " $* " in
          *" --dry-run"*) ;;
          *" delete "*|" delete "*) dry=(--dry-run=client -o name) ;;
          *" -f "*) dry=(--dry-run=client -o json --validate=false) ;;
          *) dry=(--dry-run=client -o json) ;;
        esac
        for word; do
          if [ "$word" = -- ] && [ -z "$end" ]; then words+=("${dry[@]}"); end=1; fi
          words+=("$word")
        done
        [ -n "$end" ] || words+=("${dry[@]}")
        if [ ${#dry[@]} = 0 ]; then
          command kubectl --server="$SERVER" --cache-dir="$STORE/cache" "${words[@]}"
          return
        fi
        local name=$STORE/$(printf %05d "$(ls "$STORE" | wc -l)")
        command kubectl --server="$SERVER" --cache-dir="$STORE/cache" "${words[@]}" >"$STORE/out" || exit 1
        case " $* " in
          " delete "*) mv "$STORE/out" "$name.deleted" ;;
          *) mv "$STORE/out" "$name.json" ;;
        esac
      }
      """;

  private final HttpServer server;
  private final Path folder;
  private Path store;

  KubectlStub(Path folder) throws IOException {
    this.folder = folder;
    this.store = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static boolean isThere() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("bash", "-c", "kubectl version --client")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The objects that there are behind a script, as kubectl would send them. */
  List<JsonNode> run(String script) throws IOException, InterruptedException {
    store = Files.createTempDirectory(folder, "store");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", WRAPPER + script);
    builder.directory(Files.createTempDirectory(folder, "work").toFile());
    builder.environment().put("STORE", store.toString());
    builder.environment().put("KUBECONFIG", "/dev/null");
    builder.environment().put("SERVER", "http://127.0.0.1:" + server.getAddress().getPort());
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("kubectl refuses " + script + ": " + Files.readString(errors));
    }
    return new ArrayList<>(objects().values());
  }

  /** All there is now, by plural and name. */
  private Map<String, JsonNode> objects() throws IOException {
    Map<String, JsonNode> objects = new LinkedHashMap<>();
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(store)) {
      all.sorted().forEach(files::add);
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".json")) {
        try (MappingIterator<JsonNode> read =
            JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
          while (read.hasNext()) {
            JsonNode object = read.next();
            List<JsonNode> items = new ArrayList<>();
            object.path("items").forEach(items::add);
            for (JsonNode item : items.isEmpty() ? List.of(object) : items) {
              objects.put(
                  key(item.path("kind").asString(), item.at("/metadata/name").asString()), item);
            }
          }
        }
      } else if (name.endsWith(".deleted")) {
        for (String line : Files.readAllLines(file)) {
          int slash = line.indexOf('/');
          String kind = line.substring(0, slash);
          int dot = kind.indexOf('.');
          objects.remove(key(dot < 0 ? kind : kind.substring(0, dot), line.substring(slash + 1)));
        }
      }
    }
    return objects;
  }

  private static String key(String kind, String name) {
    return kind.toLowerCase(Locale.ROOT) + "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode body = body(exchange.getRequestURI().getPath());
    ObjectNode missing = JSON.createObjectNode();
    missing.put("kind", "Status").put("status", "Failure").put("reason", "NotFound");
    missing.put("code", 404).put("apiVersion", "v1");
    byte[] bytes = (body == null ? missing : body).toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private @Nullable JsonNode body(String path) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    if (path.equals("/api")) {
      body.put("kind", "APIVersions").putArray("versions").add("v1");
      return body;
    }
    if (path.equals("/apis")) {
      ArrayNode groups =
          body.put("kind", "APIGroupList").put("apiVersion", "v1").putArray("groups");
      for (String version : KINDS.keySet()) {
        int slash = version.indexOf('/');
        if (slash > 0) {
          ObjectNode group = groups.addObject().put("name", version.substring(0, slash));
          group.putArray("versions").addObject().put("groupVersion", version).put("version", "v1");
          group.putObject("preferredVersion").put("groupVersion", version).put("version", "v1");
        }
      }
      return body;
    }
    String version =
        path.substring(path.startsWith("/apis/") ? 6 : path.startsWith("/api/") ? 5 : 0);
    List<String> kinds = KINDS.get(version);
    if (kinds != null) {
      body.put("kind", "APIResourceList").put("groupVersion", version);
      ArrayNode resources = body.putArray("resources");
      for (String line : kinds) {
        String[] words = line.split(" ");
        ObjectNode resource = resources.addObject().put("name", words[0]).put("kind", words[1]);
        resource.put("singularName", words[1].toLowerCase(Locale.ROOT));
        resource.put("namespaced", words.length > 3);
        resource.putArray("shortNames").add(words[2]);
        resource.putArray("verbs").add("get").add("list").add("create").add("patch").add("delete");
      }
      return body;
    }
    String[] parts = path.split("/");
    for (List<String> lines : KINDS.values()) {
      for (String line : lines) {
        String[] words = line.split(" ");
        if (parts.length > 2 && words[0].equals(parts[parts.length - 2])) {
          return objects().get(key(words[1], parts[parts.length - 1]));
        }
      }
    }
    return null;
  }
}
