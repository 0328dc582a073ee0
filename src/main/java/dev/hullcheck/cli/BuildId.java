package dev.hullcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Which build this is.
 *
 * @param id 16 hexadecimal digits, the same only for builds that behave the same
 * @param version the version of the project
 */
record BuildId(String id, String version) {
  /** The id and the version, set by the launcher where it starts from an archive of the build. */
  private static final String GIVEN = "hullcheck.build";

  /** The build of the jar at hand; an id of {@code none} where classes run without their build. */
  static BuildId read() {
    String given = System.getProperty(GIVEN);
    if (given != null) {
      return parse(given);
    }
    try (InputStream in = BuildId.class.getResourceAsStream("/dev/hullcheck/build-id")) {
      if (in == null) {
        return new BuildId("none", "0");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII).trim());
    } catch (IOException e) {
      throw new CannotRun("The program's own jar cannot be read: " + e.getMessage());
    }
  }

  private static BuildId parse(String line) {
    int blank = line.indexOf(' ');
    return new BuildId(line.substring(0, blank), line.substring(blank + 1));
  }
}
