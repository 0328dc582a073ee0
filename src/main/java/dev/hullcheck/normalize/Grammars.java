package dev.hullcheck.normalize;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text grammars that kind files name: how one string, or one reference, stands for a structured
 * value. A part that is not known makes an unknown of that part alone.
 *
 * @see <a href="https://cloud.google.com/sdk/gcloud/reference/topic/escaping">gcloud topic
 *     escaping</a>
 */
final class Grammars {
  private Grammars() {}

  /** The value that a source's value stands for in a grammar; null where it says nothing. */
  static @Nullable Value read(String grammar, Value value) {
    switch (grammar) {
      case "list":
        return list(value);
      case "labels":
        return labels(value);
      case "fileValues":
        return fileValues(labels(value));
      case "taints":
        return taints(value);
      case "protocols":
        return protocols(value);
      case "cidrs":
        return objects(value, "cidrBlock");
      case "networks":
        return objects(value, "value");
      case "names":
        return objects(value, "name");
      case "namedValues":
        return namedValues(labels(value));
      case "entries":
        return entries(value);
      case "secretValue":
        return secretValue(value);
      case "scopes":
        return GkeGrammars.scopes(value, list(value));
      case "addons":
        return GkeGrammars.addons(value, list(value));
      case "addonChanges":
        return GkeGrammars.addonChanges(labels(value));
      case "components":
        return GkeGrammars.components(list(value));
      case "clusterLink":
        return GkeGrammars.clusterLink(value);
      case "accountRefs":
        return accountReferences(value);
      case "isAuto":
        return is("auto", value);
      case "allowsNetAdmin":
        return is("allow-net-admin", value);
      case "lastPart":
        return lastPart(value);
      case "input":
        // What the flag names has been read in its place.
        return value;
      case "unread":
        return KubectlPatch.unknown(value.span());
      case "ref":
        return reference(value);
      case "accountRef":
        return accountReference(value);
      default:
        throw new IllegalArgumentException("grammar " + grammar);
    }
  }

  /** {@code a,b} and {@code ^:^a:b}; a comma at the end adds nothing. */
  private static Value list(Value value) {
    List<Text> parts = parts(value);
    if (parts == null) {
      return value;
    }
    List<Value> items = new ArrayList<>(parts.size());
    for (Text part : parts) {
      items.add(value(part));
    }
    return Sequence.of(items, false, value.span());
  }

  /** {@code key=value,key2=value2}; a key alone has the empty value. */
  private static Value labels(Value value) {
    List<Text> parts = parts(value);
    if (parts == null) {
      return value;
    }
    Mapping.Builder labels = new Mapping.Builder();
    for (Text part : parts) {
      int equals = part.content().indexOf('=');
      int end = equals < 0 ? part.length() : equals;
      Text key = part.slice(0, end);
      if (key.hasOpaque()) {
        labels.open(true);
        continue;
      }
      Text rest = part.slice(Math.min(part.length(), end + 1), part.length());
      labels.put(key.content(), key.span(0, end), value(rest));
    }
    return labels.build(value.span());
  }

  /** What {@link #labels} has read of {@code key=FILE,…}: what the files hold is not known. */
  private static Value fileValues(Value value) {
    if (!(value instanceof Mapping files)) {
      return value;
    }
    Mapping.Builder values = new Mapping.Builder().open(files.isOpen());
    for (Mapping.Field file : files.fields()) {
      values.put(file.name(), file.key(), KubectlPatch.unknown(file.value().span()));
    }
    return values.build(value.span());
  }

  /** {@code key=value:Effect,…}. */
  private static Value taints(Value value) {
    List<Text> parts = parts(value);
    if (parts == null) {
      return value;
    }
    List<Value> taints = new ArrayList<>(parts.size());
    for (Text part : parts) {
      taints.add(TaintText.read(part, true));
    }
    return Sequence.of(taints, false, value.span());
  }

  /** {@code tcp:80,udp:53,icmp}: one object a protocol, as {@code allowed} has them. */
  private static Value protocols(Value value) {
    List<Text> parts = parts(value);
    if (parts == null) {
      return value;
    }
    List<Value> protocols = new ArrayList<>(parts.size());
    for (Text part : parts) {
      int colon = part.content().indexOf(':');
      Text name = part.slice(0, colon < 0 ? part.length() : colon);
      Mapping.Builder protocol = new Mapping.Builder();
      protocol.put("IPProtocol", name.whole(), value(name));
      if (colon >= 0) {
        Text port = part.slice(colon + 1, part.length());
        Value ports = Sequence.of(List.of(value(port)), false, port.whole());
        protocol.put("ports", port.whole(), ports);
      }
      protocols.add(protocol.build(part.span(0, part.length())));
    }
    return Sequence.of(protocols, false, value.span());
  }

