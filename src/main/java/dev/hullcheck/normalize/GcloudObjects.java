package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.script.StandardInput;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes resources of the gcloud commands of one script: the objects that they ask for, by the flags
 * that kind files name, the roles that they grant, and what gcloud would refuse.
 */
final class GcloudObjects {
  private final Catalog catalog;
  private final Sink sink;
  private final @Nullable Resource owner;
  private final NodeDerivation nodes;
  private final ScriptGrants grants;
  private final ScriptObjects objects = new ScriptObjects();

  private GcloudDefaults defaults;

  /** How often a command has set the defaults of those behind it. */
  private int settings;

  /**
   * The objects of one script.
   *
   * @param owner the resource that the script stands in, or null
   * @param defaults what scripts before it have left
   */
  GcloudObjects(Catalog catalog, Sink sink, @Nullable Resource owner, GcloudDefaults defaults) {
    this.catalog = catalog;
    this.sink = sink;
    this.owner = owner;
    this.defaults = defaults;
    this.nodes = new NodeDerivation(sink);
    this.grants = new ScriptGrants(sink);
  }

  /** Says which commands the script has, before any of them is taken in; what it begins with. */
  GcloudDefaults begin(List<Command> commands) {
    defaults = defaults.next(commands);
    return defaults;
  }

  /** Gives out the objects as they are at the end of the script. */
  void end() {
    for (Resource made : objects.build()) {
      sink.add(made);
      nodes.derive(made);
      SecretDerivation.derive(made, sink);
    }
    grants.end();
  }

  /**
   * Takes in a command.
   *
   * @param script it as a command of its script
   * @param index which of the script's it is
   * @param scope what sets the script, and the function of it, apart from others
   */
  void add(GcloudCommand command, Resource script, int index, String scope) {
    if (isHelp(command)) {
      return;
    }
    GcloudSurface surface = GcloudSurface.bundled();
    if (surface != null) {
      new GcloudProblems(sink, surface, command, owner).find();
    }
    for (String name : catalog.kindsOfCommand(command.name())) {
      KindSpec kind = catalog.kind(name);
      if (kind != null) {
        asked(command, kind, script, index, scope);
      }
    }
    if (command.name().endsWith(" delete")) {
      deleted(command, index);
    } else if (command.name().startsWith("config ")) {
      settings++;
    }
    grant(command, script, index);
  }

  /**
   * Lays over a node pool what kubectl does to all its nodes.
   *
   * @param pool the pool's name
   * @return whether it is surely of one pool of this script
   */
  boolean changeNodes(Value pool, KubectlChange change) {
    return objects.changeNodes(pool, change);
  }

  /** Takes in a command of gsutil; as {@link #add}. */
  void gsutil(Command command, Resource script, int index, String scope) {
    KindSpec bucket = catalog.kind("storage.Bucket");
    if (bucket != null) {
      new GsutilObjects(bucket, objects, grants, owner, script, command, index, settings, scope)
          .add();
    }
  }

  private static boolean isHelp(GcloudCommand command) {
    return command.flag("--help") != null || command.flag("-h") != null;
  }

  private void asked(
      GcloudCommand command, KindSpec kind, Resource script, int index, String scope) {
    Mapping given = given(command);
    List<Argument> names = command.positionals();
    if (names.size() < 2 || !takesSeveral(command) || kind.flag(command.name(), "NAME") == null) {
      asked(command, first(command), command.pathSpan(), kind, given, script, index, scope);
      return;
    }
    for (Argument name : names) {
      asked(command, name.value(), name.span(), kind, given, script, index, scope);
    }
  }

  private static @Nullable Value first(GcloudCommand command) {
    return command.positionals().isEmpty() ? null : command.positionals().get(0).value();
  }

  /** Whether a command asks for as many objects as it names. */
  private static boolean takesSeveral(GcloudCommand command) {
    GcloudCommandSpec spec = command.spec();
    return spec != null && !spec.positionals().isEmpty() && spec.positionals().get(0).max() > 1;
  }

