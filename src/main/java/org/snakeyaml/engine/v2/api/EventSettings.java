package org.snakeyaml.engine.v2.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Settings for who wants the engine's events alone. The engine's builder, the only other way to
 * settings, makes a schema with its regular expressions and lambdas, which is a tenth of a start;
 * events are made without. In the engine's package, since the constructor is not public.
 */
public final class EventSettings {
  private EventSettings() {}

  /** As the builder has them, but without a limit of the length, and without what makes objects. */
  public static LoadSettings of(int bufferSize) {
    return new LoadSettings(
        "reader",
        Map.of(),
        null,
        null,
        null,
        new Version1(),
        bufferSize,
        false,
        false,
        50,
        true,
        Map.of(),
        Optional.empty(),
        false,
        Integer.MAX_VALUE,
        null,
        false);
  }

  /** What the builder's lambda does: YAML 2 would be another language. */
  private static final class Version1 implements UnaryOperator<SpecVersion> {
    @Override
    public SpecVersion apply(SpecVersion version) {
      if (version.getMajor() != 1) {
        throw new YamlVersionException(version);
      }
      return version;
    }
  }
}
