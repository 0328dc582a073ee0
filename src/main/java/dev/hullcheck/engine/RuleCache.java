package dev.hullcheck.engine;

import dev.hullcheck.check.Fnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where users' own rules are kept compiled, so that a run neither validates nor compiles what has
 * not changed. A file's name is a hash of the build and of all rule files; it begins with a hash of
 * the rest of it, and where that is not right it is as if there were no file.
 *
 * @param folder null for no cache
 * @param build the id of the build
 */
public record RuleCache(@Nullable Path folder, String build) {
  private static final int HASH_LENGTH = 32;

  /** What a set of files is kept under: it changes with any name or byte of theirs. */
  String key(OwnRules own) {
    Fnv hash = new Fnv();
    hash.add(build);
    add(own.rules(), hash);
    add(own.tables(), hash);
    return hash.hex();
  }

  private static void add(Map<String, byte[]> files, Fnv hash) {
    hash.add(Integer.toString(files.size()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      hash.add(file.getKey());
      hash.add(Integer.toString(file.getValue().length));
      hash.add(file.getValue(), 0);
    }
  }

  /** What was kept under a key; null where there is nothing, or nothing of use. */
  byte @Nullable [] get(String key) {
    if (folder == null) {
      return null;
    }
    Path file = file(folder, key);
    try {
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      if (bytes.length <= HASH_LENGTH) {
        return null;
      }
      String hash = new String(bytes, 0, HASH_LENGTH, StandardCharsets.ISO_8859_1);
      return hash.equals(hash(bytes, HASH_LENGTH))
          ? Arrays.copyOfRange(bytes, HASH_LENGTH, bytes.length)
          : null;
    } catch (IOException e) {
      // It is compiled again.
      return null;
    }
  }

  /** Keeps it, if the folder can be written: without a cache all is the same, only slower. */
  void put(String key, byte[] compiled) {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path work = Files.createTempFile(folder, "rules-", ".tmp");
      try {
        byte[] hash = hash(compiled, 0).getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(hash, HASH_LENGTH + compiled.length);
        System.arraycopy(compiled, 0, bytes, HASH_LENGTH, compiled.length);
        Files.write(work, bytes);
        // A run beside this one sees all of it or nothing.
        Files.move(
            work,
            file(folder, key),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      // The run has what it needs; the next one compiles again.
      return;
    }
  }

  private static Path file(Path folder, String key) {
    return folder.resolve("rules-" + key + ".bin");
  }

  private static String hash(byte[] bytes, int from) {
    Fnv hash = new Fnv();
    hash.add(bytes, from);
    return hash.hex();
  }
}