  private void asked(
      GcloudCommand command,
      @Nullable Value name,
      Span head,
      KindSpec kind,
      Mapping given,
      Resource script,
      int index,
      String scope) {
    boolean update = kind.commands().getOrDefault(command.name(), false);
    ScriptObjects.Asked asked = objectOf(command, name, kind, given, index);
    if (update) {
      Mapping before = objects.given(asked);
      if (before != null) {
        // A flag may mean one thing or another by what the object was made with.
        asked = objectOf(command, name, kind, ScriptObjects.joined(before, given), index);
      }
      if (objects.update(asked, fields(command, kind, "add"), fields(command, kind, "remove"))) {
        return;
      }
    }
    Resource.Builder builder =
        Resource.of(kind.name(), address(command, name), Language.SHELL)
            .uncertain(script.isUncertain())
            .owner(owner)
            .script(scope)
            .extent(command.command().span());
    objects.add(asked, builder, head);
  }

  private static Mapping given(GcloudCommand command) {
    Mapping.Builder given = new Mapping.Builder();
    for (GcloudCommand.Flag flag : command.flags()) {
      given.put(flag.name(), flag.span(), value(flag));
    }
    return given.build(command.pathSpan());
  }

  /**
   * The object that a command speaks of, with all that it says of it.
   *
   * @param name the positional that names it, or null
   */
  private ScriptObjects.Asked objectOf(
      GcloudCommand command, @Nullable Value name, KindSpec kind, Mapping given, int index) {
    boolean open = kind.commands().getOrDefault(command.name(), true) || !command.complete();
    for (String flag : kind.openBeside().getOrDefault(command.name(), List.of())) {
      open |= command.flag(flag) != null;
    }
    Span head = command.pathSpan();
    FieldTree tree = new FieldTree(open, head);
    FieldMapper mapper = new FieldMapper(kind, kind.flags());
    Spelling positional = kind.flag(command.name(), "NAME");
    if (positional != null && name != null) {
      mapper.put(tree, positional, name.span(), name, given);
    }
    // Two flags may fill one map, as --metadata and --metadata-from-file do.
    Map<String, String> filledBy = new HashMap<>(0);
    for (GcloudCommand.Flag flag : command.flags()) {
      Spelling spelling = spelling(kind, command, flag.name());
      if (spelling != null) {
        Value value =
            "input".equals(spelling.grammar()) ? input(command, flag) : uses(command, flag);
        String other = filledBy.put(spelling.to(), flag.name());
        boolean both = other != null && !other.equals(flag.name());
        Value before = both ? tree.get(spelling.to()) : null;
        mapper.put(tree, spelling, flag.span(), value, given);
        if (before instanceof Mapping map && tree.get(spelling.to()) instanceof Mapping now) {
          tree.put(spelling.to(), flag.span(), ScriptObjects.joined(map, now));
        }
      }
    }
    for (Map.Entry<String, KindSpec.Assumption> assumption :
        kind.assumptions().getOrDefault(command.name(), Map.of()).entrySet()) {
      Spelling spelling = kind.flag(command.name(), assumption.getKey());
      if (spelling != null && !open && !isGiven(command, assumption)) {
        Value value = Scalar.plain(assumption.getValue().value(), head);
        mapper.put(tree, spelling, head, value, given);
      }
    }
    defaults.fill(command, kind, index, tree, mapper, given);
    Map<String, Object> presets = kind.presets().getOrDefault(command.name(), Map.of());
    for (Map.Entry<String, Object> preset : presets.entrySet()) {
      tree.put(preset.getKey(), head, Values.plain(preset.getValue(), head));
    }
    String group = command.name().substring(0, command.name().lastIndexOf(' '));
    return new ScriptObjects.Asked(
        kind, group, tree.build(), given, command.command(), index, settings);
  }

