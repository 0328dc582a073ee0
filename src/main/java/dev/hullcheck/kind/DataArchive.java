package dev.hullcheck.kind;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Named trees of plain data in one run of bytes: the compiled form of kind, rule and table files.
 * An entry is decoded when it is asked for, and what a mapping has at its top level only when that
 * is, so that a run pays for what it uses: of a rule for its conditions, and not for its pages.
 *
 * <pre>
 *   magic, count of strings, their end offsets, their UTF-8 bytes,
 *   count of entries, then for each, sorted by name: name, offset of its tree; then the trees
 * </pre>
 */
public final class DataArchive {
  private static final int MAGIC = 0x48554C31;
  private static final byte STRING = 1;
  private static final byte NUMBER = 2;
  private static final byte TRUE = 3;
  private static final byte FALSE = 4;
  private static final byte LIST = 5;
  private static final byte MAP = 6;
  private static final byte WHOLE = 7;

  /** A mapping whose values can be skipped, since each begins with its length. */
  private static final byte ENTRY = 8;

  private final ByteBuffer bytes;
  private final int stringEnds;
  private final int stringBytes;
  private final @Nullable String[] strings;
  private final int entries;
  private final int size;

  private DataArchive(ByteBuffer bytes) {
    this.bytes = bytes;
    if (bytes.getInt() != MAGIC) {
      throw new IllegalArgumentException("not an archive of compiled data");
    }
    int count = bytes.getInt();
    strings = new String[count];
    stringEnds = bytes.position();
    stringBytes = stringEnds + 4 * count;
    bytes.position(stringBytes + (count == 0 ? 0 : bytes.getInt(stringBytes - 4)));
    size = bytes.getInt();
    entries = bytes.position();
  }

  /** Opens an archive; its entries stay undecoded. */
  public static DataArchive open(byte[] bytes) {
    return new DataArchive(ByteBuffer.wrap(bytes));
  }

