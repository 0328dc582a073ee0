package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.model.Resource;
import dev.hullcheck.normalize.AbacPolicies;
import dev.hullcheck.normalize.HostScripts;
import dev.hullcheck.normalize.KubernetesNormalizer;
import dev.hullcheck.normalize.NodeSystemConfig;
import dev.hullcheck.normalize.SchemaProblems;
import dev.hullcheck.normalize.ScrapeTargets;
import dev.hullcheck.normalize.ScriptNormalizer;
import dev.hullcheck.normalize.TerraformNormalizer;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.ScriptEvaluator;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.HclJsonParser;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.terraform.GivenVariables;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.ProviderRequirement;
import dev.hullcheck.terraform.TerraformModule;
import dev.hullcheck.terraform.TerraformPlan;
import dev.hullcheck.terraform.Terragrunt;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Shebang;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a unit of work: parses, evaluates, normalizes, and does the same to the islands that come
 * to light. Whatever goes wrong in it is a problem of the input or a fault that is reported;
 * nothing is thrown.
 */
final class UnitReader {
  private final Catalog catalog;
  private final Sources sources;
  private final Kustomizations kustomizations;
  private final TerraformInputs inputs;
  private Unit unit = new Unit();
  private @Nullable HclBody lock;

  /** Where the texts of called modules are; null where there are none. */
  private @Nullable TerraformFolders others;

  /** The texts of the unit's files, until its islands are read. */
  private final Map<SourceFile, String> texts = new HashMap<>();

  UnitReader(
      Catalog catalog, Sources sources, Kustomizations kustomizations, TerraformInputs inputs) {
    this.catalog = catalog;
    this.sources = sources;
    this.kustomizations = kustomizations;
    this.inputs = inputs;
  }

  /** Reads one file that is a unit of its own. */
  Unit file(WalkedFile file) {
    Kept kept = sources.kept();
    Unit known = kept == null ? null : kept.unit(file.name());
    if (known != null) {
      return known;
    }
    readFile(file);
    if (kept != null) {
      kept.keep(file.name(), unit);
    }
    return unit;
  }

  private void readFile(WalkedFile file) {
    try {
      Kustomizations.Read before = kustomizations.take(file.name());
      SourceText source = before == null ? sources.read(file, unit.problems()) : before.source();
      if (source != null) {
        texts.put(source.file(), source.content());
        read(file, source.file(), source.content(), before == null ? null : before.tree());
        islands();
      }
    } catch (OutOfMemoryError e) {
      unit = Unit.tooLarge(file.name());
    } catch (RuntimeException | StackOverflowError e) {
      fail(file.name(), e);
    }
  }

  /**
   * Parses the files of a folder that make a Terraform module.
   *
   * @return null where that failed, which the unit then says
   */
  @Nullable ModuleFolder parse(String folder, List<WalkedFile> files) {
    try {
      List<HclBody> configuration = new ArrayList<>();
      List<GivenVariables.File> variables = new ArrayList<>();
      HclBody manifest = null;
      for (WalkedFile file : files) {
        SourceText source = sources.read(file, unit.problems());
        if (source != null) {
          Parsed<HclBody> tree = hcl(file, Text.of(source.file(), source.content()));
          if (file.kind() == FileKind.JSON) {
            manifest = tree.tree();
            continue;
          }
          texts.put(source.file(), source.content());
          unit.met(tree.comments(), tree.problems(), source.content(), blocks(tree.tree()));
          boolean whole = tree.problems().isEmpty();
          switch (file.kind()) {
            case TERRAFORM_LOCK -> lock = tree.tree();
            case TERRAGRUNT -> {
              return Terragrunt.module(source.file().folder(), tree.tree(), whole);
            }
            case TFVARS, TFVARS_JSON -> variables.add(new GivenVariables.File(tree.tree(), whole));
            default -> configuration.add(tree.tree());
          }
        }
      }
      ModuleFolder module = new ModuleFolder(folder, configuration, variables, manifest);
      unit.problems().addAll(module.problems());
      return module;
    } catch (OutOfMemoryError e) {
      unit = Unit.tooLarge(files.get(0).name());
    } catch (RuntimeException | StackOverflowError e) {
      fail(files.get(0).name(), e);
    }
    return null;
  }

  /** The unit of a folder whose files have been parsed. */
  Unit parsed() {
    return unit;
  }

