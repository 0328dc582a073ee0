package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs Pods, of the flags of {@code kubectl run}, {@code create deployment}, {@code job} and
 * {@code cronjob}. The flags can say little of a container, so that what they leave out is nobody's
 * choice: containers are open.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_run/">kubectl
 *     run</a>
 */
final class KubectlWorkloads {
  private final KubectlCommand command;
  private final Span span;

  KubectlWorkloads(KubectlCommand command) {
    this.command = command;
    this.span = command.verbSpan();
  }

  /** The Pod of {@code kubectl run}, and with {@code --expose} its Service. */
  List<KubernetesObject> run() {
    if (command.words().isEmpty() || KubectlDraft.given(command, "--image") == null) {
      return List.of();
    }
    Value name = command.words().get(0).value();
    Mapping labels = runLabels(name);
    KubectlDraft pod = draft("pod", name).put("metadata.labels", labels);
    List<Value> annotations = KubectlDraft.each(command, "--annotations");
    if (!annotations.isEmpty()) {
      pod.put("metadata.annotations", KubectlDraft.pairs(annotations, false, span));
    }
    pod.put("spec.containers", sequence(List.of(container(name))));
    Value restart = KubectlDraft.given(command, "--restart");
    pod.put("spec.restartPolicy", restart == null ? Scalar.string("Always", span) : restart);
    pod.put("spec.dnsPolicy", "ClusterFirst");
    pod.putIf("spec.serviceAccountName", KubectlDraft.given(command, "--serviceaccount"));
    KubernetesObject made = pod.build();
    Mapping body =
        KubectlPatch.overridden(
            made.body(),
            KubectlDraft.given(command, "--overrides"),
            KubectlDraft.given(command, "--override-type"));
    List<KubernetesObject> objects = new ArrayList<>(2);
    objects.add(body == made.body() ? made : made.with(body));
    Value port = KubectlDraft.number(command, "--port");
    if (port != null && KubectlDraft.isSet(command, "--expose")) {
      KubectlDraft service = draft("service", name);
      service.put("spec.selector", labels);
      service.put("spec.ports", sequence(List.of(KubectlServices.port(port, port, null, null))));
      objects.add(service.build());
    }
    return objects;
  }

  private Mapping runLabels(Value name) {
    Value given = KubectlDraft.given(command, "--labels");
    if (given == null) {
      return new Mapping.Builder().put("run", name.span(), name).build(name.span());
    }
    Value labels = Grammars.read("labels", given);
    return labels instanceof Mapping mapping ? mapping : Mapping.empty(true, given.span());
  }

  private Mapping container(Value name) {
    Mapping.Builder container = container(name, KubectlDraft.given(command, "--image"));
    boolean stdin = KubectlDraft.isSet(command, "--stdin");
    container.put("stdin", span, Scalar.bool(stdin, "", span));
    if (stdin && !KubectlDraft.isSet(command, "--leave-stdin-open")) {
      container.put("stdinOnce", span, Scalar.bool(true, "", span));
    }
    boolean tty = KubectlDraft.isSet(command, "--tty");
    container.put("tty", span, Scalar.bool(tty, "", span));
    putIf(container, "imagePullPolicy", KubectlDraft.given(command, "--image-pull-policy"));
    List<Value> variables = KubectlDraft.each(command, "--env");
    if (!variables.isEmpty()) {
      container.put("env", span, environment(variables));
    }
    Value port = KubectlDraft.number(command, "--port");
    if (port != null) {
      container.put("ports", port.span(), ports(port));
    }
    Value privileged = KubectlDraft.truth(command, "--privileged");
    if (privileged != null && !(privileged instanceof Scalar no && !no.isTrue())) {
      Span at = privileged.span();
      Mapping.Builder context = new Mapping.Builder().open(true);
      container.put("securityContext", at, context.put("privileged", at, privileged).build(at));
    }
    Mapping resources = resources(command);
    if (resources != null) {
      container.put("resources", span, resources);
    }
    List<Argument> words = command.words();
    List<Argument> passed = new ArrayList<>(words.subList(1, words.size()));
    passed.addAll(command.passed());
    boolean program = KubectlDraft.isSet(command, "--command");
    words(container, program ? "command" : "args", passed);
    return container.build(span);
  }

  /** {@code --limits} and {@code --requests}, or null where neither is given. */
  static @Nullable Mapping resources(KubectlCommand command) {
    Mapping.Builder resources = new Mapping.Builder();
    for (String flag : new String[] {"limits", "requests"}) {
      Value given = KubectlDraft.given(command, "--" + flag);
      Value amounts = given == null ? null : Grammars.read("labels", given);
      if (amounts != null) {
        resources.put(flag, amounts.span(), amounts);
      }
    }
    return resources.isEmpty() ? null : resources.build(command.verbSpan());
  }

