package dev.hullcheck.rule;

import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.Spelling;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Terraform's provider takes an argument to be that is not written, by the provider's version.
 */
final class ProviderDefault {
  private ProviderDefault() {}

  /**
   * The first versions with a default of their own for a field, or none. That of an argument in a
   * block holds in the block; where there is no block, nothing of it is sent to the API.
   *
   * @param inside whether all around the field is written
   */
  static Map<String, Object> since(KindSpec kind, Resource resource, String path, boolean inside) {
    Symbol reference = resource.reference();
    String name = reference == null ? "" : reference.name();
    Map<String, Spelling> spellings =
        kind.terraform().get(name.substring(0, Math.max(0, name.indexOf('.'))));
    if (spellings != null) {
      for (Map.Entry<String, Spelling> argument : spellings.entrySet()) {
        Spelling spelling = argument.getValue();
        if (!spelling.defaults().isEmpty()
            && spelling.to().equals(path)
            && (inside || argument.getKey().indexOf('.') < 0)) {
          return spelling.defaults();
        }
      }
    }
    return Map.of();
  }

  /**
   * The default that holds: that of the newest version where nothing is said of versions, since
   * that is the one that Terraform takes; unknown where the versions that are allowed have
   * different ones.
   *
   * @param since the defaults by their first versions, in order; "0" is before all others
   * @param api the default before all of these, or null
   * @param allowed what is asked of the provider's version, or null
   */
  static @Nullable Value of(
      Map<String, Object> since, @Nullable Object api, @Nullable Value allowed, Span span) {
    VersionRange range =
        allowed instanceof Scalar constraint ? VersionRange.parse(constraint.asText()) : null;
    Object found = api;
    for (Map.Entry<String, Object> entry : since.entrySet()) {
      boolean earliest = entry.getKey().equals("0");
      if (range == null || earliest || range.isFrom(entry.getKey())) {
        found = entry.getValue();
      } else if (!range.isBefore(entry.getKey()) && !entry.getValue().equals(found)) {
        Symbol symbol =
            Symbol.impure("another one from version " + entry.getKey() + " of the provider on");
        return Unknown.of(Unknown.Reason.INPUT, symbol, span);
      }
    }
    return found == null ? null : Scalar.plain(found, span);
  }
}
