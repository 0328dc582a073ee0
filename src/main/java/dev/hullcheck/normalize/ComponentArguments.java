package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.Slice;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of Kubernetes that something starts, with the flags that it gives them: one
 * resource a component. Its {@code args} are closed where the whole command line is here, and open
 * where a tool such as kubeadm adds flags of its own.
 */
final class ComponentArguments {
  static final String KIND = "k8s.ComponentArgs";
  private static final String KUBEADM = "kubeadm.k8s.io";

  private final Sink sink;

  ComponentArguments(Sink sink) {
    this.sink = sink;
  }

  /**
   * Takes in a container that starts a component itself.
   *
   * @param written its fields, as they are written
   */
  void container(Resource container, Mapping written) {
    List<Value> words = new ArrayList<>();
    boolean open = false;
    for (String list : List.of("command", "args")) {
      Value value = written.get(list);
      if (value instanceof Sequence sequence) {
        words.addAll(sequence.items());
        open |= sequence.isOpen();
      } else if (value != null || written.isOpen()) {
        open = true;
      }
    }
    int program = program(words);
    String component = program < words.size() ? component(words, program) : null;
    if (component != null) {
      int from = program + (isHyperkube(words.get(program)) ? 2 : 1);
      commandLine(container, component, words, from, open, words.get(program).span());
    } else if (!written.isOpen() && written.get("command") == null && beginsWithFlag(words)) {
      // Without a command the image's own program takes the arguments.
      String name = imageName(Values.text(written.get("image")));
      if (name != null && isComponent(name)) {
        commandLine(container, name, words, 0, open, container.span());
      }
    }
    distribution(container, words);
  }

  /** Takes in a command that starts a component. */
  void command(Resource resource, Command command) {
    List<Value> words = new ArrayList<>(command.words().size());
    boolean open = false;
    for (Argument word : command.words()) {
      words.add(word.value());
      open |= word.several();
    }
    int first = command.first();
    String component = first < words.size() ? component(words, first) : null;
    if (component != null) {
      int from = first + (isHyperkube(words.get(first)) ? 2 : 1);
      commandLine(resource, component, words, from, open, words.get(first).span());
    }
    distribution(resource, words);
  }

  /** Takes in what an object has kubeadm, or kops, start components with. */
  void object(Resource resource, KubernetesObject object) {
    Mapping body = object.body();
    String group = object.group();
    if (group.equals(KUBEADM)) {
      kubeadm(resource, body);
    } else if (group.endsWith(".cluster.x-k8s.io")) {
      clusterApi(resource, body.mapping("spec"), false);
    } else if (group.equals("kops.k8s.io") && body.mapping("spec") != null) {
      kops(resource, body.mapping("spec"));
    }
  }

  // Command lines.

  /** Where the program stands: behind what only redirects the output of another. */
  private static int program(List<Value> words) {
    String first = words.isEmpty() ? null : baseName(Values.text(words.get(0)));
    if (!"go-runner".equals(first)) {
      return 0;
    }
    int at = 1;
    while (at < words.size() && startsWithDash(words.get(at))) {
      at++;
    }
    return at;
  }

  private static @Nullable String component(List<Value> words, int at) {
    String name = baseName(Values.text(words.get(at)));
    if (isHyperkube(words.get(at))) {
      String part = at + 1 < words.size() ? Values.text(words.get(at + 1)) : null;
      name = part == null || part.startsWith("kube") ? part : "kube-" + part;
    }
    return isComponent(name) ? name : null;
  }

  private static boolean isHyperkube(Value word) {
    return "hyperkube".equals(baseName(Values.text(word)));
  }

  private static boolean isComponent(@Nullable String name) {
    if (name == null) {
      return false;
    }
    return switch (name) {
      case "kube-apiserver",
          "kube-controller-manager",
          "kube-scheduler",
          "kube-proxy",
          "kubelet",
          "etcd" ->
          true;
      default -> false;
    };
  }

  private static @Nullable String baseName(@Nullable String path) {
    return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
  }

  /** {@code kube-apiserver} of {@code registry.k8s.io/kube-apiserver:v1.30.0}. */
  private static @Nullable String imageName(@Nullable String image) {
    String name = baseName(image);
    if (name == null) {
      return null;
    }
    int end = name.indexOf('@');
    name = end < 0 ? name : name.substring(0, end);
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(0, colon);
  }

  private static boolean beginsWithFlag(List<Value> words) {
    return !words.isEmpty() && startsWithDash(words.get(0));
  }

  private static boolean startsWithDash(Value word) {
    return Slice.text(word).content().startsWith("-");
  }

