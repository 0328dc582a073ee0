package dev.hullcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output that is held against a file below {@code testdata}. The difference is read in review; the
 * file is never edited by hand, but written by {@code mvn test -Dgolden.update=true}.
 */
public final class Golden {
  private Golden() {}

  /**
   * Fails where {@code actual} is not the content of a file.
   *
   * @param path the file, from the root folder of the project
   */
  public static void check(String path, String actual) {
    Path file = Path.of(path);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
        return;
      }
      if (!Files.exists(file)) {
        fail("%s is missing; write it with: mvn test -Dgolden.update=true", path);
      }
      assertThat(actual)
          .as("%s; where the new output is right: mvn test -Dgolden.update=true", path)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