  /** Variables of {@code NAME=VALUE} texts, as a container has them. */
  static Sequence environment(List<Value> pairs) {
    List<Value> variables = new ArrayList<>(pairs.size());
    boolean open = false;
    for (Value pair : pairs) {
      Scalar key = KubectlDraft.key(pair);
      Value value = KubectlDraft.valueOf(pair);
      if (key == null || value == null) {
        open = true;
      } else {
        Mapping.Builder variable = new Mapping.Builder().put("name", key.span(), key);
        variables.add(variable.put("value", value.span(), value).build(pair.span()));
      }
    }
    return Sequence.of(variables, open, pairs.get(0).span());
  }

  /** The Deployment of {@code kubectl create deployment}: a container for each image. */
  @Nullable KubernetesObject deployment(Value name) {
    Sequence images = KubectlDraft.list(command, "--image");
    if (images == null) {
      return null;
    }
    KubectlDraft deployment = draft("deployment", name);
    Mapping labels = new Mapping.Builder().put("app", name.span(), name).build(name.span());
    deployment.put("metadata.labels", labels);
    Value replicas = KubectlDraft.number(command, "--replicas");
    deployment.put("spec.replicas", replicas == null ? Scalar.number(1, "1", span) : replicas);
    deployment.put("spec.selector.matchLabels", labels);
    deployment.put("spec.template.metadata.labels", labels);
    List<Value> containers = new ArrayList<>(images.items().size());
    for (Value image : images.items()) {
      Mapping.Builder container = container(nameOf(image), image);
      Value port = containers.isEmpty() ? KubectlDraft.number(command, "--port") : null;
      if (port != null) {
        container.put("ports", port.span(), ports(port));
      }
      if (images.items().size() == 1) {
        words(container, "command", command.passed());
      }
      containers.add(container.build(span));
    }
    return deployment.put("spec.template.spec.containers", sequence(containers)).build();
  }

  /** The Job of {@code kubectl create job}; of one {@code --from} a CronJob nothing is known. */
  @Nullable KubernetesObject job(Value name) {
    Value image = KubectlDraft.given(command, "--image");
    KubectlDraft job = draft("job", name);
    if (image == null) {
      return KubectlDraft.given(command, "--from") == null ? null : job.open().build();
    }
    job.put("spec.template.spec.containers", sequence(List.of(program(name, image))));
    return job.put("spec.template.spec.restartPolicy", "Never").build();
  }

  /** The CronJob of {@code kubectl create cronjob}. */
  @Nullable KubernetesObject cronJob(Value name) {
    Value image = KubectlDraft.given(command, "--image");
    if (image == null) {
      return null;
    }
    String template = "spec.jobTemplate.spec.template.spec.";
    KubectlDraft job = draft("cronjob", name).put("spec.jobTemplate.metadata.name", name);
    job.putIf("spec.schedule", KubectlDraft.given(command, "--schedule"));
    job.put(template + "containers", sequence(List.of(program(name, image))));
    Value restart = KubectlDraft.given(command, "--restart");
    job.put(
        template + "restartPolicy", restart == null ? Scalar.string("OnFailure", span) : restart);
    return job.build();
  }

  private Mapping program(Value name, Value image) {
    Mapping.Builder container = container(name, image);
    List<Argument> words = command.words();
    List<Argument> passed = new ArrayList<>(words.subList(2, words.size()));
    passed.addAll(command.passed());
    words(container, "command", passed);
    return container.build(span);
  }

  private Mapping.Builder container(Value name, @Nullable Value image) {
    Mapping.Builder container = new Mapping.Builder().open(true);
    container.put("name", name.span(), name);
    putIf(container, "image", image);
    return container;
  }

  /** What kubectl calls the container of an image: its last part, without tag and digest. */
  private static Value nameOf(Value image) {
    Text text = KubernetesNormalizer.text(image);
    if (text == null) {
      return image;
    }
    String chars = text.content();
    int at = chars.indexOf('@');
    int end = at < 0 ? chars.length() : at;
    int slash = chars.lastIndexOf('/', end - 1);
    int colon = chars.indexOf(':', slash + 1);
    end = colon < 0 || colon > end ? end : colon;
    return Grammars.value(text.slice(slash + 1, Math.max(slash + 1, end)));
  }

  private static void words(Mapping.Builder container, String field, List<Argument> words) {
    if (words.isEmpty()) {
      return;
    }
    List<Value> values = new ArrayList<>(words.size());
    boolean open = false;
    for (Argument word : words) {
      values.add(word.value());
      open |= word.several();
    }
    Span at = words.get(0).span();
    container.put(field, at, Sequence.of(values, open, at));
  }

  private static Sequence ports(Value port) {
    Mapping one = new Mapping.Builder().put("containerPort", port.span(), port).build(port.span());
    return Sequence.of(List.of(one), false, port.span());
  }

  private static void putIf(Mapping.Builder fields, String name, @Nullable Value value) {
    if (value != null) {
      fields.put(name, value.span(), value);
    }
  }

  private Sequence sequence(List<? extends Value> items) {
    return Sequence.of(items, false, span);
  }

  private KubectlDraft draft(String kind, Value name) {
    return new KubectlDraft(command, KubectlObjects.type(kind), name);
  }
}
