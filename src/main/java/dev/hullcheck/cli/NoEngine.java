package dev.hullcheck.cli;

import java.util.List;

/** Stands where a build has no engine: every request ends with a message. */
final class NoEngine implements Engine {
  @Override
  public int lint(LintRequest request, Console console) {
    throw none();
  }

  @Override
  public int ast(List<String> files, String format, Console console) {
    throw none();
  }

  @Override
  public int rules(String format, Console console) {
    throw none();
  }

  @Override
  public int explain(String id, Console console) {
    throw none();
  }

  private static CannotRun none() {
    return new CannotRun("This build holds no engine");
  }
}