  /** The names of all entries, sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      names.add(name(i));
    }
    return names;
  }

  private String name(int entry) {
    return text(bytes.getInt(entries + 8 * entry));
  }

  /** Where the tree of a name lies, or -1; by halves, so that few names are decoded. */
  private int offset(String name) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = name(middle).compareTo(name);
      if (order == 0) {
        return bytes.getInt(entries + 8 * middle + 4);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** The tree of a name, or null where there is none. Safe for use by several threads. */
  public @Nullable Data get(String name) {
    int offset = offset(name);
    if (offset < 0) {
      return null;
    }
    ByteBuffer cursor = bytes.duplicate();
    cursor.position(offset);
    return Data.of(decode(cursor));
  }

  /** How many of the texts have been decoded so far, as a measure of what a run has paid. */
  int decodedTexts() {
    int count = 0;
    for (String text : strings) {
      count += text == null ? 0 : 1;
    }
    return count;
  }

  private Object decode(ByteBuffer in) {
    byte tag = in.get();
    switch (tag) {
      case STRING:
        return text(varint(in));
      case NUMBER:
        return new BigDecimal(text(varint(in)));
      case WHOLE:
        return Long.valueOf(text(varint(in)));
      case TRUE:
        return Boolean.TRUE;
      case FALSE:
        return Boolean.FALSE;
      case LIST:
        int length = varint(in);
        List<Object> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
          list.add(decode(in));
        }
        return list;
      case MAP:
        int size = varint(in);
        Map<String, Object> map = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
          String key = text(varint(in));
          map.put(key, decode(in));
        }
        return map;
      case ENTRY:
        return new Entry(in);
      default:
        throw new IllegalArgumentException("tag " + tag);
    }
  }

  /** A mapping of which each value is decoded when it is first asked for. */
  private final class Entry extends AbstractMap<String, Object> {
    private final String[] keys;
    private final int[] offsets;
    private final @Nullable Object[] values;

    Entry(ByteBuffer in) {
      int count = varint(in);
      keys = new String[count];
      offsets = new int[count];
      values = new Object[count];
      for (int i = 0; i < count; i++) {
        keys[i] = text(varint(in));
        int length = varint(in);
        offsets[i] = in.position();
        in.position(offsets[i] + length);
      }
    }

    private Object value(int i) {
      Object known = values[i];
      if (known == null) {
        ByteBuffer cursor = bytes.duplicate();
        cursor.position(offsets[i]);
        known = decode(cursor);
        values[i] = known;
      }
      return known;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      for (int i = 0; i < keys.length; i++) {
        if (keys[i].equals(key)) {
          return value(i);
        }
      }
      return null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      Map<String, Object> all = new LinkedHashMap<>();
      for (int i = 0; i < keys.length; i++) {
        all.put(keys[i], value(i));
      }
      return all.entrySet();
    }
  }

  private String text(int index) {
    String known = strings[index];
    if (known == null) {
      int start = index == 0 ? 0 : bytes.getInt(stringEnds + 4 * (index - 1));
      int end = bytes.getInt(stringEnds + 4 * index);
      known = new String(bytes.array(), stringBytes + start, end - start, StandardCharsets.UTF_8);
      strings[index] = known;
    }
    return known;
  }

  private static int varint(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  /** Writes trees by name. The same trees give the same bytes. */
  public static byte[] write(Map<String, ?> trees) {
    Writer writer = new Writer();
    List<byte[]> bodies = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    for (Map.Entry<String, ?> tree : new TreeMap<>(trees).entrySet()) {
      names.add(writer.string(tree.getKey()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.entry(tree.getValue(), out);
      bodies.add(out.toByteArray());
    }
    int stringLength = 0;
    for (byte[] string : writer.strings) {
      stringLength += string.length;
    }
    int bodyLength = 0;
    for (byte[] body : bodies) {
      bodyLength += body.length;
    }
    int start = 8 + 4 * writer.strings.size() + stringLength + 4 + 8 * bodies.size();
    ByteBuffer out = ByteBuffer.allocate(start + bodyLength);
    out.putInt(MAGIC).putInt(writer.strings.size());
    int end = 0;
    for (byte[] string : writer.strings) {
      end += string.length;
      out.putInt(end);
    }
    for (byte[] string : writer.strings) {
      out.put(string);
    }
    out.putInt(bodies.size());
    int offset = start;
    for (int i = 0; i < bodies.size(); i++) {
      out.putInt(names.get(i)).putInt(offset);
      offset += bodies.get(i).length;
    }
    for (byte[] body : bodies) {
      out.put(body);
    }
    return out.array();
  }

  private static final class Writer {
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<byte[]> strings = new ArrayList<>();

    int string(String text) {
      Integer index = indexes.get(text);
      if (index == null) {
        index = strings.size();
        indexes.put(text, index);
        strings.add(text.getBytes(StandardCharsets.UTF_8));
      }
      return index;
    }

    void entry(Object tree, ByteArrayOutputStream out) {
      if (!(tree instanceof Map<?, ?> map)) {
        encode(tree, out);
        return;
      }
      out.write(ENTRY);
      varint(map.size(), out);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        varint(string((String) entry.getKey()), out);
        encode(entry.getValue(), value);
        varint(value.size(), out);
        out.writeBytes(value.toByteArray());
      }
    }

    void encode(Object tree, ByteArrayOutputStream out) {
      if (tree instanceof String text) {
        out.write(STRING);
        varint(string(text), out);
      } else if (tree instanceof Long whole) {
        out.write(WHOLE);
        varint(string(whole.toString()), out);
      } else if (tree instanceof BigDecimal number) {
        out.write(NUMBER);
        varint(string(number.toString()), out);
      } else if (tree instanceof Boolean flag) {
        out.write(flag ? TRUE : FALSE);
      } else if (tree instanceof List<?> list) {
        out.write(LIST);
        varint(list.size(), out);
        for (Object item : list) {
          encode(item, out);
        }
      } else if (tree instanceof Map<?, ?> map) {
        out.write(MAP);
        varint(map.size(), out);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          varint(string((String) entry.getKey()), out);
          encode(entry.getValue(), out);
        }
      } else {
        throw new IllegalArgumentException("not plain data: " + tree);
      }
    }

    private static void varint(int value, ByteArrayOutputStream out) {
      int rest = value;
      while (rest >= 0x80) {
        out.write(rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }
  }
}
