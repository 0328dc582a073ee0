package dev.hullcheck.author;

import dev.hullcheck.kind.GcloudGroup;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.GcloudTrack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Compiles the surface of gcloud from JSON to the form that {@link GcloudSurface} reads. The same
 * input gives the same bytes.
 */
public final class GcloudSurfaceWriter {
  private final JsonNode json;
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<String, Integer> pairs = new LinkedHashMap<>();
  private final ByteArrayOutputStream pairBytes = new ByteArrayOutputStream();
  private final Map<String, Integer> groups = new HashMap<>();
  private final ByteArrayOutputStream groupBytes = new ByteArrayOutputStream();

  private GcloudSurfaceWriter(JsonNode json) {
    this.json = json;
  }

  /**
   * Compiles a surface.
   *
   * @param json the surface file
   * @throws IOException if it cannot be read, or the result not be written
   */
  public static void write(Path json, OutputStream out) throws IOException {
    JsonNode tree = new ObjectMapper().readTree(Files.readString(json));
    out.write(new GcloudSurfaceWriter(tree).compile());
  }

  /** A group or command with the nodes below it. */
  private static final class Node {
    final Map<String, Node> children = new TreeMap<>();
    int tracks;
    int state;
    @Nullable JsonNode command;
  }

  private byte[] compile() {
    ByteArrayOutputStream stringBytes = strings();
    // The lists of pairs before the nodes give every pair its number.
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    flags(json.get("global"), head);
    flags(json.get("root"), head);
    for (String mixin : GcloudSurface.MIXINS) {
      flags(json.get("mixins").get(mixin), head);
    }
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    int root = write(tree(), nodes);

    byte[] sdk = json.get("sdk").asString().getBytes(StandardCharsets.US_ASCII);
    int start = 4 + 1 + sdk.length + 12 + head.size();
    int blocks = (strings.size() + GcloudSurface.BLOCK - 1) / GcloudSurface.BLOCK;
    int pairStart = start + stringBytes.size();
    int groupStart = pairStart + pairBytes.size();
    int nodeStart = groupStart + groupBytes.size();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(GcloudSurface.MAGIC, 4, out);
    number(sdk.length, 1, out);
    out.writeBytes(sdk);
    number(start, 3, out);
    number(pairStart, 3, out);
    number(groupStart, 3, out);
    number(nodeStart + root, 3, out);
    out.writeBytes(head.toByteArray());
    out.writeBytes(moved(stringBytes.toByteArray(), blocks, start));
    out.writeBytes(pairBytes.toByteArray());
    out.writeBytes(groupBytes.toByteArray());
    out.writeBytes(nodesAt(nodes.toByteArray(), nodeStart));
    return out.toByteArray();
  }

  /** Collects all strings, sorts them, and writes them in blocks that begin anew. */
  private ByteArrayOutputStream strings() {
    TreeSet<String> all = new TreeSet<>();
    flagStrings(json.get("global"), all);
    flagStrings(json.get("root"), all);
    for (JsonNode mixin : json.get("mixins")) {
      flagStrings(mixin, all);
    }
    for (String group : json.get("groups").propertyNames()) {
      all.addAll(words(group));
    }
    for (Map.Entry<String, JsonNode> command : json.get("commands").properties()) {
      all.addAll(words(command.getKey()));
      JsonNode entry = command.getValue();
      texts(entry.get("args"), all);
      for (JsonNode expression : list(entry.get("groups"))) {
        names(GcloudGroup.parse(expression.asString()), all);
      }
      flagStrings(entry.get("flags"), all);
      for (GcloudTrack track : GcloudTrack.values()) {
        JsonNode change = entry.get(String.valueOf(track.letter()));
        if (change != null) {
          texts(change.get("args"), all);
          for (JsonNode expression : list(change.get("groups+"))) {
            names(GcloudGroup.parse(expression.asString()), all);
          }
          texts(change.get("-"), all);
          flagStrings(change.get("+"), all);
        }
      }
    }
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    byte[] before = {};
    for (String string : all) {
      int number = strings.size();
      strings.put(string, number);
      if (number % GcloudSurface.BLOCK == 0) {
        number(blocks.size(), 3, index);
        before = new byte[0];
      }
      byte[] now = string.getBytes(StandardCharsets.UTF_8);
      int shared = Math.max(0, Math.min(255, Arrays.mismatch(before, now)));
      number(shared, 1, blocks);
      number(now.length - shared, 2, blocks);
      blocks.write(now, shared, now.length - shared);
      before = now;
    }
    index.writeBytes(blocks.toByteArray());
    return index;
  }

