package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module asks of a provider.
 *
 * @param name the local name, such as {@code google}
 * @param source such as {@code hashicorp/google}; null where it is not written
 * @param version the constraint, such as {@code ">= 5.0, < 7"}; null where it is not written
 * @param span the constraint, else the name
 */
public record ProviderRequirement(
    String name, @Nullable String source, @Nullable String version, Span span) {
  /** What the provider is known by in all modules, whatever each of them calls it. */
  public String provider() {
    return source == null ? name : providerOf(source);
  }

  /**
   * What the provider of a source is known by: {@code google} where it is HashiCorp's, in whichever
   * registry, else its source.
   */
  static String providerOf(String source) {
    int slash = source.lastIndexOf('/');
    boolean hashicorp = slash < 0 || ("/" + source.substring(0, slash)).endsWith("/hashicorp");
    return hashicorp ? source.substring(slash + 1) : source;
  }

  /**
   * The versions that a {@code .terraform.lock.hcl} holds a module to, each by the last part of its
   * source and with its source in full.
   */
  public static List<ProviderRequirement> locked(HclBody lock) {
    List<ProviderRequirement> locked = new ArrayList<>();
    for (HclBlock block : lock.blocks("provider")) {
      HclAttribute version = block.body().attribute("version");
      if (version != null
          && version.expression() instanceof Expression.Template template
          && template.parts().size() == 1
          && template.parts().get(0) instanceof TemplatePart.Literal literal) {
        String source = block.label(0);
        String name = source.substring(source.lastIndexOf('/') + 1);
        String only = "= " + literal.text().content();
        locked.add(new ProviderRequirement(name, source, only, version.nameSpan()));
      }
    }
    return locked;
  }
}
