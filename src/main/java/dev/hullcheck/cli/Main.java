package dev.hullcheck.cli;

import picocli.CommandLine;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.out.println(CommandLine.VERSION);
  }
}
