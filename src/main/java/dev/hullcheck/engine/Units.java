package dev.hullcheck.engine;

import dev.hullcheck.check.Times;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.terraform.TerraformPlan;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Divides files into units of work and reads them, on several threads where there are many. */
final class Units {
  /** Below this many units a second thread costs more than it saves. */
  private static final int PARALLEL_FROM = 60;

  private final Catalog catalog;
  private final Sources sources;
  private final TerraformInputs inputs;
  private final int jobs;
  private final @Nullable Times times;
  private final @Nullable Watch watch;
  private final Thread own = Thread.currentThread();
  private final AtomicInteger done = new AtomicInteger();
  private final List<WalkedFile> context = new ArrayList<>();
  private int all;

  /**
   * Units of a run.
   *
   * @param times where it is noted how long each takes, if anywhere
   * @param watch who looks on, if anybody
   */
  Units(
      Catalog catalog,
      Sources sources,
      TerraformInputs inputs,
      int jobs,
      @Nullable Times times,
      @Nullable Watch watch) {
    this.times = times;
    this.watch = watch;
    this.catalog = catalog;
    this.sources = sources;
    this.inputs = inputs;
    this.jobs = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  /**
   * What the files gave, in their order; a module stands where its first file does.
   *
   * @param walked the folders of which all files are known that are to be read
   */
  List<Unit> read(List<WalkedFile> files, List<Path> walked) {
    Kustomizations kustomizations = Kustomizations.of(files, sources);
    TerraformFolders modules = null;
    List<WalkedFile> heads = new ArrayList<>();
    Plans plans = plans(files);
    for (WalkedFile file : files) {
      String folder = folder(file);
      if (folder == null) {
        heads.add(file);
        continue;
      }
      modules = modules == null ? new TerraformFolders() : modules;
      if (modules.add(folder, file)) {
        heads.add(file);
      }
    }
    all = files.size();
    if (plans != null && plans.areAll(files)) {
      modules = withConfiguration(files, heads, kustomizations);
    } else if (modules != null) {
      parse(modules, modules.names(), kustomizations);
      parseCalled(modules, walked, kustomizations);
    }
    if (modules != null) {
      modules.connect();
      if (plans != null) {
        modules.lay(plans);
      }
    }
    List<Unit> units = read(heads, modules, plans, kustomizations);
    if (modules != null) {
      modules.shareIslands();
    }
    return units;
  }

  /** The plans among the files; null where there are none. */
  private @Nullable Plans plans(List<WalkedFile> files) {
    Plans plans = null;
    for (WalkedFile file : files) {
      if (file.kind() == FileKind.JSON && Plans.mayBe(file, sources)) {
        TerraformPlan plan = Plans.read(file, sources);
        if (plan != null) {
          plans = plans == null ? new Plans() : plans;
          plans.add(file, plan);
        }
      }
    }
    return plans;
  }

  /** Parses the configuration that lies beside plans which are given alone. */
  private TerraformFolders withConfiguration(
      List<WalkedFile> plans, List<WalkedFile> heads, Kustomizations kustomizations) {
    TerraformFolders modules = new TerraformFolders();
    List<WalkedFile> found = new ArrayList<>();
    for (WalkedFile plan : plans) {
      found.addAll(Plans.beside(plan));
    }
    while (!found.isEmpty()) {
      List<String> folders = new ArrayList<>();
      for (WalkedFile file : found) {
        String folder = TerraformFolders.folder(file);
        if (folder != null && modules.add(folder, file)) {
          heads.add(file);
          folders.add(folder);
        }
      }
      parse(modules, folders, kustomizations);
      found.clear();
      for (String folder : modules.missing()) {
        found.addAll(Plans.called(plans.get(0), folder));
      }
    }
    return modules;
  }

  /** Parses the local modules that are called from elsewhere than they were walked. */
  private void parseCalled(
      TerraformFolders modules, List<Path> walked, Kustomizations kustomizations) {
    Set<String> tried = new HashSet<>();
    List<WalkedFile> found = sources.isStaged() ? List.of() : modules.called(tried, walked);
    while (!found.isEmpty()) {
      List<String> folders = new ArrayList<>();
      for (WalkedFile file : found) {
        String folder = TerraformFolders.folder(file);
        if (folder != null && modules.add(folder, file)) {
          folders.add(folder);
        }
      }
      context.addAll(found);
      parse(modules, folders, kustomizations);
      found = modules.called(tried, walked);
    }
  }

  /** The files that were read besides, for what others say of them. */
  List<WalkedFile> context() {
    return context;
  }

  /** The module folder of a file, or null; asks nothing of Terraform about other files. */
  private static @Nullable String folder(WalkedFile file) {
    FileKind kind = file.kind();
    boolean terraform =
        kind == FileKind.TERRAFORM
            || kind == FileKind.TERRAFORM_JSON
            || kind == FileKind.TFVARS
            || kind == FileKind.TFVARS_JSON
            || kind == FileKind.TERRAFORM_LOCK
            || kind == FileKind.TERRAGRUNT;
    return terraform || file.contextOnly() ? TerraformFolders.folder(file) : null;
  }

  private void parse(
      TerraformFolders modules, List<String> folders, Kustomizations kustomizations) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        new Runnable() {
          @Override
          public void run() {
            for (int i = next.getAndIncrement(); i < folders.size(); i = next.getAndIncrement()) {
              String folder = folders.get(i);
              long start = times == null ? 0 : System.nanoTime();
              modules.parse(folder, new UnitReader(catalog, sources, kustomizations, inputs));
              time(TerraformFolders.title(folder), start);
              done(modules.size(folder));
            }
          }
        };
    run(work, folders.size());
  }

  private List<Unit> read(
      List<WalkedFile> heads,
      @Nullable TerraformFolders modules,
      @Nullable Plans plans,
      Kustomizations kustomizations) {
    @Nullable Unit[] units = new Unit[heads.size()];
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        new Runnable() {
          @Override
          public void run() {
            for (int i = next.getAndIncrement(); i < units.length; i = next.getAndIncrement()) {
              WalkedFile head = heads.get(i);
              String folder = modules == null ? null : folder(head);
              long start = times == null ? 0 : System.nanoTime();
              if (modules != null && folder != null) {
                units[i] = modules.read(folder);
                time(TerraformFolders.title(folder), start);
              } else {
                UnitReader reader = new UnitReader(catalog, sources, kustomizations, inputs);
                TerraformPlan plan = plans == null ? null : plans.plan(head);
                units[i] =
                    plan == null || plans == null
                        ? reader.file(head)
                        : reader.planned(head, plan, plans);
                time(head.name(), start);
                done(1);
              }
            }
          }
        };
    run(work, units.length);
    List<Unit> read = new ArrayList<>(units.length);
    for (Unit unit : units) {
      if (unit != null) {
        read.add(unit);
      }
    }
    return read;
  }

  private void time(String unit, long start) {
    if (times != null) {
      times.add(unit, System.nanoTime() - start);
    }
  }

  /** Counts files that have been read, and tells who looks on, on the run's own thread. */
  private void done(int files) {
    int read = done.addAndGet(files);
    if (watch != null && Thread.currentThread() == own) {
      watch.reading(read, all);
    }
  }

  private void run(Runnable work, int count) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < jobs && count >= PARALLEL_FROM; i++) {
      Thread helper = new Thread(work, "hullcheck-" + i);
      helpers.add(helper);
      helper.start();
    }
    work.run();
    for (Thread helper : helpers) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
