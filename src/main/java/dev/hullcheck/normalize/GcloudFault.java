package dev.hullcheck.normalize;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a gcloud command: the fields of one {@code gcloud.Problem}, all at one place.
 */
final class GcloudFault {
  private final Span span;
  private final Mapping.Builder fields = new Mapping.Builder();
  private boolean suggests;

  GcloudFault(String code, Span span) {
    this.span = span;
    with("code", code);
  }

  GcloudFault with(String field, @Nullable String value) {
    if (value != null) {
      suggests |= field.equals("suggestion");
      fields.put(field, span, Scalar.string(value, span));
    }
    return this;
  }

  /** Whether it says what is meant. */
  boolean suggests() {
    return suggests;
  }

  Span span() {
    return span;
  }

  Mapping value() {
    return fields.build(span);
  }
}
