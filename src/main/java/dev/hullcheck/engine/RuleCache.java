package dev.hullcheck.engine;

import dev.hullcheck.check.Fnv;
import dev.hullcheck.kind.DataArchive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where users' own rules are kept compiled, so that a run neither validates nor compiles what has
 * not changed. A file's name is a hash of the build and of all rule files; it begins with a
 * checksum of the rest of it, and where that is not right it is as if there were no file.
 *
 * <p>So that a run need not read hundreds of rule files to know that they are the same, what they
 * hashed to is kept too, under their names, sizes and times of change.
 *
 * @param folder null for no cache
 * @param build the id of the build
 */
public record RuleCache(@Nullable Path folder, String build) {
  private static final int HASH_LENGTH = 32;
  private static final int SUM_LENGTH = 8;

  /** Some file systems have times of two seconds; within them a file may change unseen. */
  private static final long SETTLED_NANOS = 2_000_000_000L;

  private static final long SECOND_NANOS = 1_000_000_000L;

  /**
   * What the names, sizes and times of files come to.
   *
   * @return null where they would not tell a change: a time is of whole seconds, as of archives
   *     that are unpacked and of builds that set it, or has only just passed
   */
  @Nullable String stamp(OwnRules own) {
    if (folder == null) {
      return null;
    }
    long latest = System.currentTimeMillis() * 1_000_000 - SETTLED_NANOS;
    StringBuilder all = new StringBuilder(build);
    all.append('\n').append(own.working().toAbsolutePath());
    boolean settled = stamp(own.rules(), latest, all) && stamp(own.tables(), latest, all);
    if (!settled) {
      return null;
    }
    Fnv hash = new Fnv();
    hash.add(all.toString());
    return hash.hex();
  }

  private static boolean stamp(Map<String, OwnRules.Source> files, long latest, StringBuilder all) {
    all.append('\n').append(files.size());
    for (Map.Entry<String, OwnRules.Source> file : files.entrySet()) {
      long time = file.getValue().time();
      if (time % SECOND_NANOS == 0 || time > latest) {
        return false;
      }
      all.append('\n').append(file.getKey()).append('\n');
      all.append(file.getValue().size()).append(' ').append(time);
    }
    return true;
  }

  /** The key of the files that had this stamp; null where none is known. */
  @Nullable String keyOf(String stamp) {
    byte[] key = folder == null ? null : bytes(folder.resolve("stamp-" + stamp));
    return key != null && key.length == HASH_LENGTH
        ? new String(key, StandardCharsets.ISO_8859_1)
        : null;
  }

  /** Keeps the key of the files that have this stamp. */
  void remember(String stamp, String key) {
    if (folder != null) {
      write(folder, "stamp-" + stamp, key.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** What a set of files is kept under: it changes with any name or byte of theirs. */
  String key(OwnRules.Contents own) {
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
    byte[] bytes = folder == null ? null : bytes(folder.resolve(name(key)));
    if (bytes == null || bytes.length <= SUM_LENGTH) {
      return null;
    }
    long sum = ByteBuffer.wrap(bytes).getLong();
    return sum == sum(bytes, SUM_LENGTH)
        ? Arrays.copyOfRange(bytes, SUM_LENGTH, bytes.length)
        : null;
  }

  /** Keeps it, if the folder can be written: without a cache all is the same, only slower. */
  void put(String key, byte[] compiled) {
    if (folder != null) {
      ByteBuffer bytes = ByteBuffer.allocate(SUM_LENGTH + compiled.length);
      write(folder, name(key), bytes.putLong(sum(compiled, 0)).put(compiled).array());
    }
  }

  /**
   * Keeps entries as what these files come to, whatever they hold.
   *
   * @throws IOException if one of the files cannot be read
   */
  public void keep(OwnRules own, Map<String, ?> entries) throws IOException {
    put(key(own.read()), DataArchive.write(entries));
  }

  private static byte @Nullable [] bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      // It is made again.
      return null;
    }
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Path work = Files.createTempFile(folder, "rules-", ".tmp");
      try {
        Files.write(work, bytes);
        // A run beside this one sees all of it or nothing.
        Files.move(
            work,
            folder.resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(work);
      }
    } catch (IOException e) {
      // The run has what it needs; the next one makes it again.
      return;
    }
  }

  private static String name(String key) {
    return "rules-" + key + ".bin";
  }

  /** A checksum that the JVM has in machine code: a loop over the bytes is slow in a young one. */
  private static long sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }
}
