package dev.hullcheck.terraform;

import org.jspecify.annotations.Nullable;

/** What is known of modules that are not among the files given: in a registry, in a repository. */
public interface RemoteModules {
  /** None at all. */
  RemoteModules NONE =
      new RemoteModules() {
        @Override
        public @Nullable ModuleFolder find(String source, @Nullable String version) {
          return null;
        }
      };

  /**
   * The description of a module.
   *
   * @param source as the call says it, no path
   * @param version the constraint that the call says, or null
   * @return null where none is known; the same object for the same module and versions
   */
  @Nullable ModuleFolder find(String source, @Nullable String version);
}
