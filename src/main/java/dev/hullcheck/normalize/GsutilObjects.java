package dev.hullcheck.normalize;

import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a command of gsutil does to buckets: {@code mb}, {@code rb}, {@code iam}, {@code ubla},
 * {@code pap}, {@code versioning}, {@code kms}. They are the buckets of {@code gcloud storage}, of
 * which later commands may be.
 *
 * @see <a href="https://cloud.google.com/storage/docs/gsutil">gsutil</a>
 */
final class GsutilObjects {
  private static final String GROUP = "storage buckets";

  private final KindSpec bucket;
  private final ScriptObjects objects;
  private final ScriptGrants grants;
  private final @Nullable Resource owner;
  private final Resource script;
  private final Command command;
  private final int index;
  private final int settings;
  private final String scope;

  private final List<Value> urls = new ArrayList<>(1);
  private final List<Argument> words = new ArrayList<>();
  private final FieldTree fields;
  private Span head;

  /**
   * A command of gsutil.
   *
   * @param bucket the kind of buckets
   * @param owner the resource that the script stands in, or null
   * @param script the command as one of its script
   * @param index which of the script's it is
   * @param settings how often gcloud's defaults were set before
   * @param scope what sets the script, and the function of it, apart from others
   */
  GsutilObjects(
      KindSpec bucket,
      ScriptObjects objects,
      ScriptGrants grants,
      @Nullable Resource owner,
      Resource script,
      Command command,
      int index,
      int settings,
      String scope) {
    this.bucket = bucket;
    this.objects = objects;
    this.grants = grants;
    this.owner = owner;
    this.script = script;
    this.command = command;
    this.index = index;
    this.settings = settings;
    this.scope = scope;
    this.head = script.span();
    this.fields = new FieldTree(false, head);
  }

  /** Takes the command in. */
  void add() {
    List<Argument> arguments = command.arguments();
    int at = 0;
    while (at < arguments.size() && isOption(arguments.get(at))) {
      at += takesValue(arguments.get(at), "ohui") ? 2 : 1;
    }
    String verb = at < arguments.size() ? arguments.get(at).known() : null;
    if (verb == null) {
      return;
    }
    head = arguments.get(at).span();
    switch (verb) {
      case "mb" -> made(arguments.subList(at + 1, arguments.size()));
      case "rb" -> {
        read(arguments, at + 1, "");
        for (Value url : urls) {
          objects.delete(asked(url, true));
        }
      }
      case "iam" -> iam(arguments, at + 1);
      case "ubla", "uniformbucketlevelaccess", "bucketpolicyonly" ->
          set(arguments, at + 1, "iamConfiguration.uniformBucketLevelAccess.enabled");
      case "versioning" -> set(arguments, at + 1, "versioning.enabled");
      case "pap", "publicaccessprevention" ->
          set(arguments, at + 1, "iamConfiguration.publicAccessPrevention");
      case "kms" -> key(arguments, at + 1);
      default -> {}
    }
  }

  private static boolean isOption(Argument word) {
    String known = word.known();
    return known != null && known.startsWith("-") && known.length() > 1;
  }

  private static boolean takesValue(Argument option, String letters) {
    String known = option.known();
    return known != null && known.length() == 2 && letters.indexOf(known.charAt(1)) >= 0;
  }

  /** Sorts the words behind an index: options, URLs, others. */
  private void read(List<Argument> arguments, int from, String withValue) {
    for (int i = from; i < arguments.size(); i++) {
      Argument word = arguments.get(i);
      Text text = Grammars.text(word.value());
      if (isOption(word)) {
        i += takesValue(word, withValue) ? 1 : 0;
      } else if (text != null && text.content().startsWith("gs://")) {
        urls.add(word.value());
      } else {
        words.add(word);
      }
    }
  }

  private void made(List<Argument> arguments) {
    boolean open = false;
    for (int i = 0; i < arguments.size(); i++) {
      Argument word = arguments.get(i);
      Text text = Grammars.text(word.value());
      String chars = text == null ? "" : text.content();
      if (text != null && chars.startsWith("gs://")) {
        urls.add(word.value());
      } else if (!chars.startsWith("-")) {
        // Perhaps the URL; a bare variable may be options as well.
        open |= word.several();
        urls.add(word.value());
      } else {
        int sign = chars.indexOf('=');
        String name = chars.substring(0, sign < 0 ? chars.length() : sign);
        boolean next = sign < 0 && !name.equals("--autoclass") && i + 1 < arguments.size();
        Value value =
            sign >= 0 && text != null
                ? Grammars.value(text.slice(sign + 1, text.length()))
                : next ? arguments.get(i + 1).value() : null;
        i += next ? 1 : 0;
        option(name, value, word.span());
      }
    }
    for (Value url : urls) {
      objects.add(asked(url, open), builder("mb", url), head);
    }
  }

  private void option(String name, @Nullable Value value, Span at) {
    if (value == null) {
      return;
    }
    switch (name) {
      case "-l" -> fields.put("location", at, value);
      case "-p" -> fields.put("project", at, value);
      case "-b" ->
          fields.put("iamConfiguration.uniformBucketLevelAccess.enabled", at, onOff(value));
      case "--pap" -> fields.put("iamConfiguration.publicAccessPrevention", at, value);
      case "-k" -> fields.put("encryption.defaultKmsKeyName", at, value);
      default -> {}
    }
  }