  /** {@code a,b} as objects that hold one each. */
  private static Value objects(Value value, String name) {
    if (!(list(value) instanceof Sequence list)) {
      return value;
    }
    List<Value> items = new ArrayList<>(list.items().size());
    for (Value item : list.items()) {
      items.add(new Mapping.Builder().put(name, item.span(), item).build(item.span()));
    }
    return Sequence.of(items, false, value.span());
  }

  /** What {@link #labels} has read, as objects of {@code name} and {@code value}. */
  private static Value namedValues(Value value) {
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    List<Value> items = new ArrayList<>(mapping.fields().size());
    for (Mapping.Field field : mapping.fields()) {
      items.add(
          new Mapping.Builder()
              .put("name", field.key(), Scalar.string(field.name(), field.key()))
              .put("value", field.value().span(), field.value())
              .build(field.key()));
    }
    return Sequence.of(items, mapping.isOpen(), value.span());
  }

  /** Objects of {@code key} and {@code value} as one object with these keys. */
  private static Value entries(Value value) {
    if (!(value instanceof Sequence list)) {
      return value;
    }
    Mapping.Builder entries = new Mapping.Builder().open(list.isOpen());
    for (Value item : list.items()) {
      Value key = item instanceof Mapping entry ? entry.get("key") : null;
      Value content = item instanceof Mapping entry ? entry.get("value") : null;
      if (key instanceof Scalar name && content != null) {
        entries.put(name.asText(), name.span(), content);
      } else {
        entries.open(true);
      }
    }
    return entries.build(value.span());
  }

  /** A secret of Config Connector that is written as it is; null where it comes from elsewhere. */
  private static @Nullable Value secretValue(Value value) {
    return value instanceof Mapping mapping ? mapping.get("value") : value;
  }

  /** Whether one word of several is written, where the API has a boolean. */
  private static Value is(String word, Value value) {
    return value instanceof Scalar written
        ? Scalar.bool(written.asText().equals(word), written.written(), written.span())
        : value;
  }

  private static Value accountReferences(Value value) {
    if (!(value instanceof Sequence list)) {
      return value;
    }
    List<Value> accounts = new ArrayList<>(list.items().size());
    boolean open = list.isOpen();
    for (Value item : list.items()) {
      Value account = accountReference(item);
      if (account == null) {
        open = true;
      } else {
        accounts.add(account);
      }
    }
    return Sequence.of(accounts, open, value.span());
  }

  /** {@code gs://NAME}: what stands behind the last slash. */
  private static Value lastPart(Value value) {
    Text text = text(value);
    int slash = text == null ? -1 : text.content().lastIndexOf('/');
    return text == null || slash < 0 ? value : value(text.slice(slash + 1, text.length()));
  }

  static @Nullable Text text(Value value) {
    return value instanceof Scalar scalar && !scalar.isNull()
        ? scalar.text()
        : value instanceof Unknown unknown ? unknown.text() : null;
  }

  /** A Config Connector reference: the name of the object, or its external name. */
  static @Nullable Value reference(Value value) {
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    Value name = mapping.get("name");
    return name == null ? mapping.get("external") : name;
  }

  /** A reference to an {@code IAMServiceAccount}: its e-mail, as far as the name makes it known. */
  private static @Nullable Value accountReference(Value value) {
    if (value instanceof Mapping mapping && mapping.get("name") instanceof Scalar name) {
      return account(name);
    }
    return reference(value);
  }

  /** The e-mail of the account with an id, in a project that is not known. */
  static Value account(Scalar id) {
    Span span = id.span();
    Text email =
        new Text.Builder()
            .add(id.text())
            .add("@", span)
            .add(() -> "PROJECT", span)
            .add(".iam.gserviceaccount.com", span)
            .build(span);
    return Unknown.string(email, span);
  }

  /** The elements of a list, or null where the value is not known at all. */
  private static @Nullable List<Text> parts(Value value) {
    Text text = text(value);
    if (text == null) {
      return null;
    }
    String content = text.content();
    String delimiter = ",";
    int from = 0;
    int close = content.startsWith("^") ? content.indexOf('^', 1) : -1;
    if (close > 1) {
      delimiter = content.substring(1, close);
      from = close + 1;
    }
    List<Text> parts = new ArrayList<>();
    while (from < content.length()) {
      int next = content.indexOf(delimiter, from);
      int end = next < 0 ? content.length() : next;
      parts.add(text.slice(from, end));
      from = end + delimiter.length();
    }
    return parts;
  }

  static Value value(Text text) {
    if (text.length() == 1 && text.opaqueAt(0) instanceof Unknown unknown) {
      return unknown;
    }
    Span span = text.span(0, text.length());
    return text.hasOpaque() ? Unknown.string(text, span) : Scalar.string(text, span);
  }
}
