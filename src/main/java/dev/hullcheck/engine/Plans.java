package dev.hullcheck.engine;

import dev.hullcheck.source.Names;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.PlanFile;
import dev.hullcheck.terraform.TerraformPlan;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plans and states of a run, as {@code terraform show -json} writes them, and the folders whose
 * configuration each was made of. The first of a folder is laid over it; those without a folder
 * stand for themselves.
 */
final class Plans {
  /** How many folders above a plan may be the one that it was made in. */
  private static final int MAX_UP = 3;

  private final Map<String, TerraformPlan> plans = new LinkedHashMap<>();
  private final Map<String, TerraformPlan> ofFolder = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private final Map<String, String> judged = new HashMap<>();

  /** Whether a file may be a plan or state, by how it begins; reads no other file whole. */
  static boolean mayBe(WalkedFile file, Sources sources) {
    if (file.kind() != FileKind.JSON || file.contextOnly()) {
      return false;
    }
    String head = sources.head(file);
    int from = head.indexOf('{') + 1;
    int name = head.indexOf('"', from);
    // The first name as Terraform writes it, or where a tool has sorted them.
    return from > 0
        && name > 0
        && head.substring(0, from - 1).isBlank()
        && head.substring(from, name).isBlank()
        && (head.startsWith("\"format_version\"", name)
            || head.startsWith("\"applyable\"", name)
            || head.startsWith("\"complete\"", name)
            || head.startsWith("\"configuration\"", name));
  }

  /** The plan or state that a file holds; null where it holds none. */
  static @Nullable TerraformPlan read(WalkedFile file, Sources sources) {
    SourceText source = sources.read(file, new ArrayList<>());
    PlanFile plan =
        source == null
            ? null
            : PlanFile.of(Json.parse(Text.of(source.file(), source.content())).tree());
    return plan == null ? null : new TerraformPlan(plan);
  }

  void add(WalkedFile file, TerraformPlan plan) {
    plans.put(file.name(), plan);
  }

  /** Whether all files are plans. */
  boolean areAll(List<WalkedFile> files) {
    return plans.size() == files.size();
  }

  /** The plan that a file holds, or null. */
  @Nullable TerraformPlan plan(WalkedFile file) {
    return plans.get(file.name());
  }

  /** Whether a plan is laid over a folder, and so makes nothing by itself. */
  boolean isLaid(WalkedFile file) {
    return folders.containsKey(file.name());
  }

  /** The plan that is laid over a folder in place of this one; null where there is no such. */
  @Nullable String instead(WalkedFile file) {
    String folder = folders.get(file.name());
    String other = folder == null ? null : judged.get(folder);
    return other == null || other.equals(file.name()) ? null : other;
  }

  /** The plan that is laid over a folder, or null. */
  @Nullable TerraformPlan of(String folder) {
    return ofFolder.get(folder);
  }

  /**
   * Finds the configuration of each plan: in its own folder, above it, or in the one folder below
   * it that declares all that the plan's root module does.
   *
   * @param all those that were parsed
   * @param roots those that are judged by themselves
   */
  void connect(Map<String, ModuleFolder> all, List<String> roots) {
    for (Map.Entry<String, TerraformPlan> entry : plans.entrySet()) {
      String own = folder(entry.getKey());
      String folder = above(entry.getValue(), own, all);
      folder = folder == null ? below(entry.getValue(), own, all, roots) : folder;
      if (folder != null) {
        folders.put(entry.getKey(), folder);
        if (ofFolder.putIfAbsent(folder, entry.getValue()) == null) {
          judged.put(folder, entry.getKey());
        }
      }
    }
  }

  private static @Nullable String above(
      TerraformPlan plan, String own, Map<String, ModuleFolder> all) {
    String folder = own;
    for (int i = 0; i <= MAX_UP; i++) {
      ModuleFolder module = all.get(folder);
      double share = module == null ? 0 : plan.share(module);
      if (share == 1 || i == 0 && share > 0) {
        return folder;
      }
      if (folder.isEmpty()) {
        return null;
      }
      folder = folder(folder);
    }
    return null;
  }

  private static @Nullable String below(
      TerraformPlan plan, String own, Map<String, ModuleFolder> all, List<String> roots) {
    String found = null;
    for (String root : roots) {
      ModuleFolder module = all.get(root);
      boolean inside = own.isEmpty() || root.startsWith(own + "/");
      if (inside && !root.equals(own) && module != null && plan.share(module) == 1) {
        if (found != null) {
          return null;
        }
        found = root;
      }
    }
    return found;
  }

  private static String folder(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** The Terraform files that lie in the folder of a plan. */
  static List<WalkedFile> beside(WalkedFile plan) {
    Path folder = plan.path().toAbsolutePath().getParent();
    return folder == null ? List.of() : ModuleFiles.in(folder, folder(plan.name()), false);
  }

  /** The Terraform files in the folder of a local module, by the folder of a plan. */
  static List<WalkedFile> called(WalkedFile plan, String folder) {
    Path base = plan.path().toAbsolutePath().getParent();
    String own = folder(plan.name());
    for (int i = own.isEmpty() ? 0 : Names.resolve("", own).split("/").length; i > 0; i--) {
      base = base == null ? null : base.getParent();
    }
    return base == null || folder.startsWith("..") || folder.startsWith("/")
        ? List.of()
        : ModuleFiles.in(base.resolve(folder), folder, false);
  }
}
