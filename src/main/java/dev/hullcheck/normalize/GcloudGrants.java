package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gcloud's commands on policies grant, take back, or set as a whole. */
final class GcloudGrants {
  private final ScriptGrants grants;
  private final @Nullable Resource owner;

  /**
   * Grants of the commands of a script.
   *
   * @param owner the resource that the script stands in, or null
   */
  GcloudGrants(ScriptGrants grants, @Nullable Resource owner) {
    this.grants = grants;
    this.owner = owner;
  }

  /**
   * Takes in a command, if it is one on policies.
   *
   * @param script it as a command of its script
   * @param index which of the script's it is
   */
  void add(GcloudCommand command, Resource script, int index, @Nullable Value project) {
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
            project,
            sets ? policy(command) : null);
    if (verb.startsWith("remove-")) {
      grants.remove(grant, command.command());
    } else if (sets || grant.member() != null) {
      List<Argument> names = command.positionals();
      Value first = names.isEmpty() ? null : names.get(0).value();
      Resource.Builder resource =
          Resource.of(
                  "gcloud." + command.name().replace(' ', '.'),
                  GcloudObjects.address(command, first),
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

  /** The policy in the file that a command names, as far as that is known. */
  private static @Nullable Mapping policy(GcloudCommand command) {
    Value file = flagValue(command, "--policy-file");
    List<Argument> words = command.positionals();
    if (file == null && !words.isEmpty()) {
      file = words.get(words.size() - 1).value();
    }
    Text text = file == null ? null : command.command().file(file);
    if (text == null) {
      return null;
    }
    List<YamlDocument> documents = YamlParser.parse(text).tree().documents();
    boolean whole =
        documents.size() == 1 && documents.get(0).state() == YamlDocument.State.COMPLETE;
    YamlNode root = whole ? documents.get(0).root() : null;
    return root != null
            && YamlValues.of(root) instanceof Mapping policy
            && policy.get("bindings") != null
        ? policy
        : null;
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
