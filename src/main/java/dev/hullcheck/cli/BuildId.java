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
  /** The build of the jar at hand; an id of {@code none} where classes run without their build. */
  static BuildId read() {
    try (InputStream in = BuildId.class.getResourceAsStream("/dev/hullcheck/build-id")) {
      if (in == null) {
        return new BuildId("none", "0");
      }
      String line = new String(in.readAllBytes(), StandardCharsets.US_ASCII).trim();
      int blank = line.indexOf(' ');
      return new BuildId(line.substring(0, blank), line.substring(blank + 1));
    } catch (IOException e) {
      throw new CannotRun("The program's own jar cannot be read: " + e.getMessage());
    }
  }
}
