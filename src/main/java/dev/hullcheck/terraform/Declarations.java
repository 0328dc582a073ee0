package dev.hullcheck.terraform;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a module by name: all its files taken together, overrides laid over what they
 * override, the last of two of one name. A block of an override file that overrides nothing makes
 * nothing: Terraform refuses it, and its base may be in a file that was not given.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/files/override">Override
 *     files</a>
 */
final class Declarations {
  private static final String REQUIRED = "required_providers";

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
    Set<String> names = new HashSet<>();
    for (HclBody file : sorted) {
      names.add(name(file));
    }
    for (HclBody file : sorted) {
      String replacement = TerraformFiles.replacement(name(file));
      if (!replacement.equals(name(file)) && names.contains(replacement)) {
        continue;
      }
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
            if (local instanceof HclAttribute attribute
                && (!override || locals.containsKey(attribute.name()))) {
              locals.put(attribute.name(), attribute);
            }
          }
        }
        case "terraform" -> {
          if (override) {
            for (int i = 0; i < settings.size(); i++) {
              settings.set(i, without(settings.get(i), block));
            }
          }
          settings.add(block);
        }
        default -> {
          String key = key(block);
          HclBlock base = override ? blocks.get(key) : null;
          if (base != null) {
            blocks.put(key, merged(base, block));
          } else if (!override || block.type().equals("provider")) {
            blocks.put(key, block);
          }
        }
      }
    }
  }

  /** What a block is known by; configurations of one provider differ in their alias. */
  private static String key(HclBlock block) {
    String second = block.label(1);
    if (block.type().equals("provider")) {
      HclAttribute alias = block.body().attribute("alias");
      second = alias == null ? "" : String.valueOf(ModuleFolder.text(alias.expression()));
    }
    return key(block.type(), block.label(0), second);
  }

  private static String key(String type, String first, String second) {
    return type + '\n' + first + '\n' + second;
  }

  /**
   * A block whose attributes and kinds of nested blocks give way to those of an override, be they
   * written out or dynamic. Only a {@code lifecycle} is merged itself.
   */
  private static HclBlock merged(HclBlock base, HclBlock override) {
    Set<String> given = new HashSet<>();
    for (HclItem item : override.body().items()) {
      given.add(name(item));
    }
    List<HclItem> items = new ArrayList<>();
    HclBlock lifecycle = null;
    for (HclItem item : base.body().items()) {
      if (!given.contains(name(item))) {
        items.add(item);
      } else if (item instanceof HclBlock block && block.type().equals("lifecycle")) {
        lifecycle = block;
      }
    }
    for (HclItem item : override.body().items()) {
      boolean nested = item instanceof HclBlock block && block.type().equals("lifecycle");
      items.add(nested && lifecycle != null ? merged(lifecycle, (HclBlock) item) : item);
    }
    return base.with(items);
  }

  /** The argument that an item sets: of a dynamic block that of what it makes. */
  private static String name(HclItem item) {
    if (item instanceof HclAttribute attribute) {
      return attribute.name();
    }
    return Parts.name((HclBlock) item);
  }

  /** A {@code terraform} block without the providers that an override of it requires. */
  private static HclBlock without(HclBlock base, HclBlock override) {
    Set<String> given = new HashSet<>();
    for (HclBlock required : override.body().blocks(REQUIRED)) {
      for (HclItem item : required.body().items()) {
        given.add(name(item));
      }
    }
    if (given.isEmpty()) {
      return base;
    }
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : base.body().items()) {
      if (item instanceof HclBlock block && block.type().equals(REQUIRED)) {
        List<HclItem> left = new ArrayList<>();
        for (HclItem required : block.body().items()) {
          if (!given.contains(name(required))) {
            left.add(required);
          }
        }
        items.add(block.with(left));
      } else {
        items.add(item);
      }
    }
    return base.with(items);
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
