package dev.hullcheck.terraform;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a module by name: all its files taken together, overrides laid over what they
 * override, the last of two of one name.
 */
final class Declarations {
  /** The order in which Terraform reads files. */
  private static final Comparator<HclBody> BY_NAME =
      new Comparator<>() {
        @Override
        public int compare(HclBody a, HclBody b) {
          return name(a).compareTo(name(b));
        }
      };

  private final Map<String, HclBlock> blocks = new LinkedHashMap<>();
  private final Map<String, HclAttribute> locals = new LinkedHashMap<>();
  private final List<HclBlock> settings = new ArrayList<>();

  /** What blocks set, of those that somebody has asked about. */
  private final Map<HclBlock, Parts> parts = new IdentityHashMap<>();

  /** The declarations of a module's files, which come in any order. */
  Declarations(List<HclBody> files) {
    List<HclBody> overrides = new ArrayList<>();
    List<HclBody> sorted = new ArrayList<>(files);
    sorted.sort(BY_NAME);
    for (HclBody file : sorted) {
      if (TerraformFiles.isOverride(name(file))) {
        overrides.add(file);
      } else {
        add(file, false);
      }
    }
    for (HclBody file : overrides) {
      add(file, true);
    }
  }

  private static String name(HclBody body) {
    return body.span().file().name();
  }

  private void add(HclBody file, boolean override) {
    for (HclItem item : file.items()) {
      if (!(item instanceof HclBlock block)) {
        continue;
      }
      switch (block.type()) {
        case "locals" -> {
          for (HclItem local : block.body().items()) {
            if (local instanceof HclAttribute attribute) {
              locals.put(attribute.name(), attribute);
            }
          }
        }
        case "terraform" -> settings.add(block);
        default -> {
          String key = key(block.type(), block.label(0), block.label(1));
          HclBlock base = override ? blocks.get(key) : null;
          blocks.put(key, base == null ? block : merged(base, block));
        }
      }
    }
  }

  private static String key(String type, String first, String second) {
    return type + '\n' + first + '\n' + second;
  }

  /** A block whose attributes and kinds of nested blocks give way to those of an override. */
  private static HclBlock merged(HclBlock base, HclBlock override) {
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : base.body().items()) {
      boolean replaced =
          item instanceof HclAttribute attribute
              ? override.body().attribute(attribute.name()) != null
              : item instanceof HclBlock block && !override.body().blocks(block.type()).isEmpty();
      if (!replaced) {
        items.add(item);
      }
    }
    items.addAll(override.body().items());
    HclBody body = new HclBody(items, base.body().span());
    return new HclBlock(
        base.type(), base.typeSpan(), base.labels(), body, base.header(), base.span());
  }

  @Nullable HclBlock variable(String name) {
    return blocks.get(key("variable", name, ""));
  }

  /** What a block of the module sets, sorted by name once for all who ask. Thread-safe. */
  Parts parts(HclBlock block) {
    synchronized (parts) {
      Parts known = parts.get(block);
      if (known == null) {
        known = new Parts(block.body());
        parts.put(block, known);
      }
      return known;
    }
  }

  /** The local values, in the order of files and lines. */
  Collection<HclAttribute> locals() {
    return locals.values();
  }

  @Nullable HclAttribute local(String name) {
    return locals.get(name);
  }

  @Nullable HclBlock module(String name) {
    return blocks.get(key("module", name, ""));
  }

  @Nullable HclBlock output(String name) {
    return blocks.get(key("output", name, ""));
  }

  /**
   * A resource or data block.
   *
   * @param mode {@code resource} or {@code data}
   */
  @Nullable HclBlock resource(String mode, String type, String name) {
    return blocks.get(key(mode, type, name));
  }

  /** The blocks of a type, in the order of files and lines. */
  List<HclBlock> all(String type) {
    List<HclBlock> found = new ArrayList<>();
    for (HclBlock block : blocks.values()) {
      if (block.type().equals(type)) {
        found.add(block);
      }
    }
    return found;
  }

  /** How many blocks make something: resources, data and calls. */
  int made() {
    int made = 0;
    for (HclBlock block : blocks.values()) {
      switch (block.type()) {
        case "resource", "data", "module" -> made++;
        default -> {}
      }
    }
    return made;
  }

  /** The {@code terraform} blocks. */
  List<HclBlock> settings() {
    return settings;
  }
}