  /** Turns the offsets of blocks from those in the blocks to those in the whole. */
  private static byte[] moved(byte[] bytes, int blocks, int start) {
    for (int i = 0; i < blocks; i++) {
      add(bytes, 3 * i, start + 3 * blocks);
    }
    return bytes;
  }

  private static void texts(@Nullable JsonNode array, TreeSet<String> all) {
    for (JsonNode text : list(array)) {
      all.add(text.asString());
    }
  }

  private static void flagStrings(@Nullable JsonNode flags, TreeSet<String> all) {
    if (flags != null) {
      for (Map.Entry<String, JsonNode> flag : flags.properties()) {
        all.add(flag.getKey());
        all.add(flag.getValue().asString());
      }
    }
  }

  private Node tree() {
    Node root = new Node();
    for (Map.Entry<String, JsonNode> group : json.get("groups").properties()) {
      describe(place(root, group.getKey()), group.getValue());
    }
    for (Map.Entry<String, JsonNode> command : json.get("commands").properties()) {
      Node node = place(root, command.getKey());
      describe(node, command.getValue());
      node.state |= GcloudSurface.COMMAND;
      node.command = command.getValue();
    }
    root.tracks = 15;
    return root;
  }

  private static Node place(Node root, String path) {
    Node node = root;
    for (String word : words(path)) {
      node = node.children.computeIfAbsent(word, w -> new Node());
    }
    return node;
  }

  private static void describe(Node node, JsonNode entry) {
    String tracks = entry.get("t").asString();
    for (GcloudTrack track : GcloudTrack.values()) {
      if (tracks.indexOf(track.letter()) >= 0) {
        node.tracks |= 1 << track.ordinal();
      }
    }
    node.state |= state(entry);
  }

  private static int state(JsonNode entry) {
    int state = entry.has("hidden") ? GcloudSurface.HIDDEN : 0;
    JsonNode dep = entry.get("dep");
    if (dep != null) {
      state |= dep.asString().equals("removed") ? GcloudSurface.REMOVED : GcloudSurface.DEPRECATED;
    }
    return state;
  }

  private final List<Integer> nodeOffsets = new ArrayList<>();

  /** Writes the nodes below a node, then the node; its offset among the nodes. */
  private int write(Node node, ByteArrayOutputStream out) {
    Map<String, Integer> offsets = new LinkedHashMap<>();
    for (Map.Entry<String, Node> child : node.children.entrySet()) {
      offsets.put(child.getKey(), write(child.getValue(), out));
    }
    int offset = out.size();
    number(node.tracks, 1, out);
    number(node.state, 1, out);
    number(offsets.size(), 2, out);
    for (Map.Entry<String, Integer> child : offsets.entrySet()) {
      number(string(child.getKey()), 2, out);
      nodeOffsets.add(out.size());
      number(child.getValue(), 3, out);
    }
    if (node.command != null) {
      command(node.command, node.tracks, out);
    }
    return offset;
  }

  private byte[] nodesAt(byte[] nodes, int start) {
    for (int offset : nodeOffsets) {
      add(nodes, offset, start);
    }
    return nodes;
  }

  private void command(JsonNode entry, int tracks, ByteArrayOutputStream out) {
    int mixins = 0;
    for (JsonNode used : list(entry.get("use"))) {
      mixins |= 1 << GcloudSurface.MIXINS.indexOf(used.asString());
    }
    number(mixins, 1, out);
    positionals(list(entry.get("args")), out);
    flags(entry.get("flags"), out);
    groups(entry.get("groups"), out);
    int first = Integer.numberOfTrailingZeros(tracks);
    for (GcloudTrack track : GcloudTrack.values()) {
      if (track.ordinal() <= first || (tracks & 1 << track.ordinal()) == 0) {
        continue;
      }
      JsonNode change = entry.get(String.valueOf(track.letter()));
      if (change == null) {
        number(GcloudSurface.SAME, 1, out);
        continue;
      }
      number(state(change), 1, out);
      flags(change.get("+"), out);
      numbers(change.get("-"), out);
      if (!change.has("args")) {
        number(GcloudSurface.SAME, 1, out);
      } else {
        positionals(list(change.get("args")), out);
      }
      groups(change.get("groups+"), out);
      groups(change.get("groups-"), out);
    }
  }