  /** Which field a flag is; {@code --update-labels} adds to that of {@code --labels}. */
  private static @Nullable Spelling spelling(KindSpec kind, GcloudCommand command, String flag) {
    Spelling own = kind.flag(command.name(), flag);
    if (own != null || !flag.startsWith("--update-")) {
      return own;
    }
    Spelling whole = kind.flag(command.name(), "--" + flag.substring("--update-".length()));
    FieldSpec field = whole == null ? null : kind.field(whole.to());
    return field != null && field.type() == FieldSpec.Type.MAP ? whole : null;
  }

  /**
   * The fields to which flags add, as {@code --update-labels} does, or of which they take out
   * something, as {@code --remove-labels} and {@code --clear-labels} do.
   */
  private static Set<String> fields(GcloudCommand command, KindSpec kind, String how) {
    Set<String> fields = new HashSet<>();
    for (GcloudCommand.Flag flag : command.flags()) {
      String name = flag.name();
      int dash = name.indexOf('-', 2);
      String verb = dash < 0 ? "" : name.substring(2, dash);
      boolean adds = verb.equals("update") || verb.equals("add");
      boolean removes = verb.equals("remove") || verb.equals("clear");
      if (how.equals("add") ? !adds : !removes) {
        continue;
      }
      String rest = name.substring(dash + 1);
      for (String other : new String[] {name, "--" + rest, "--update-" + rest, "--add-" + rest}) {
        Spelling spelling = kind.flag(command.name(), other);
        if (spelling != null) {
          fields.add(spelling.to());
        }
      }
    }
    return fields;
  }

  /** Takes out what a command deletes: each of its positionals is the name of an object. */
  private void deleted(GcloudCommand command, int index) {
    String group = command.name().substring(0, command.name().lastIndexOf(' '));
    for (KindSpec kind : objects.kindsOf(group)) {
      ScriptObjects.Asked asked = objectOf(command, null, kind, given(command), index);
      Spelling name = kind.flag(command.name(), "NAME");
      if (name == null) {
        continue;
      }
      for (Argument positional : command.positionals()) {
        FieldTree tree = new FieldTree(true, command.pathSpan());
        for (Mapping.Field field : asked.value().fields()) {
          tree.put(field.name(), field.key(), field.value());
        }
        Value value = positional.value();
        new FieldMapper(kind, kind.flags()).put(tree, name, value.span(), value, asked.given());
        objects.delete(asked.with(tree.build()));
      }
    }
  }

