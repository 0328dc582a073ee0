package dev.hullcheck.engine;

/** Someone who looks on while files are read. Called on the run's own thread. */
public interface Watch {
  /**
   * After each unit of work that this thread has read.
   *
   * @param done how many files have been read
   * @param all how many there are
   */
  void reading(int done, int all);
}