  /**
   * What a plan makes.
   *
   * @param plans which say whether that is made of its configuration, and so by another unit
   */
  Unit planned(WalkedFile file, TerraformPlan plan, Plans plans) {
    try {
      unit.sensitive(plan.sensitive());
      SourceText source = sources.read(file, unit.problems());
      if (source != null) {
        Text text = Text.of(source.file(), source.content());
        unit.met(List.of(), Json.parse(text).problems(), source.content(), null);
      }
      String instead = plans.instead(file);
      if (instead != null && source != null) {
        // Together they would be two of everything, of which nobody knows which is meant.
        unit.problems()
            .add(
                new Problem(
                    Problem.Code.UNREADABLE,
                    new Span(source.file(), 0, 0),
                    "\""
                        + instead
                        + "\" is judged as the plan of this configuration; lint this one in a run of"
                        + " its own"));
      } else if (!plans.isLaid(file)) {
        new TerraformNormalizer(catalog, unit.sink(), unit.problems()).add(plan);
        islands();
      }
    } catch (OutOfMemoryError e) {
      return Unit.tooLarge(file.name());
    } catch (RuntimeException | StackOverflowError e) {
      fail(file.name(), e);
    }
    return unit;
  }

  /**
   * Evaluates a folder that has been parsed, with all that it calls.
   *
   * @param folders what calls may lead to
   * @param head its first file, which stands for all of them
   * @param plan one that was made of it, or null
   */
  Unit evaluate(
      ModuleFolder root, TerraformFolders folders, WalkedFile head, @Nullable TerraformPlan plan) {
    others = folders;
    try {
      boolean library = TerraformFolders.isLibrary(root);
      GivenVariables given = inputs.variables(library);
      TerraformModule module =
          TerraformModule.evaluate(
              root,
              folders.all(),
              sources.modules(catalog),
              ReadableFiles.beside(head, sources),
              plan == null ? given : plan.variables(given),
              inputs.assumeDefaults(library));
      List<ProviderRequirement> locked =
          lock == null ? List.of() : ProviderRequirement.locked(lock);
      new TerraformNormalizer(catalog, unit.sink(), unit.problems()).add(module, locked, plan);
      islands();
    } catch (OutOfMemoryError e) {
      return Unit.tooLarge(head.name());
    } catch (RuntimeException | StackOverflowError e) {
      fail(head.name(), e);
    }
    return unit;
  }

  private static List<Span> blocks(HclBody body) {
    List<Span> blocks = new ArrayList<>();
    for (HclItem item : body.items()) {
      if (item instanceof HclBlock block) {
        blocks.add(block.span());
      }
    }
    return blocks;
  }

  private Parsed<HclBody> hcl(WalkedFile file, Text text) {
    Kept kept = sources.kept();
    Parsed<HclBody> known = kept == null ? null : kept.tree(text.file());
    if (known != null) {
      return known;
    }
    Parsed<HclBody> parsed =
        switch (file.kind()) {
          case TERRAFORM_JSON -> HclJsonParser.parse(text);
          case TFVARS_JSON, JSON -> HclJsonParser.parseValues(text);
          default -> HclParser.parse(text);
        };
    if (kept != null) {
      kept.keep(text.file(), parsed);
    }
    return parsed;
  }

  /**
   * Reads a file.
   *
   * @param tree that of a YAML file, where somebody has parsed it already
   */
  private void read(
      WalkedFile file, SourceFile source, String content, @Nullable Parsed<YamlStream> tree) {
    Text text = Text.of(source, content);
    switch (file.kind()) {
      case YAML, JSON, KUSTOMIZATION -> yaml(text, file, content, tree);
      case SHELL -> {
        Shebang shebang = Shebang.of(content);
        if (shebang != Shebang.OTHER) {
          script(text, file, content, shebang != Shebang.DIALECT && !isTemplate(content));
        }
      }
      case MARKDOWN -> new Documents(catalog, unit, content).markdown(text);
      case TEXT -> new Documents(catalog, unit, content).text(text);
      case NOTEBOOK -> new Documents(catalog, unit, content).notebook(text);
      case MAKEFILE -> new Builds(catalog, unit, content).makefile(text);
      case DOCKERFILE -> new Builds(catalog, unit, content).dockerfile(text);
      default -> {}
    }
  }

