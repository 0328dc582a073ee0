package dev.hullcheck.engine;

import dev.hullcheck.source.Names;
import dev.hullcheck.source.Span;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.TerraformFiles;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Terraform modules of a run, a folder each: parsed once, and then evaluated from where they
 * are deployed. Which those are is told by the calls: a folder that another one calls is judged as
 * it is called. A {@code terragrunt.hcl}, which is a call, counts as a folder of its own name.
 */
final class TerraformFolders {
  private static final String MANIFEST = ".terraform/modules/modules.json";

  private final Map<String, List<WalkedFile>> files = new LinkedHashMap<>();
  private final Map<String, UnitReader> readers = new HashMap<>();
  private final Map<String, ModuleFolder> parsed = new HashMap<>();
  private final Set<String> roots = new LinkedHashSet<>();
  private @Nullable Plans plans;

  /** The module folder of a file; null where it is no part of one. */
  static @Nullable String folder(WalkedFile file) {
    String path = file.name();
    if (file.kind() == FileKind.TERRAGRUNT) {
      return path;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean terraform = isPart(file, name);
    int end = path.length() - name.length() - 1;
    if (terraform && path.endsWith(MANIFEST)) {
      end = path.length() - MANIFEST.length() - 1;
    }
    return terraform ? path.substring(0, Math.max(0, end)) : null;
  }

  private static boolean isPart(WalkedFile file, String name) {
    FileKind kind = file.kind();
    if (kind == FileKind.TERRAFORM || kind == FileKind.TERRAFORM_JSON) {
      return TerraformFiles.isConfiguration(name);
    }
    if (kind == FileKind.TFVARS || kind == FileKind.TFVARS_JSON) {
      return TerraformFiles.isAutomaticVariables(name);
    }
    // Only what Terraform has downloaded is walked for what others say of it.
    return kind == FileKind.TERRAFORM_LOCK || kind == FileKind.JSON && file.contextOnly();
  }

  /** What a folder is called where it is told how long its reading takes. */
  static String title(String folder) {
    return FileKind.of(folder.substring(folder.lastIndexOf('/') + 1)) == FileKind.TERRAGRUNT
        ? folder
        : folder + "/*.tf";
  }

  /** Takes in a file; true where it is the first of its folder. */
  boolean add(String folder, WalkedFile file) {
    List<WalkedFile> known = files.get(folder);
    boolean first = known == null;
    if (known == null) {
      known = new ArrayList<>();
      files.put(folder, known);
    }
    known.add(file);
    return first;
  }

  /** The folders, in the order in which they came. */
  List<String> names() {
    return new ArrayList<>(files.keySet());
  }

  /** How many files a folder has. */
  int size(String folder) {
    return files.getOrDefault(folder, List.of()).size();
  }

  /** Parses a folder; may be called by several threads. */
  void parse(String folder, UnitReader reader) {
    ModuleFolder module = reader.parse(folder, files.getOrDefault(folder, List.of()));
    synchronized (this) {
      readers.put(folder, reader);
      if (module != null) {
        parsed.put(folder, module);
      }
    }
  }

  /** Finds out who is called, once all have been parsed. */
  void connect() {
    Set<String> called = new HashSet<>();
    Set<String> ofTerragrunt = terragrunt();
    for (String folder : files.keySet()) {
      for (String other : calledBy(folder)) {
        if (!other.equals(folder)) {
          called.add(other);
        }
      }
    }
    Set<String> reached = new HashSet<>();
    for (String folder : files.keySet()) {
      ModuleFolder module = parsed.get(folder);
      if (isOurs(folder)
          && (!called.contains(folder)
              || module != null && module.isDeployed() && !ofTerragrunt.contains(folder))) {
        roots.add(folder);
        reach(folder, reached);
      }
    }
    // Those that call each other in a circle and that nobody else calls.
    for (String folder : files.keySet()) {
      if (isOurs(folder) && !reached.contains(folder)) {
        roots.add(folder);
        reach(folder, reached);
      }
    }
  }

  /**
   * The folders that Terragrunt deploys, which keeps their state where it says. Leaves out its
   * calls over whose inputs files of variables win, which it copies with the module.
   */
  private Set<String> terragrunt() {
    Set<String> called = new HashSet<>();
    for (String file : files.keySet()) {
      ModuleFolder module = parsed.get(file);
      if (module == null || !module.isTerragrunt()) {
        continue;
      }
      List<String> sources = module.calledFolders();
      if (setsVariables(module.path()) || setsVariables(sources.get(0))) {
        parsed.remove(file);
      } else {
        called.addAll(sources);
      }
    }
    return called;
  }

  private boolean setsVariables(String folder) {
    ModuleFolder module = parsed.get(folder);
    return module != null && module.setsVariables();
  }

  private List<String> calledBy(String folder) {
    ModuleFolder module = parsed.get(folder);
    return module == null ? List.of() : module.calledFolders();
  }

  private void reach(String from, Set<String> reached) {
    List<String> next = new ArrayList<>(List.of(from));
    while (!next.isEmpty()) {
      String folder = next.remove(next.size() - 1);
      if (reached.add(folder)) {
        next.addAll(calledBy(folder));
      }
    }
  }

  /** Whether a folder is no copy that Terraform has downloaded. */
  private boolean isOurs(String folder) {
    for (WalkedFile file : files.getOrDefault(folder, List.of())) {
      if (!file.contextOnly()) {
        return true;
      }
    }
    return false;
  }

  /** What a folder gives; of one that is called, only what is wrong with its text. */
  Unit read(String folder) {
    UnitReader reader = readers.get(folder);
    ModuleFolder module = parsed.get(folder);
    if (reader == null) {
      throw new IllegalStateException("the folder " + folder + " has not been parsed");
    }
    return module != null && roots.contains(folder)
        ? reader.evaluate(module, this, head(folder), plans == null ? null : plans.of(folder))
        : reader.parsed();
  }

  /** Lays plans over the folders that they were made of; once it is known who is called. */
  void lay(Plans all) {
    plans = all;
    all.connect(parsed, new ArrayList<>(roots));
  }

  /** The local modules that parsed folders call and that are not among them. */
  List<String> missing() {
    Set<String> missing = new LinkedHashSet<>();
    for (String folder : files.keySet()) {
      for (String called : calledBy(folder)) {
        if (!files.containsKey(called)) {
          missing.add(called);
        }
      }
    }
    return new ArrayList<>(missing);
  }

  /**
   * The files of local modules that are called and that were not walked.
   *
   * @param tried the names of folders that were looked for before; takes in those that are now
   * @param walked the folders of which all files are known that are to be read
   */
  List<WalkedFile> called(Set<String> tried, List<Path> walked) {
    List<WalkedFile> found = new ArrayList<>();
    for (String folder : files.keySet()) {
      ModuleFolder module = parsed.get(folder);
      if (module == null) {
        continue;
      }
      for (String source : module.calledPaths()) {
        String name = Names.resolve(module.path(), source);
        if (!files.containsKey(name) && tried.add(name)) {
          found.addAll(ModuleFiles.called(head(folder), source, name, walked));
        }
      }
    }
    return found;
  }

  /** The first file of a folder. */
  private WalkedFile head(String folder) {
    List<WalkedFile> all = files.get(folder);
    if (all == null) {
      throw new IllegalStateException("the folder " + folder + " has no file");
    }
    return all.get(0);
  }

  /** Tells the folders that are called where islands of theirs have come to light. */
  void shareIslands() {
    for (String root : roots) {
      UnitReader reader = readers.get(root);
      for (Span island : reader == null ? List.<Span>of() : reader.parsed().islands()) {
        UnitReader owner = readers.get(island.file().folder());
        if (owner != null && owner != reader) {
          owner.parsed().island(island);
        }
      }
    }
  }

  /** The folders that were parsed, by their names. */
  Map<String, ModuleFolder> all() {
    return parsed;
  }

  /** Who has parsed a folder, or null. */
  @Nullable UnitReader reader(String folder) {
    return readers.get(folder);
  }

  /**
   * Whether a module is a library: written to be called with values of the caller's, so that the
   * defaults of its variables say little of what will be deployed. It lies below a folder called
   * {@code modules}, as Terraform's guide has it, and does nothing that only a root does.
   */
  static boolean isLibrary(ModuleFolder folder) {
    return ("/" + folder.path() + "/").contains("/modules/")
        && !folder.isDeployed()
        && !folder.configuresProviders();
  }
}