  private void groups(@Nullable JsonNode expressions, ByteArrayOutputStream out) {
    List<JsonNode> items = list(expressions);
    number(items.size(), 1, out);
    for (JsonNode expression : items) {
      Integer offset = groups.get(expression.asString());
      if (offset == null) {
        offset = groupBytes.size();
        groups.put(expression.asString(), offset);
        group(GcloudGroup.parse(expression.asString()));
      }
      number(offset, 3, out);
    }
  }

  private void group(GcloudGroup group) {
    int bits = group.required() ? GcloudSurface.REQUIRED : 0;
    if (group instanceof GcloudGroup.Group several) {
      bits |= GcloudSurface.GROUP | (several.exclusive() ? GcloudSurface.EXCLUSIVE : 0);
      number(bits, 1, groupBytes);
      number(several.members().size(), 2, groupBytes);
      for (GcloudGroup member : several.members()) {
        group(member);
      }
    } else {
      number(bits, 1, groupBytes);
      number(string(group.toString()), 2, groupBytes);
    }
  }

  /** Collects the names in an expression. */
  private static void names(GcloudGroup group, TreeSet<String> all) {
    if (group instanceof GcloudGroup.Group several) {
      for (GcloudGroup member : several.members()) {
        names(member, all);
      }
    } else {
      all.add(group.toString());
    }
  }

  private void numbers(@Nullable JsonNode texts, ByteArrayOutputStream out) {
    List<JsonNode> items = list(texts);
    number(items.size(), 2, out);
    for (JsonNode text : items) {
      number(string(text.asString()), 2, out);
    }
  }

  private void positionals(List<JsonNode> arguments, ByteArrayOutputStream out) {
    number(arguments.size(), 1, out);
    for (JsonNode argument : arguments) {
      number(string(argument.asString()), 2, out);
    }
  }

  private void flags(@Nullable JsonNode flags, ByteArrayOutputStream out) {
    number(flags == null ? 0 : flags.size(), 2, out);
    if (flags == null) {
      return;
    }
    for (Map.Entry<String, JsonNode> flag : flags.properties()) {
      String spec = flag.getValue().asString();
      String key = flag.getKey() + "\n" + spec;
      Integer pair = pairs.get(key);
      if (pair == null) {
        pair = pairs.size();
        pairs.put(key, pair);
        number(names(flag.getKey()), 2, pairBytes);
        number(string(spec), 2, pairBytes);
      }
      number(pair, 2, out);
    }
  }

  private int names(String joined) {
    int index = string(joined);
    if (index >= GcloudSurface.SEVERAL) {
      throw new IllegalStateException("too many strings before " + joined);
    }
    return joined.indexOf(' ') < 0 ? index : index | GcloudSurface.SEVERAL;
  }

  private int string(String text) {
    Integer index = strings.get(text);
    if (index == null) {
      throw new IllegalStateException("not collected: " + text);
    }
    return index;
  }

  private static List<JsonNode> list(@Nullable JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    if (array != null) {
      for (JsonNode item : array) {
        items.add(item);
      }
    }
    return items;
  }

  private static List<String> words(String path) {
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from <= path.length()) {
      int blank = path.indexOf(' ', from);
      int end = blank < 0 ? path.length() : blank;
      words.add(path.substring(from, end));
      from = end + 1;
    }
    return words;
  }

  private static void add(byte[] bytes, int at, int amount) {
    int value = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
    int sum = value + amount;
    if (sum >= 1 << 24) {
      throw new IllegalStateException("the surface is too large for its form");
    }
    bytes[at] = (byte) (sum >> 16);
    bytes[at + 1] = (byte) (sum >> 8);
    bytes[at + 2] = (byte) sum;
  }

  private static void number(int value, int size, ByteArrayOutputStream out) {
    if (size < 4 && value >>> 8 * size != 0) {
      throw new IllegalStateException("the surface is too large for its form");
    }
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }
}
