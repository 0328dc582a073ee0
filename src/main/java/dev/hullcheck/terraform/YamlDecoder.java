package dev.hullcheck.terraform;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Day;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code yamldecode}: one document, its scalars read by rules of Terraform's own,
 * which are between YAML 1.1 and 1.2. All that it makes stands where the call stands.
 *
 * @see <a href="https://github.com/zclconf/go-cty-yaml/blob/master/resolve.go">resolve.go</a>
 */
final class YamlDecoder {
  private static final String TAG = "tag:yaml.org,2002:";

  private final Arguments call;
  private boolean notFollowed;

  YamlDecoder(Arguments call) {
    this.call = call;
  }

  /** The value; a failure where Terraform refuses the text, null where it is not known. */
  @Nullable Value value() {
    String content = call.text(0);
    SourceFile file = SourceFile.of("yamldecode", content);
    Parsed<YamlStream> parsed = YamlParser.parse(Text.of(file, content));
    List<YamlDocument> documents = parsed.tree().documents();
    YamlNode root = documents.size() == 1 ? documents.get(0).root() : null;
    boolean empty = root == null || isEmpty(root) || !parsed.problems().isEmpty();
    Value value = root == null || empty ? null : read(root);
    return notFollowed ? null : value == null ? call.failure() : value;
  }

  /** Whether a document has no node at all, not even a null that is written. */
  private static boolean isEmpty(YamlNode root) {
    return root instanceof YamlScalar scalar && scalar.written().isEmpty() && scalar.tag() == null;
  }

  private @Nullable Value read(YamlNode node) {
    YamlNode target = node.resolved();
    if (!call.module().spend(1)) {
      notFollowed = true;
      return null;
    }
    if (target instanceof YamlMapping mapping) {
      return mapping(mapping);
    }
    if (target instanceof YamlSequence sequence) {
      return sequence(sequence);
    }
    return target instanceof YamlScalar scalar ? scalar(scalar) : null;
  }

  private @Nullable Value mapping(YamlMapping mapping) {
    String tag = mapping.tag();
    if (tag != null && !tag.equals(TAG + "map")) {
      return null;
    }
    Mapping.Builder fields = new Mapping.Builder();
    for (YamlEntry entry : mapping.entries()) {
      Value key = entry.key().resolved() instanceof YamlScalar scalar ? scalar(scalar) : null;
      String name = key == null ? null : Conversion.toText(key);
      Value value = name == null ? null : read(entry.value());
      if (name == null || value == null) {
        return null;
      }
      fields.put(name, call.span(), value);
    }
    return call.object(fields);
  }

  private @Nullable Value sequence(YamlSequence sequence) {
    String tag = sequence.tag();
    if (tag != null && !tag.equals(TAG + "seq")) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    for (YamlNode node : sequence.items()) {
      Value item = read(node);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return call.tuple(items, false);
  }

  private @Nullable Value scalar(YamlScalar scalar) {
    String text = scalar.value();
    String tag = scalar.tag() == null ? "" : scalar.tag();
    boolean quoted =
        scalar.style() == YamlScalar.Style.SINGLE_QUOTED
            || scalar.style() == YamlScalar.Style.DOUBLE_QUOTED;
    if (!tag.isEmpty() && !tag.startsWith(TAG)) {
      return null;
    }
    String type = tag.isEmpty() ? "" : tag.substring(TAG.length());
    return switch (type) {
      case "" -> quoted || !isHinted(text) ? call.string(text) : plain(text);
      case "str" -> call.string(text);
      case "binary" -> EncodingFunctions.isBase64(text) ? call.string(text) : null;
      case "bool", "null", "int", "float" -> tagged(type, text, quoted);
      default -> {
        notFollowed |= type.equals("timestamp");
        yield null;
      }
    };
  }

  private @Nullable Value tagged(String type, String text, boolean quoted) {
    if (quoted) {
      return call.string(text);
    }
    Value word = isHinted(text) ? word(text) : null;
    if (word != null) {
      return word;
    }
    return switch (type) {
      case "null" -> Scalar.nul("null", call.span());
      case "bool" -> null;
      default -> number(text);
    };
  }

  /** Whether a text begins as something other than a string may begin. */
  private static boolean isHinted(String text) {
    return text.isEmpty() || "+-.0123456789yYnNtTfFoO~".indexOf(text.charAt(0)) >= 0;
  }

  private @Nullable Value plain(String text) {
    Value word = word(text);
    if (word != null) {
      return word;
    }
    switch (text) {
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" -> {
        notFollowed = true;
        return null;
      }
      case ".nan", ".NaN", ".NAN" -> {
        return null;
      }
      default -> {
        String time = time(text);
        Value number = time == null && isNumber(text) ? number(text) : null;
        return number != null ? number : call.string(time == null ? text : time);
      }
    }
  }

  private @Nullable Value word(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          call.bool(true);
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          call.bool(false);
      case "", "~", "null", "Null", "NULL" -> Scalar.nul("null", call.span());
      default -> null;
    };
  }

  private static boolean isNumber(String text) {
    return text.startsWith("0o") || text.startsWith("0x") || Conversion.number(text) != null;
  }

  private @Nullable Value number(String text) {
    String digits = text.replace("_", "");
    BigDecimal number = Conversion.number(digits);
    if (number != null) {
      return call.numeric(number);
    }
    int base = digits.startsWith("0x") ? 16 : digits.startsWith("0o") ? 8 : 0;
    for (int i = 2; i < digits.length() && base > 0; i++) {
      base = Character.digit(digits.charAt(i), base) < 0 ? 0 : base;
    }
    return base == 0 || digits.length() == 2 || digits.length() > 18
        ? null
        : call.numeric(new BigDecimal(new BigInteger(digits.substring(2), base)));
  }

  /** A timestamp in RFC 3339; null where the text is none. */
  private static @Nullable String time(String text) {
    boolean day = text.length() == 10 && Day.isOne(text);
    if (day) {
      return text + "T00:00:00Z";
    }
    if (text.length() < 19 || !Day.isOne(text.substring(0, 10))) {
      return null;
    }
    char between = text.charAt(10);
    String rest = text.substring(11);
    OffsetDateTime time =
        between == ' '
            ? Timestamp.parse(text.substring(0, 10) + "T" + rest + "Z")
            : between == 't' || between == 'T'
                ? Timestamp.parse(text.substring(0, 10) + "T" + rest)
                : null;
    return time == null ? null : Timestamp.written(time);
  }
}