  /** {@code on} and {@code off} as yes and no; others as they are. */
  private static Value onOff(Value value) {
    String text = Values.text(value);
    boolean on = "on".equalsIgnoreCase(text);
    return on || "off".equalsIgnoreCase(text)
        ? Scalar.bool(on, String.valueOf(text), value.span())
        : value;
  }

  /** {@code VERB set VALUE URL…}. */
  private void set(List<Argument> arguments, int from, String field) {
    read(arguments, from, "");
    if (words.size() < 2 || !"set".equals(words.get(0).known())) {
      return;
    }
    Value value = words.get(1).value();
    fields.put(field, value.span(), onOff(value));
    update();
  }

  /** {@code kms encryption -k KEY URL…}. */
  private void key(List<Argument> arguments, int from) {
    for (int i = from; i + 1 < arguments.size(); i++) {
      if ("-k".equals(arguments.get(i).known())) {
        Value key = arguments.get(i + 1).value();
        fields.put("encryption.defaultKmsKeyName", arguments.get(i).span(), key);
        read(arguments, i + 2, "");
        update();
        return;
      }
    }
  }

  private void update() {
    for (Value url : urls) {
      ScriptObjects.Asked asked = asked(url, true);
      if (!objects.update(asked, Set.of(), Set.of())) {
        objects.add(asked, builder("set", url), head);
      }
    }
  }

  private ScriptObjects.Asked asked(Value url, boolean open) {
    FieldTree all = new FieldTree(open, head);
    Value name = Grammars.read("lastPart", url);
    all.put("name", url.span(), name == null ? url : name);
    for (Mapping.Field field : fields.build().fields()) {
      all.put(field.name(), field.key(), field.value());
    }
    Mapping none = Mapping.empty(false, head);
    Mapping value = open ? Values.opened(all.build()) : all.build();
    return new ScriptObjects.Asked(bucket, GROUP, value, none, command, index, settings);
  }

  private Resource.Builder builder(String verb, Value url) {
    return Resource.of(bucket.name(), "gsutil " + verb + " " + url, Language.SHELL)
        .uncertain(script.isUncertain())
        .owner(owner)
        .script(scope)
        .extent(command.span());
  }

  // Who may what.

  /** {@code iam ch [-d] MEMBER:ROLE… URL…} and {@code iam set FILE URL…}. */
  private void iam(List<Argument> arguments, int from) {
    String verb = from < arguments.size() ? arguments.get(from).known() : null;
    if ("set".equals(verb)) {
      read(arguments, from + 1, "e");
      for (Value url : urls) {
        grant(url, null, null);
      }
    }
    if (!"ch".equals(verb)) {
      return;
    }
    List<Argument> added = new ArrayList<>();
    List<Argument> removed = new ArrayList<>();
    boolean removes = false;
    for (Argument word : arguments.subList(from + 1, arguments.size())) {
      Text text = Grammars.text(word.value());
      if (text != null && text.content().startsWith("gs://")) {
        urls.add(word.value());
      } else if (isOption(word)) {
        removes |= "-d".equals(word.known());
      } else {
        (removes ? removed : added).add(word);
        removes = false;
      }
    }
    for (Value url : urls) {
      for (Argument word : removed) {
        change(url, word, true);
      }
      for (Argument word : added) {
        change(url, word, false);
      }
    }
  }

  /** {@code MEMBER:ROLE,ROLE}: behind the last colon of what is no path of a role. */
  private void change(Value url, Argument word, boolean removes) {
    Text text = Grammars.text(word.value());
    String chars = text == null ? "" : text.content();
    int path = chars.indexOf(":roles/");
    int custom = chars.indexOf(":projects/");
    int colon = path >= 0 ? path : custom >= 0 ? custom : chars.lastIndexOf(':');
    if (text == null || colon <= 0) {
      return;
    }
    Value member = Grammars.value(text.slice(0, colon));
    int start = colon + 1;
    while (start <= chars.length()) {
      int comma = chars.indexOf(',', start);
      int end = comma < 0 ? chars.length() : comma;
      Value role = role(text.slice(start, end));
      if (removes) {
        grants.remove(grantOf(url, role, member), command);
      } else {
        grant(url, role, member);
      }
      start = end + 1;
    }
  }

  /** A role; one without a path is of those of Cloud Storage. */
  private static Value role(Text role) {
    if (role.hasOpaque() || role.content().indexOf('/') >= 0) {
      return Grammars.value(role);
    }
    return Scalar.string("roles/storage." + role.content(), role.whole());
  }

  private static ScriptGrants.Grant grantOf(
      Value url, @Nullable Value role, @Nullable Value member) {
    Value name = Grammars.read("lastPart", url);
    return new ScriptGrants.Grant("bucket", name, role, member, null, null, null);
  }

  private void grant(Value url, @Nullable Value role, @Nullable Value member) {
    Resource.Builder resource =
        Resource.of("gsutil.iam", "gsutil iam " + url, Language.SHELL)
            .owner(owner)
            .uncertain(script.isUncertain())
            .extent(command.span());
    grants.add(grantOf(url, role, member), command, index, resource, head);
  }
}