  /** Whether a line is an action of a Go template: the file is no script until that is run. */
  private static boolean isTemplate(String content) {
    for (int at = content.indexOf("{{"); at >= 0; at = content.indexOf("{{", at + 2)) {
      int i = at;
      while (i > 0 && (content.charAt(i - 1) == ' ' || content.charAt(i - 1) == '\t')) {
        i--;
      }
      if (i == 0 || content.charAt(i - 1) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void yaml(Text text, WalkedFile file, String content, @Nullable Parsed<YamlStream> tree) {
    if (file.kind() == FileKind.JSON && AbacPolicies.areIn(content)) {
      AbacPolicies.add(text, "script", null, unit.sink());
      return;
    }
    boolean nodes = NodeSystemConfig.mayBeIn(content);
    boolean scrapes = ScrapeTargets.mayBeIn(content);
    boolean objects = file.kind() == FileKind.KUSTOMIZATION || content.contains("apiVersion");
    if (!objects && !nodes && !scrapes) {
      HostSpec host = sources.hosts(catalog).of(file);
      if (host != null) {
        // What is wrong with the file is for its tool to say.
        Parsed<YamlStream> parsed = YamlParser.parse(text);
        unit.met(parsed.comments(), List.of(), content, null);
        commands(host, parsed.tree());
      }
      return;
    }
    Parsed<YamlStream> parsed = tree == null ? YamlParser.parse(text) : tree;
    if (content.contains(Rendered.MARK)) {
      unit.rendered(Rendered.of(parsed));
    }
    unit.met(parsed.comments(), parsed.problems(), content, null);
    boolean patch = kustomizations.isPatch(file.name());
    List<KubernetesObject> found = KubernetesObjects.of(parsed.tree(), patch);
    if (found.isEmpty() && file.kind() == FileKind.KUSTOMIZATION) {
      found = KubernetesObjects.kustomization(parsed.tree());
    }
    found = kustomizations.built(file.name(), found);
    manifests(found);
    SchemaProblems.add(parsed.tree(), found, unit.sink());
    if (file.kind() == FileKind.KUSTOMIZATION && content.contains("Generator:")) {
      manifests(Generated.of(file, parsed.tree(), kustomizations, sources));
    }
    HostSpec host = found.isEmpty() ? sources.hosts(catalog).of(file) : null;
    if (host != null) {
      commands(host, parsed.tree());
    } else {
      commandsOfObjects(parsed.tree());
    }
    if (scrapes) {
      scrapes(parsed.tree(), null);
    }
    if (nodes) {
      NodeSystemConfig.add(parsed.tree(), text.file().path(), catalog, unit.sink());
    }
  }

  void commands(HostSpec host, YamlStream stream) {
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (root != null && document.state() != YamlDocument.State.TEMPLATE) {
        HostScripts.add(host, root, catalog, unit.sink());
      }
    }
  }

  private void commandsOfObjects(YamlStream stream) {
    for (YamlDocument document : stream.documents()) {
      if (document.root() instanceof YamlMapping root
          && document.state() != YamlDocument.State.TEMPLATE
          && root.get("apiVersion") instanceof YamlScalar version
          && root.get("kind") instanceof YamlScalar kind) {
        String api = version.value();
        String group = api.substring(0, Math.max(0, api.indexOf('/')));
        HostSpec host = catalog.hostOfObject(group + "/" + kind.value());
        if (host != null) {
          HostScripts.add(host, root, catalog, unit.sink());
        }
      }
    }
  }

  /** Takes in what the documents say of metrics that are no objects. */
  void scrapes(YamlStream stream, @Nullable Resource owner) {
    ScrapeTargets targets = new ScrapeTargets(unit.sink());
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (root != null && document.state() != YamlDocument.State.TEMPLATE) {
        Value value = YamlValues.of(root);
        if (!(value instanceof Mapping body) || body.field("apiVersion") == null) {
          targets.config(value, owner);
        }
      }
    }
  }

  void manifests(List<KubernetesObject> objects) {
    KubernetesNormalizer normalizer = new KubernetesNormalizer(catalog, unit.sink());
    for (KubernetesObject object : objects) {
      normalizer.add(object);
    }
  }

  private void script(Text text, WalkedFile file, String content, boolean judged) {
    Parsed<ShellScript> parsed = ShellParser.parse(text);
    unit.met(parsed.comments(), judged ? parsed.problems() : List.of(), content, null);
    List<Command> commands =
        ScriptEvaluator.evaluateFile(parsed.tree(), file.name(), FilesBeside.of(file, sources));
    new ScriptNormalizer(catalog, unit.sink(), "script", null).add(commands);
  }

  /** Reads what was found inside what has been read, until nothing new comes to light. */
  private void islands() {
    if (unit.sink().hasIslands()) {
      new Islands(catalog, unit, this).read();
    }
  }

  /** The text of a file that was read; null where it cannot be had any more. */
  @Nullable String text(SourceFile file) {
    String own = texts.get(file);
    TerraformFolders folders = others;
    UnitReader other = own != null || folders == null ? null : folders.reader(file.folder());
    String text = other == null ? own : other.texts.get(file);
    return text == null ? sources.again(file) : text;
  }

  private void fail(String file, Throwable cause) {
    unit.faults().add(Faults.of(cause, file, ""));
  }
}
