package dev.hullcheck.terraform;

import dev.hullcheck.source.Names;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Terraform files of a folder, parsed: what is deployed from there, or what calls lead to. One
 * object for all calls, to which none makes a difference.
 */
public final class ModuleFolder {
  private final String path;
  private final Declarations declarations;
  private final List<GivenVariables.File> variables;
  private final Map<String, String> installed;
  private final Decoded decoded = new Decoded();
  private final @Nullable Description description;
  private final boolean passesMore;
  private final boolean terragrunt;

  /**
   * That a module is not there itself, but described by what it makes of its inputs.
   *
   * @param text the file that says so, which users do not see
   * @param known whether the description is of the versions that are called; else there may be more
   *     in what the module makes
   * @param whole whether it makes no objects besides, of the kinds that are known
   * @param version as the call says it, or null
   */
  private record Description(
      SourceFile text, boolean known, boolean whole, @Nullable String version) {}

  /**
   * A module folder.
   *
   * @param path its name, with {@code /} between its parts; empty for the working folder
   * @param files its files of configuration, in any order
   * @param variables its files of variables that Terraform reads by itself, in any order
   * @param manifest what {@code terraform init} left there as {@code
   *     .terraform/modules/modules.json}, as attributes; null where there is none
   */
  public ModuleFolder(
      String path,
      List<HclBody> files,
      List<GivenVariables.File> variables,
      @Nullable HclBody manifest) {
    this.path = path;
    this.declarations = new Declarations(files);
    this.variables = List.copyOf(variables);
    this.installed = manifest == null ? Map.of() : installed(path, manifest);
    this.description = null;
    this.passesMore = false;
    this.terragrunt = false;
  }

  private ModuleFolder(
      String path, HclBody text, @Nullable Description description, boolean passesMore) {
    this.path = path;
    this.declarations = new Declarations(List.of(text));
    this.variables = List.of();
    this.installed = Map.of();
    this.description = description;
    this.passesMore = passesMore;
    this.terragrunt = description == null;
  }

  /**
   * What stands for a module that is not there.
   *
   * @param source where that is
   * @param text what it makes, as a module that is written in one file
   * @param known whether the description is of the versions that are called
   * @param whole whether the module makes no objects besides, of the kinds that are known
   * @param version as the call says it, or null: that of what the module calls in turn
   */
  public static ModuleFolder described(
      String source, HclBody text, boolean known, boolean whole, @Nullable String version) {
    return new ModuleFolder(
        source, text, new Description(text.span().file(), known, known && whole, version), false);
  }

  /**
   * What stands for a {@code terragrunt.hcl}.
   *
   * @param path the folder in which it lies
   * @param text the call that it makes, with its local values
   * @param passesMore whether it may set other variables of the called module than it writes
   */
  static ModuleFolder terragrunt(String path, HclBody text, boolean passesMore) {
    return new ModuleFolder(path, text, null, passesMore);
  }

  /** Whether it stands for a {@code terragrunt.hcl}. */
  public boolean isTerragrunt() {
    return terragrunt;
  }

  /** Whether its calls may set other variables than they write. */
  boolean passesMore() {
    return passesMore;
  }

  /** Whether files beside it set its variables, over all that Terragrunt hands in. */
  public boolean setsVariables() {
    return !variables.isEmpty();
  }

  /** Whether it is not there itself, but described. */
  boolean isDescribed() {
    return description != null;
  }

  /** Whether there may be more in what it makes than is written. */
  boolean isPartly() {
    return description != null && !description.known();
  }

  /** Whether it may make objects that are not written. */
  boolean mayMakeMore() {
    return description != null && !description.whole();
  }

  /** Whether a place is in a text that users do not see. */
  boolean hides(Span place) {
    return description != null && description.text() == place.file();
  }

  /** Its name, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  Declarations declarations() {
    return declarations;
  }

  /** What was decoded in it. */
  Decoded decoded() {
    return decoded;
  }

  /** What is wrong with the module as it is written, whoever calls it. */
  public List<Problem> problems() {
    return Cycles.of(declarations);
  }

  List<GivenVariables.File> variables() {
    return variables;
  }

  /**
   * Whether the folder is surely deployed by itself: it says where its state is kept, or sets its
   * own variables, neither of which means anything to a caller.
   */
  public boolean isDeployed() {
    if (!variables.isEmpty()) {
      return true;
    }
    for (HclBlock settings : declarations.settings()) {
      if (!settings.body().blocks("backend").isEmpty()
          || !settings.body().blocks("cloud").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it configures providers itself, which modules are advised to leave to their callers.
   */
  public boolean configuresProviders() {
    return !declarations.all("provider").isEmpty();
  }

  /** The folders that its calls name by a path, whether or not they are there. */
  public List<String> calledFolders() {
    List<String> called = new ArrayList<>();
    for (String source : calledPaths()) {
      called.add(Names.resolve(path, source));
    }
    return called;
  }

  /** The paths that its calls name, each from its folder as it is written. */
  public List<String> calledPaths() {
    List<String> called = new ArrayList<>();
    for (HclBlock block : declarations.all("module")) {
      String source = source(block);
      if (source != null && isPath(source)) {
        called.add(source);
      }
    }
    return called;
  }

  /** Where the module of a {@code module} block comes from; null where that is not known. */
  static @Nullable String source(HclBlock block) {
    return constant(block, "source");
  }

  /** The version that a call of its own asks for; null where it says none. */
  @Nullable String version(HclBlock block) {
    return description == null ? constant(block, "version") : description.version();
  }

  /** What a block sets to a text that is known without evaluation; null where it does not. */
  static @Nullable String constant(HclBlock block, String name) {
    HclAttribute attribute = block.body().attribute(name);
    return attribute == null ? null : text(attribute.expression());
  }

  /** Whether a source is a path in the file system, from the folder of the call. */
  static boolean isPath(String source) {
    return source.startsWith("./")
        || source.startsWith("../")
        || source.equals(".")
        || source.equals("..");
  }

  /**
   * Where {@code terraform init}, run in this folder, has put the module of a call.
   *
   * @param key the names of the calls that lead there, joined by dots
   */
  @Nullable String installed(String key) {
    return installed.get(key);
  }

  private static Map<String, String> installed(String path, HclBody manifest) {
    HclAttribute modules = manifest.attribute("Modules");
    Map<String, String> folders = new HashMap<>();
    if (modules != null && modules.expression() instanceof Expression.Tuple all) {
      for (Expression module : all.elements()) {
        String key = module instanceof Expression.ObjectConstructor o ? entry(o, "Key") : null;
        String folder = module instanceof Expression.ObjectConstructor o ? entry(o, "Dir") : null;
        if (key != null && folder != null && !folder.startsWith("/")) {
          folders.put(key, Names.resolve(path, folder));
        }
      }
    }
    return folders;
  }

  private static @Nullable String entry(Expression.ObjectConstructor object, String name) {
    for (Expression.ObjectConstructor.Entry entry : object.entries()) {
      if (name.equals(text(entry.key()))) {
        return text(entry.value());
      }
    }
    return null;
  }

  /** The text of a string without sequences, or null. */
  static @Nullable String text(Expression expression) {
    return expression instanceof Expression.Template template
            && template.parts().size() == 1
            && template.parts().get(0) instanceof TemplatePart.Literal literal
            && !literal.text().hasOpaque()
        ? literal.text().content()
        : null;
  }
}
