package dev.hullcheck.model;

import org.jspecify.annotations.Nullable;

/** The language that a resource is written in, also inside an island. */
public enum Language {
  TERRAFORM("terraform"),
  KUBERNETES("kubernetes"),
  SHELL("shell");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /** The name in reports and rule files. */
  public String id() {
    return id;
  }

  /** The language of a name, or null where there is none of it. */
  public static @Nullable Language of(String id) {
    for (Language language : values()) {
      if (language.id.equals(id)) {
        return language;
      }
    }
    return null;
  }
}