  /** Whether a command has a flag, or one beside which the flag is not assumed. */
  private static boolean isGiven(
      GcloudCommand command, Map.Entry<String, KindSpec.Assumption> assumption) {
    if (command.flag(assumption.getKey()) != null) {
      return true;
    }
    for (String beside : assumption.getValue().unless()) {
      int sign = beside.indexOf('=');
      GcloudCommand.Flag flag = command.flag(sign < 0 ? beside : beside.substring(0, sign));
      if (flag == null) {
        continue;
      }
      String value = Values.text(flag.value());
      if (sign < 0 || value == null || value.equalsIgnoreCase(beside.substring(sign + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Value value(GcloudCommand.Flag flag) {
    Value value = flag.value();
    return value == null
        ? Scalar.bool(!flag.negated(), flag.negated() ? "--no-" : "", flag.span())
        : value;
  }

  /**
   * What a flag and all before it of its name say, where their values add up; else what it says
   * alone.
   */
  private static Value uses(GcloudCommand command, GcloudCommand.Flag flag) {
    GcloudFlag known = flag.spec();
    if (known == null || !known.accumulates()) {
      return value(flag);
    }
    Text.Builder all = new Text.Builder();
    int count = 0;
    for (GcloudCommand.Flag use : command.flags()) {
      Text text = use.name().equals(flag.name()) ? Grammars.text(value(use)) : null;
      if (text != null) {
        all.add(count++ > 0 ? "," : "", use.span()).add(text);
        // With other delimiters, it takes more than a comma to join them.
        if (count > 1 && text.content().startsWith("^")) {
          return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure(flag.name()), use.span());
        }
      }
      if (use.span().equals(flag.span())) {
        break;
      }
    }
    Value last = value(flag);
    if (count < 2) {
      return last;
    }
    Text text = all.build(last.span());
    return text.hasOpaque() ? Unknown.string(text, last.span()) : Scalar.string(text, last.span());
  }

  /** What a file holds that a flag names: only that of the standard input is known. */
  private static Value input(GcloudCommand command, GcloudCommand.Flag flag) {
    Value file = value(flag);
    Text input = "-".equals(Values.text(file)) ? StandardInput.of(command.command()) : null;
    if (input == null) {
      return Unknown.of(
          Unknown.Reason.COMPUTED, Symbol.impure("a file"), Unknown.Type.STRING, file.span());
    }
    return Grammars.value(input);
  }

  private static String address(GcloudCommand command, @Nullable Value name) {
    StringBuilder address = new StringBuilder("gcloud ").append(command.name());
    if (name != null) {
      address.append(' ');
      address.append(name instanceof Unknown unknown ? unknown.symbol().name() : name.toString());
    }
    return address.toString();
  }

  /** Takes in what a command grants, or takes back. */
  private void grant(GcloudCommand command, Resource script, int index) {
    String verb = command.name().substring(command.name().lastIndexOf(' ') + 1);
    boolean sets = verb.equals("set-iam-policy");
    boolean invokes = verb.endsWith("-invoker-policy-binding");
    if (!sets && !invokes && !verb.endsWith("-iam-policy-binding")) {
      return;
    }
    List<String> path = command.path();
    Span span = command.pathSpan();
    Value role = invokes ? invoker(span) : flagValue(command, "--role");
    ScriptGrants.Grant grant =
        new ScriptGrants.Grant(
            singular(path.get(path.size() - 2)),
            granted(command, sets),
            sets ? null : role,
            sets ? null : flagValue(command, "--member"),
            sets ? null : flagValue(command, "--condition"),
            defaults.project(command, index));
    if (verb.startsWith("remove-")) {
      grants.remove(grant, command.command());
    } else if (sets || grant.member() != null) {
      Resource.Builder resource =
          Resource.of(
                  "gcloud." + command.name().replace(' ', '.'),
                  address(command, first(command)),
                  Language.SHELL)
              .owner(owner)
              .uncertain(script.isUncertain())
              .extent(command.command().span());
      grants.add(grant, command.command(), index, resource, span);
    }
  }

  /** The role of those who may call a function, which the function's generation decides. */
  private static Value invoker(Span span) {
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure("the invoker's role"), span);
  }

  /**
   * The resource that a command grants on: its first positional, unless that is the file of a
   * policy, as of commands that are about the one resource of a project.
   */
  private static @Nullable Value granted(GcloudCommand command, boolean sets) {
    List<Argument> positionals = command.positionals();
    boolean file = sets && command.flag("--policy-file") == null;
    if (positionals.size() <= (file ? 1 : 0)) {
      return null;
    }
    Value name = positionals.get(0).value();
    Text text = Grammars.text(name);
    String chars = text == null ? "" : text.content();
    boolean bucket = chars.startsWith("gs://") && chars.indexOf('/', 5) < 0;
    return bucket ? Grammars.read("lastPart", name) : name;
  }

  /** {@code policy} of {@code policies}, {@code bucket} of {@code buckets}. */
  private static String singular(String group) {
    if (group.endsWith("ies")) {
      return group.substring(0, group.length() - 3) + "y";
    }
    return group.endsWith("s") ? group.substring(0, group.length() - 1) : group;
  }

  private static @Nullable Value flagValue(GcloudCommand command, String name) {
    GcloudCommand.Flag flag = command.flag(name);
    return flag == null ? null : flag.value();
  }
}
