package dev.hullcheck.normalize;

import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import java.util.Locale;

/** Makes a {@code source.Problem} of what is wrong with a file, for the rules to speak of. */
public final class ProblemNormalizer {
  private ProblemNormalizer() {}

  /** The resource of a problem; it has no address, for it is about no object. */
  public static Resource resource(Problem problem) {
    Span span = problem.span();
    String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Mapping fields =
        new Mapping.Builder()
            .put("code", span, Scalar.string(code, span))
            .put("message", span, Scalar.string(problem.message(), span))
            .build(span);
    return Resource.of("source.Problem", "", Language.KUBERNETES).build(fields, span);
  }
}
