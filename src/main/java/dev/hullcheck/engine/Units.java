package dev.hullcheck.engine;

import dev.hullcheck.check.Times;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.terraform.TerraformFiles;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** What the files gave, in their order; a module stands where its first file does. */
  List<Unit> read(List<WalkedFile> files) {
    Kustomizations kustomizations = Kustomizations.of(files);
    Map<String, List<WalkedFile>> modules = new LinkedHashMap<>();
    List<WalkedFile> heads = new ArrayList<>();
    for (WalkedFile file : files) {
      if (!isTerraform(file)) {
        heads.add(file);
        continue;
      }
      List<WalkedFile> module = modules.computeIfAbsent(folder(file), key -> new ArrayList<>());
      if (module.isEmpty()) {
        heads.add(file);
      }
      module.add(file);
    }
    int all = files.size();
    @Nullable Unit[] units = new Unit[heads.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Thread own = Thread.currentThread();
    Runnable work =
        new Runnable() {
          @Override
          public void run() {
            for (int i = next.getAndIncrement(); i < units.length; i = next.getAndIncrement()) {
              WalkedFile head = heads.get(i);
              UnitReader reader = new UnitReader(catalog, sources, kustomizations, inputs);
              List<WalkedFile> module = isTerraform(head) ? modules.get(folder(head)) : null;
              long start = times == null ? 0 : System.nanoTime();
              units[i] = module == null ? reader.file(head) : reader.module(folder(head), module);
              if (times != null) {
                times.add(
                    module == null ? head.name() : folder(head) + "/*.tf",
                    System.nanoTime() - start);
              }
              int read = done.addAndGet(module == null ? 1 : module.size());
              if (watch != null && Thread.currentThread() == own) {
                watch.reading(read, all);
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

  private static boolean isTerraform(WalkedFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return switch (file.kind()) {
      case TERRAFORM, TERRAFORM_JSON -> TerraformFiles.isConfiguration(name);
      case TFVARS, TFVARS_JSON -> TerraformFiles.isAutomaticVariables(name);
      case TERRAFORM_LOCK -> true;
      default -> false;
    };
  }

  private static String folder(WalkedFile file) {
    int slash = file.name().lastIndexOf('/');
    return slash < 0 ? "" : file.name().substring(0, slash);
  }
}
