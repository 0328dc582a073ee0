package dev.hullcheck.terraform;

import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a root module and all that it calls have in common while they are evaluated: the folders
 * that calls may lead to, what is known of values, and the bounds of the work.
 */
final class Evaluation {
  /** How deep evaluations may lie in each other before one is given up. */
  private static final int MAX_DEPTH = 400;

  /** How many values are worked out before all else is given up. */
  private static final int MAX_WORK = 3_000_000;

  /** How many calls are followed; calls that call on could double their number each time. */
  private static final int MAX_MODULES = 10_000;

  /** What it takes at least to work out a resource or a call: bounds the memory for them. */
  private static final int WORK_OF_BLOCK = 20;

  private final ModuleFolder root;
  private final Map<String, ModuleFolder> folders;
  private final Set<Value> failures = Collections.newSetFromMap(new IdentityHashMap<>());
  private final RemoteModules remote;
  private final ProjectFiles files;
  private @Nullable Types types;
  private final Map<Value, Symbol> objects = new IdentityHashMap<>();
  private final Map<String, ModuleFolder> written = new HashMap<>();
  private int depth;
  private int work;
  private int modules;

  /**
   * An evaluation that begins in one folder.
   *
   * @param folders by their paths, those that calls may lead to
   * @param remote what calls lead to elsewhere
   * @param files those that functions read
   */
  Evaluation(
      ModuleFolder root,
      Map<String, ModuleFolder> folders,
      RemoteModules remote,
      ProjectFiles files) {
    this.remote = remote;
    this.files = files;
    this.root = root;
    this.folders = folders;
  }

  ModuleFolder root() {
    return root;
  }

  Map<String, ModuleFolder> folders() {
    return folders;
  }

  /** What calls lead to that is in no folder. */
  RemoteModules remote() {
    return remote;
  }

  /** Values that stand for what Terraform refuses. */
  Set<Value> failures() {
    return failures;
  }

  /** The files that functions read. */
  ProjectFiles files() {
    return files;
  }

  /** The types of values that do not have that of their form. */
  Types types() {
    Types known = types;
    if (known == null) {
      known = new Types();
      types = known;
    }
    return known;
  }

  /** The type that a value was given, or null where it has that of its form. */
  @Nullable Type typeOf(Value value) {
    return types == null ? null : types.given(value);
  }

  boolean isSet(Value value) {
    return types != null && types.isSet(value);
  }

  /** The names of mappings that stand for all of a resource: what they lack is computed. */
  Map<Value, Symbol> objects() {
    return objects;
  }

  /** Says in which folder the module of a scope is written. */
  void entered(String scope, ModuleFolder folder) {
    written.put(scope, folder);
  }

  /**
   * The folder that {@code path.module} of a scope stands for, wherever the value has come; null of
   * a scope that is no module's.
   */
  @Nullable ModuleFolder folder(String scope) {
    return written.get(scope);
  }

  /** Begins an evaluation; false where it would lie too deep or there were too many. */
  boolean enter() {
    work++;
    return ++depth <= MAX_DEPTH && work <= MAX_WORK;
  }

  void leave() {
    depth--;
  }

  /** Counts work that is not an evaluation of its own; false where there was too much. */
  boolean spend(int amount) {
    work = Math.min(MAX_WORK + 1, work + amount);
    return work <= MAX_WORK;
  }

  /** How much work there was so far. */
  int work() {
    return work;
  }

  /** Counts an instance of a block; false where there was too much to make another one. */
  boolean addInstance() {
    return spend(WORK_OF_BLOCK);
  }

  /** Counts a call that is to be followed; false where there were too many, or too much in them. */
  boolean addModule(ModuleFolder folder) {
    int blocks = folder.declarations().made();
    return ++modules <= MAX_MODULES && spend(WORK_OF_BLOCK * (1 + blocks));
  }
}
