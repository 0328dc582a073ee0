package dev.hullcheck.normalize;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Json;
import dev.hullcheck.terraform.TerraformResource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policies that Terraform sets as a whole, {@code policy_data}: what a block {@code
 * google_iam_policy} writes, and JSON, however it was made.
 */
final class PolicyDocuments {
  private static final String TYPE = "google_iam_policy";
  private static final String TEXT = ".policy_data";

  private final Map<String, Mapping> documents = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** Takes in the documents among resources, and who uses them. */
  void gather(List<TerraformResource> resources) {
    for (TerraformResource resource : resources) {
      if (resource.mode().equals("data") && resource.type().equals(TYPE)) {
        documents.put(key(resource), resource.body());
      }
      Value policy = resource.body().get("policy_data");
      for (Symbol symbol : policy == null ? List.<Symbol>of() : symbols(policy)) {
        used.add(key(symbol));
      }
    }
  }

  private static String key(TerraformResource document) {
    return document.scope() + "\n" + document.reference();
  }

  private static String key(Symbol symbol) {
    String name = symbol.name();
    int end = name.endsWith(TEXT) ? name.length() - TEXT.length() : name.length();
    return symbol.scope() + "\n" + name.substring(0, end);
  }

  private static List<Symbol> symbols(Value value) {
    List<Symbol> symbols = new ArrayList<>();
    if (value instanceof Unknown unknown) {
      symbols.add(unknown.symbol());
    }
    for (Origin origin : value.origins()) {
      symbols.add(origin.symbol());
    }
    return symbols;
  }

  /** Whether a document is that of a resource, whose grants then are the document's. */
  boolean isUsed(TerraformResource document) {
    return used.contains(key(document));
  }

  /** Whether a policy is one that a block writes that is not among those gathered. */
  static boolean isElsewhere(Value policy) {
    for (Symbol symbol : symbols(policy)) {
      if (symbol.name().startsWith("data." + TYPE + ".")) {
        return true;
      }
    }
    return false;
  }

  /** The document that a policy is, in the names of the API or of the block; null where unknown. */
  @Nullable Mapping of(Value policy) {
    for (Symbol symbol : symbols(policy)) {
      Mapping document = documents.get(key(symbol));
      if (document != null) {
        return document;
      }
    }
    Text text = Grammars.text(policy);
    if (text == null || text.content().indexOf('{') < 0) {
      return null;
    }
    Parsed<Json> parsed = Json.parse(text);
    return parsed.problems().isEmpty() && value(parsed.tree()) instanceof Mapping document
        ? document
        : null;
  }

  private static Value value(Json json) {
    if (json instanceof Json.Chars chars) {
      return Grammars.value(chars.text());
    }
    if (json instanceof Json.Array array) {
      List<Value> items = new ArrayList<>(array.items().size());
      for (Json item : array.items()) {
        items.add(value(item));
      }
      return Sequence.of(items, false, array.span());
    }
    if (json instanceof Json.Members members) {
      Mapping.Builder fields = new Mapping.Builder();
      for (Json.Member member : members.members()) {
        // The quotes may stand elsewhere than what is in them, where a function makes the text.
        Text name = member.key().text();
        fields.put(member.name(), name.span(0, name.length()), value(member.value()));
      }
      return fields.build(members.span());
    }
    // Nothing that is read of a policy is a number or a boolean.
    String written = json instanceof Json.Word word ? word.written() : "null";
    return written.equals("null")
        ? Scalar.nul(written, json.span())
        : Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure(written), json.span());
  }
}
