package dev.hullcheck.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON schemas of rule, kind and table files, as they lie in the jar. */
public final class Schemas {
  private Schemas() {}

  /**
   * The text of a schema.
   *
   * @param form {@code rule}, {@code kind} or {@code table}
   */
  public static String text(String form) {
    String resource = form + ".schema.json";
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema of a " + form, e);
    }
  }
}
