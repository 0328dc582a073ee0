package dev.hullcheck.syntax.yaml;

/** A key of a mapping with its value. */
public final class YamlEntry {
  private final YamlNode key;
  private final YamlNode value;
  private final String name;

  YamlEntry(YamlNode key, YamlNode value) {
    this.key = key;
    this.value = value;
    this.name = key.resolved() instanceof YamlScalar scalar ? scalar.value() : key.written();
  }

  public YamlNode key() {
    return key;
  }

  public YamlNode value() {
    return value;
  }

  /** The key's text; of a key that is a collection, its source. */
  public String name() {
    return name;
  }
}
