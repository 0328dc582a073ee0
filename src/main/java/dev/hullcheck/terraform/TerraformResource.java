package dev.hullcheck.terraform;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a {@code resource} or {@code data} block.
 *
 * @param mode {@code resource} or {@code data}
 * @param type such as {@code google_container_cluster}
 * @param name its second label
 * @param address as users write it: {@code google_x.a}, {@code data.google_x.a}, {@code
 *     google_x.a[0]}, {@code module.m.google_x.a["k"]}
 * @param reference what references to all instances begin with: {@code google_x.a}
 * @param scope in which {@code each} and {@code count} are one value; the module folder where there
 *     is one instance, else unique to this one. That of a called module is its call
 * @param body attributes and, under the name of their type, nested blocks as a sequence of
 *     mappings; without {@code count}, {@code for_each}, {@code provider}, {@code depends_on} and
 *     {@code lifecycle}. A field's key is the attribute's name or the keyword of the first block; a
 *     nested block's span is its header. A nested block with labels is a mapping of its label
 * @param header the block's type and labels
 * @param block all of the block
 * @param uncertain whether it may be that no such instance is made, or several
 * @param provider the one that makes it, as {@link ProviderRequirement#provider} has it
 * @param call the call that led there, or null
 * @param described where no such block is written: the call of a module that is not there, which
 *     makes it; its place is where the call names the module
 */
public record TerraformResource(
    String mode,
    String type,
    String name,
    String address,
    String reference,
    String scope,
    Mapping body,
    Span header,
    Span block,
    boolean uncertain,
    String provider,
    @Nullable CallSite call,
    @Nullable CallSite described) {

  /** The local name of the provider that makes resources of a type, where nothing else is said. */
  static String providerOf(String type) {
    int underscore = type.indexOf('_');
    return underscore < 0 ? type : type.substring(0, underscore);
  }

  /** The block as one of which a part is shown: in all of its mappings there may be more. */
  public TerraformResource asPart() {
    return new TerraformResource(
        mode,
        type,
        name,
        address,
        reference,
        scope,
        Values.opened(body),
        header,
        block,
        uncertain,
        provider,
        call,
        described);
  }
}
