package dev.hullcheck.terraform;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;

/**
 * What can be told of a computed attribute without a plan: the e-mails of the service accounts that
 * Google makes for a project have a form of their own.
 *
 * @see <a href="https://cloud.google.com/iam/docs/service-account-types#default">Default service
 *     accounts</a>
 */
final class ComputedText {
  private ComputedText() {}

  /** The attribute as a text of known and unknown parts; as it is where no part is known. */
  static Unknown of(HclBlock block, String attribute, Unknown computed) {
    String domain = block.type().equals("data") ? domain(block.label(0)) : "";
    boolean member = attribute.equals("member");
    if (domain.isEmpty() || !(member || attribute.equals("email"))) {
      return computed;
    }
    Text.Builder text = new Text.Builder();
    if (member) {
      text.add("serviceAccount:", computed.span());
    }
    text.add(project(block, computed), computed.span()).add(domain, computed.span());
    return Unknown.string(text.build(computed.span()), computed.span());
  }

  /** The one value that e-mail and member have in common. */
  private static Unknown project(HclBlock block, Unknown computed) {
    String name = "data." + block.label(0) + "." + block.label(1);
    return Unknown.of(
        computed.reason(),
        Symbol.of(name, computed.symbol().scope()),
        Unknown.Type.STRING,
        computed.span());
  }

  private static String domain(String type) {
    return switch (type) {
      case "google_compute_default_service_account" -> "-compute@developer.gserviceaccount.com";
      case "google_app_engine_default_service_account" -> "@appspot.gserviceaccount.com";
      default -> "";
    };
  }
}