  private void commandLine(
      Resource owner,
      String component,
      List<Value> words,
      int from,
      boolean mayHoldMore,
      Span span) {
    Arguments arguments = new Arguments();
    boolean open = mayHoldMore;
    for (int i = from; i < words.size(); i++) {
      Text text = Slice.text(words.get(i));
      String chars = text.content();
      if (!chars.startsWith("-")) {
        // It may bring flags; and what is no flag is a slip that the component refuses.
        open |= chars.indexOf(Text.OPAQUE) >= 0 || isReference(chars);
        continue;
      }
      int sign = chars.indexOf('=');
      int end = sign < 0 ? chars.length() : sign;
      if (chars.indexOf(Text.OPAQUE) >= 0 && chars.indexOf(Text.OPAQUE) < end) {
        open = true;
        continue;
      }
      String name = flag(chars.substring(0, end));
      if (name.equals("help") || name.equals("h") || name.equals("version")) {
        return;
      }
      Span key = text.span(0, end);
      if (sign >= 0) {
        Value value = Slice.of(words.get(i), text, sign + 1, text.length());
        arguments.put(name, key, sign + 1 == text.length() ? Scalar.string("", key) : value);
      } else if (i + 1 < words.size() && !startsWithDash(words.get(i + 1))) {
        i++;
        arguments.put(name, key, words.get(i));
      } else {
        arguments.put(name, key, Scalar.string("true", key));
      }
    }
    if (!arguments.isEmpty()) {
      // What its configuration file sets need not be a flag.
      open |= arguments.has("config") || arguments.has("config-file");
      add(owner, component, arguments.build(open, span), span);
    }
  }

  /** Without its dashes; an underscore is as good as a dash. */
  private static String flag(String word) {
    String name = word.substring(word.startsWith("--") ? 2 : 1);
    return name.replace('_', '-');
  }

  /** A variable of the container's environment, which the kubelet fills in. */
  private static boolean isReference(String text) {
    return text.contains("$(");
  }

  /** k3s and RKE2 hand on {@code --kube-apiserver-arg=NAME=VALUE}. */
  private void distribution(Resource owner, List<Value> words) {
    List<String> components = new ArrayList<>(0);
    List<Arguments> found = new ArrayList<>(0);
    List<Span> spans = new ArrayList<>(0);
    for (int i = 0; i < words.size(); i++) {
      String chars = Slice.text(words.get(i)).content();
      int end = chars.startsWith("--") ? chars.indexOf("-arg", 2) : -1;
      String component = end < 0 ? null : chars.substring(2, end);
      component = "kube-controller".equals(component) ? "kube-controller-manager" : component;
      if (component == null || !isComponent(component)) {
        continue;
      }
      Value word = words.get(i);
      int from = end + "-arg".length();
      if (from == chars.length() && i + 1 < words.size()) {
        i++;
        word = words.get(i);
        from = 0;
      } else if (from < chars.length() && chars.charAt(from) == '=') {
        from++;
      } else {
        continue;
      }
      Text text = Slice.text(word);
      int sign = text.content().indexOf('=', from);
      if (sign > from && text.content().substring(from, sign).indexOf(Text.OPAQUE) < 0) {
        int at = components.indexOf(component);
        if (at < 0) {
          at = components.size();
          components.add(component);
          found.add(new Arguments());
          spans.add(word.span());
        }
        String name = text.content().substring(from, sign).replace('_', '-');
        Value value = Slice.of(word, text, sign + 1, text.length());
        found.get(at).put(name, text.span(from, sign), value);
      }
    }
    for (int i = 0; i < components.size(); i++) {
      add(owner, components.get(i), found.get(i).build(true, spans.get(i)), spans.get(i));
    }
  }

  // Objects of tools.

  /** Cluster API holds kubeadm's objects, or a template of them, in objects of its own. */
  private void clusterApi(Resource resource, @Nullable Mapping spec, boolean template) {
    if (spec == null) {
      return;
    }
    Mapping controlPlane = spec.mapping("kubeadmConfigSpec");
    Mapping config = controlPlane == null ? spec : controlPlane;
    for (String part :
        new String[] {"clusterConfiguration", "initConfiguration", "joinConfiguration"}) {
      Mapping body = config.mapping(part);
      if (body != null) {
        kubeadm(resource, body);
      }
    }
    Mapping below = spec.mapping("template");
    if (below != null && !template) {
      clusterApi(resource, below.mapping("spec"), true);
    }
  }

