package dev.hullcheck.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commands of gcloud and what each accepts, in a compact form of which only what is asked for
 * is read. Safe for use by several threads.
 *
 * <p>All numbers are unsigned, the higher byte first. The form, in order:
 *
 * <pre>
 *   magic (4), version of the SDK as its length (1) and bytes
 *   offsets (3 each) of: blocks of strings, flag pairs, groups, root node; then lists: global
 *     flags, root flags, 3 mixins; a list is a count (2) and pairs (2 each)
 *   strings: sorted, in blocks of {@value #BLOCK}; the offset of each block (3); then in a block
 *     each string as the length it shares with the one before (1), the length of the rest (2), the
 *     rest in UTF-8
 *   pairs: names of a flag (2), spec (2), both as strings; names are joined by a blank, and where
 *     there are several, the highest bit is set
 *   group: bits (1): several, exclusive, required; then a name (2), as string, or, of several, their
 *     count (2) and each as a group
 *   node: tracks as bits (1), state (1), children: count (2), then word (2) and offset (3), sorted
 *     by word; then, where it is a command, the command
 *   command: mixins as bits (1), positionals: count (1) and strings (2), flags: a list, groups:
 *     count (1) and offsets among the groups (3); then for each track after the first: state (1),
 *     255 where nothing changes; else added flags: a list, removed ones: count (2) and strings (2),
 *     positionals: 255 where they are as before, else as above, groups added, groups removed: as
 *     above
 * </pre>
 */
public final class GcloudSurface {
  /** The first four bytes. */
  public static final int MAGIC = 0x48474333;

  /** How many strings a block holds. */
  public static final int BLOCK = 16;

  /** Bits of a node's state. */
  public static final int HIDDEN = 1;

  public static final int DEPRECATED = 2;
  public static final int REMOVED = 4;
  public static final int COMMAND = 8;

  /** Bits of a group. */
  public static final int GROUP = 1;

  public static final int EXCLUSIVE = 2;
  public static final int REQUIRED = 4;

  /** The argument sets that many commands share, in the order of their bits. */
  public static final List<String> MIXINS = List.of("list", "uri", "async");

  /** In place of a count or a state: as in the track before. */
  public static final int SAME = 255;

  /** In the number of a flag's names: there are several. */
  public static final int SEVERAL = 0x8000;

  private static final String RESOURCE = "gcloud-surface.bin";

  private final byte[] bytes;
  private final String sdk;
  private final SurfaceStrings strings;
  private final int pairs;
  private final int groups;
  private final int root;
  private final Flags global;
  private final Flags atRoot;
  private final int[] mixins = new int[MIXINS.size()];

  private GcloudSurface(byte[] bytes) {
    this.bytes = bytes;
    SurfaceReader in = new SurfaceReader(bytes, 0);
    if (bytes.length < 32 || in.number(4) != MAGIC) {
      throw new IllegalArgumentException("not a compiled surface of gcloud");
    }
    int length = in.number(1);
    this.sdk = new String(bytes, in.at, length, StandardCharsets.US_ASCII);
    in.at += length;
    this.strings = new SurfaceStrings(bytes, in.number(3));
    this.pairs = in.number(3);
    this.groups = in.number(3);
    this.root = in.number(3);
    this.global = new Flags(in);
    this.atRoot = new Flags(in);
    for (int i = 0; i < mixins.length; i++) {
      mixins[i] = in.at;
      in.at += 2 + 2 * new SurfaceReader(bytes, in.at).number(2);
    }
  }

  /** Opens a surface that is in memory. */
  public static GcloudSurface of(byte[] bytes) {
    return new GcloudSurface(bytes);
  }

  /** The surface that this build has, read when it is first asked for; null where it has none. */
  public static @Nullable GcloudSurface bundled() {
    return Bundled.SURFACE;
  }

  private static final class Bundled {
    static final @Nullable GcloudSurface SURFACE = load();

    private static @Nullable GcloudSurface load() {
      try (InputStream in = GcloudSurface.class.getResourceAsStream(RESOURCE)) {
        return in == null ? null : new GcloudSurface(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The version of the SDK that it describes. */
  public String sdk() {
    return sdk;
  }

  /** The flags that every command takes, anywhere on the command line. */
  public List<GcloudFlag> global() {
    return global;
  }

  /** The flags that only {@code gcloud} itself takes. */
  public List<GcloudFlag> atRoot() {
    return atRoot;
  }

  /** The global flag of a name, or null. */
  public @Nullable GcloudFlag globalFlag(String name) {
    return global.find(name);
  }

  /** {@code gcloud} itself, from which the words of a command lead on. */
  public Node root() {
    return new Node(root, List.of());
  }

  /** The command of a path without its track, or null where the track has none of that path. */
  public @Nullable GcloudCommandSpec command(List<String> path, GcloudTrack track) {
    Node node = root();
    for (String word : path) {
      Node next = node.child(word);
      if (next == null) {
        return null;
      }
      node = next;
    }
    return node.command(track);
  }

  /** A group of commands, or a command. */
  public final class Node {
    private final List<String> path;
    private final int tracks;
    private final int state;
    private final int children;
    private final int count;

    private Node(int offset, List<String> path) {
      SurfaceReader in = new SurfaceReader(bytes, offset);
      this.path = path;
      this.tracks = in.number(1);
      this.state = in.number(1);
      this.count = in.number(2);
      this.children = in.at;
    }

    /** The words that lead here. */
    public List<String> path() {
      return path;
    }

    public boolean isCommand() {
      return (state & COMMAND) != 0;
    }

    /** Whether a track has it. */
    public boolean isIn(GcloudTrack track) {
      return (tracks & 1 << track.ordinal()) != 0;
    }

    /** The group or command that a word leads to, or null. */
    public @Nullable Node child(String word) {
      int low = 0;
      int high = count - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        SurfaceReader in = new SurfaceReader(bytes, children + 5 * middle);
        int order = strings.get(in.number(2)).compareTo(word);
        if (order == 0) {
          List<String> next = new ArrayList<>(path);
          next.add(word);
          return new Node(in.number(3), List.copyOf(next));
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return null;
    }

    /** The words that lead on from here, sorted. */
    public List<String> words() {
      List<String> words = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        words.add(strings.get(new SurfaceReader(bytes, children + 5 * i).number(2)));
      }
      return words;
    }

    /** The command of a track, or null where this is no command of that track. */
    public @Nullable GcloudCommandSpec command(GcloudTrack track) {
      if (!isCommand() || !isIn(track)) {
        return null;
      }
      SurfaceReader in = new SurfaceReader(bytes, children + 5 * count);
      int used = in.number(1);
      List<GcloudPositional> positionals = positionals(in, in.number(1));
      Flags flags = new Flags(in);
      Groups groups = new Groups();
      groups.add(in);
      for (int i = 0; i < mixins.length; i++) {
        if ((used & 1 << i) != 0) {
          flags.read(new SurfaceReader(bytes, mixins[i]));
        }
      }
      int now = state;
      int first = Integer.numberOfTrailingZeros(tracks);
      for (int t = first + 1; t <= track.ordinal(); t++) {
        if ((tracks & 1 << t) == 0) {
          continue;
        }
        int changes = in.number(1);
        if (changes == SAME) {
          continue;
        }
        now |= changes;
        Flags added = new Flags(in);
        int removed = in.number(2);
        for (int i = 0; i < removed; i++) {
          flags.drop(in.number(2));
        }
        for (int i = 0; i < added.count; i++) {
          flags.drop(added.names(i));
          flags.append(added.pairs[i]);
        }
        int changed = in.number(1);
        if (changed != SAME) {
          positionals = positionals(in, changed);
        }
        groups.add(in);
        groups.remove(in);
      }
      String word = (now & REMOVED) != 0 ? "removed" : (now & DEPRECATED) != 0 ? "deprecated" : "";
      return new GcloudCommandSpec(
          path, track, (now & HIDDEN) != 0, word, positionals, flags, groups);
    }
  }

  private List<GcloudPositional> positionals(SurfaceReader in, int count) {
    List<GcloudPositional> positionals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      positionals.add(GcloudPositional.parse(strings.get(in.number(2))));
    }
    return positionals;
  }

  /** Groups of arguments, each read when it is asked for. */
  public final class Groups extends AbstractList<GcloudGroup> {
    private final List<Integer> offsets = new ArrayList<>();

    private Groups() {}

    private void add(SurfaceReader in) {
      for (int more = in.number(1); more > 0; more--) {
        offsets.add(in.number(3));
      }
    }

    private void remove(SurfaceReader in) {
      for (int less = in.number(1); less > 0; less--) {
        offsets.remove((Integer) in.number(3));
      }
    }

    @Override
    public int size() {
      return offsets.size();
    }

    @Override
    public GcloudGroup get(int index) {
      return group(new SurfaceReader(bytes, groups + offsets.get(index)));
    }

    private GcloudGroup group(SurfaceReader in) {
      int bits = in.number(1);
      boolean required = (bits & REQUIRED) != 0;
      int number = in.number(2);
      if ((bits & GROUP) == 0) {
        return new GcloudGroup.Member(strings.get(number), required);
      }
      List<GcloudGroup> members = new ArrayList<>(number);
      for (int i = 0; i < number; i++) {
        members.add(group(in));
      }
      return new GcloudGroup.Group(members, (bits & EXCLUSIVE) != 0, required);
    }
  }

  /**
   * Flags of which each is decoded when it is asked for: a command has some hundred, a line of a
   * script five.
   */
  public final class Flags extends AbstractList<GcloudFlag> {
    private int[] pairs = new int[16];
    private int count;

    private Flags(SurfaceReader in) {
      read(in);
    }

    private void read(SurfaceReader in) {
      int more = in.number(2);
      for (int i = 0; i < more; i++) {
        append(in.number(2));
      }
    }

    private void append(int pair) {
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * count);
      }
      pairs[count++] = pair;
    }

    /** Takes out the flag whose names are the string of that number. */
    private void drop(int string) {
      for (int i = 0; i < count; i++) {
        if (names(i) == string) {
          System.arraycopy(pairs, i + 1, pairs, i, --count - i);
          return;
        }
      }
    }

    /** The number of the string that holds a flag's names, and whether there are several. */
    private int marked(int index) {
      return new SurfaceReader(bytes, GcloudSurface.this.pairs + 4 * pairs[index]).number(2);
    }

    private int names(int index) {
      return marked(index) & ~SEVERAL;
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    public GcloudFlag get(int index) {
      Objects.checkIndex(index, count);
      SurfaceReader pair = new SurfaceReader(bytes, GcloudSurface.this.pairs + 4 * pairs[index]);
      List<String> names = words(strings.get(pair.number(2) & ~SEVERAL));
      return new GcloudFlag(names, strings.get(pair.number(2)));
    }

    /** The flag of a name with its dashes, or null. */
    @Nullable GcloudFlag find(String name) {
      // Strings are sorted, so that a flag of one name is in the block of that name.
      int from = strings.block(name) * BLOCK;
      for (int i = 0; i < count; i++) {
        int marked = marked(i);
        boolean mayBe = (marked & SEVERAL) != 0 || marked >= from && marked < from + BLOCK;
        if (mayBe && words(strings.get(marked & ~SEVERAL)).contains(name)) {
          return get(i);
        }
      }
      return null;
    }
  }

  private static List<String> words(String joined) {
    int blank = joined.indexOf(' ');
    if (blank < 0) {
      return List.of(joined);
    }
    List<String> words = new ArrayList<>(2);
    int from = 0;
    while (blank >= 0) {
      words.add(joined.substring(from, blank));
      from = blank + 1;
      blank = joined.indexOf(' ', from);
    }
    words.add(joined.substring(from));
    return List.copyOf(words);
  }
}