  private void kubeadm(Resource resource, Mapping body) {
    extraArgs(resource, "kube-apiserver", body.mapping("apiServer"), "extraArgs");
    extraArgs(resource, "kube-controller-manager", body.mapping("controllerManager"), "extraArgs");
    extraArgs(resource, "kube-scheduler", body.mapping("scheduler"), "extraArgs");
    Mapping etcd = body.mapping("etcd");
    extraArgs(resource, "etcd", etcd == null ? null : etcd.mapping("local"), "extraArgs");
    extraArgs(resource, "kubelet", body.mapping("nodeRegistration"), "kubeletExtraArgs");
    // Before v1beta1.
    extraArgs(resource, "kube-apiserver", body, "apiServerExtraArgs");
    extraArgs(resource, "kube-controller-manager", body, "controllerManagerExtraArgs");
    extraArgs(resource, "kube-scheduler", body, "schedulerExtraArgs");
  }

  /** An object from names to values, and since v1beta4 a list of {@code name} and {@code value}. */
  private void extraArgs(Resource owner, String component, @Nullable Mapping holder, String field) {
    Mapping.Field extra = holder == null ? null : holder.field(field);
    if (extra == null) {
      return;
    }
    Arguments arguments = new Arguments();
    if (extra.value() instanceof Mapping map) {
      for (Mapping.Field argument : map.fields()) {
        arguments.put(argument.name().replace('_', '-'), argument.key(), argument.value());
      }
    } else if (extra.value() instanceof Sequence list) {
      for (Value item : list.items()) {
        String name = item instanceof Mapping entry ? entry.string("name") : null;
        Mapping.Field value = item instanceof Mapping entry ? entry.field("value") : null;
        if (name != null && value != null) {
          arguments.put(name.replace('_', '-'), value.key(), value.value());
        }
      }
    }
    add(owner, component, arguments.build(true, extra.key()), extra.key());
  }

  private void kops(Resource resource, @Nullable Mapping spec) {
    if (spec == null) {
      return;
    }
    for (Mapping.Field field : spec.fields()) {
      String component =
          switch (field.name()) {
            case "kubeAPIServer" -> "kube-apiserver";
            case "kubeControllerManager" -> "kube-controller-manager";
            case "kubeScheduler" -> "kube-scheduler";
            case "kubeProxy" -> "kube-proxy";
            case "kubelet", "masterKubelet", "controlPlaneKubelet" -> "kubelet";
            default -> null;
          };
      if (component != null && field.value() instanceof Mapping settings) {
        Arguments arguments = new Arguments();
        for (Mapping.Field setting : settings.fields()) {
          arguments.put(dashed(setting.name()), setting.key(), setting.value());
        }
        add(resource, component, arguments.build(true, field.key()), field.key());
      }
    }
  }

  /** {@code clientCAFile} as the flag is called: {@code client-ca-file}. */
  private static String dashed(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      boolean afterLower = i > 0 && !isUpper(name, i - 1);
      boolean beforeLower = i > 0 && i + 1 < name.length() && !isUpper(name, i + 1);
      if (upper && (afterLower || beforeLower)) {
        out.append('-');
      }
      out.append(upper ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  private static boolean isUpper(String name, int at) {
    return name.charAt(at) >= 'A' && name.charAt(at) <= 'Z';
  }

  private void add(Resource owner, String component, Mapping args, Span span) {
    Mapping fields =
        new Mapping.Builder()
            .put("component", span, Scalar.string(component, span))
            .put("args", span, args)
            .build(span);
    sink.add(Resource.derived(KIND, owner).build(fields, span));
  }

  /** Flags by name, their values as texts. */
  private static final class Arguments {
    private final Mapping.Builder fields = new Mapping.Builder();

    boolean isEmpty() {
      return fields.isEmpty();
    }

    boolean has(String name) {
      return fields.get(name) != null;
    }

    void put(String name, Span key, Value given) {
      Value value = asText(given);
      Value before = fields.get(name);
      boolean differs =
          before instanceof Scalar a && value instanceof Scalar b && !a.sameAs(b)
              || before != null && !(before instanceof Scalar && value instanceof Scalar);
      // Of some flags the last use counts, of others all do.
      fields.put(name, key, differs ? notUnderstood(name, value.span()) : value);
    }

    private static Value asText(Value value) {
      if (value instanceof Scalar scalar) {
        if (scalar.isString() && isReference(scalar.asText())) {
          return Unknown.of(
              Unknown.Reason.INPUT,
              Symbol.of(scalar.asText(), scalar.span().toString()),
              Unknown.Type.STRING,
              scalar.span());
        }
        return scalar.isString() || scalar.isNull()
            ? scalar
            : Scalar.string(scalar.asText(), scalar.span());
      }
      return value;
    }

    private static Value notUnderstood(String name, Span span) {
      Symbol symbol = Symbol.of("--" + name, span.toString());
      return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, span);
    }

    Mapping build(boolean open, Span span) {
      return fields.open(open).build(span);
    }
  }
}
