package dev.hullcheck.kubernetes;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kind.ObjectSchema.FieldSchema;
import dev.hullcheck.kubernetes.ObjectFault.Code;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds an object against the schema of its kind, as the API server does where field validation is
 * strict. What is unknown, null, or left to be filled in is taken for right; of an open mapping
 * nothing is missing.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation">Field
 *     validation</a>
 */
public final class ObjectCheck {
  /** So many faults of one object are told; a file of another schema has one in every line. */
  private static final int MAX_FAULTS = 20;

  private static final String RESTARTS = "core/v1.RestartPolicy";

  private final Catalog catalog;
  private final String kind;

  /** The types of a custom resource, which no other object has. */
  private final Map<String, ObjectSchema> own;

  private final List<ObjectFault> faults = new ArrayList<>();

  /** The restart policies of its Pods that the kind takes; null where it takes all. */
  private @Nullable ObjectSchema restarts;

  /** The names on the way to the value that is looked at. */
  private final List<String> path = new ArrayList<>();

  /** The schemas of the objects on that way, the outermost first. */
  private final List<ObjectSchema> around = new ArrayList<>();

  /** How many names lead to each of them. */
  private final List<Integer> depths = new ArrayList<>();

  private ObjectCheck(Catalog catalog, String kind, Map<String, ObjectSchema> own) {
    this.catalog = catalog;
    this.kind = kind;
    this.own = own;
  }

  /**
   * What is wrong with an object, in its order; nothing where its kind is neither Kubernetes' own
   * nor one of Config Connector's that are built in.
   */
  public static List<ObjectFault> of(KubernetesObject object, Catalog catalog) {
    Data served = catalog.served(object.apiVersion(), object.kind());
    ObjectSchema schema = served == null ? null : catalog.schema(served.need("type").string());
    if (served == null || schema == null) {
      Data custom = catalog.custom(object.apiVersion(), object.kind());
      return custom == null
          ? List.of()
          : of(object.body(), object.head(), CustomSchemas.of(custom), catalog);
    }
    ObjectCheck check = new ObjectCheck(catalog, object.kind(), Map.of());
    Data restarts = served.get("restarts");
    if (restarts != null) {
      check.restarts = ObjectSchema.enumeration(RESTARTS, restarts.strings());
    }
    Data since = served.get("since");
    Mapping.Field version = object.body().field("apiVersion");
    if (since != null && version != null) {
      check.newer(object.apiVersion(), since.string(), version.value().span());
    }
    Data form = served.get("name");
    return check.faults(object.body(), schema, object.head(), form == null ? "" : form.string());
  }

  /**
   * What is wrong with a custom resource, in its order.
   *
   * @param head where a finding points whose cause is that something is missing
   * @param own the types that its definition has
   */
  public static List<ObjectFault> of(
      Mapping body, Span head, Map<String, ObjectSchema> own, Catalog catalog) {
    ObjectSchema schema = own.get(CustomSchemas.ROOT);
    String kind = body.string("kind");
    return schema == null || kind == null
        ? List.of()
        : new ObjectCheck(catalog, kind, own).faults(body, schema, head, "dns-name");
  }

  private List<ObjectFault> faults(
      Mapping body, ObjectSchema schema, Span head, String formOfName) {
    // What SOPS has encrypted is no longer what it was.
    if (body.get("sops") == null) {
      object(body, schema, head);
      Mapping metadata = body.mapping("metadata");
      // Who shows a part of an object, or changes it, need not name it.
      if (metadata != null && !body.isOpen()) {
        name(metadata, "name", formOfName);
        name(metadata, "generateName", formOfName);
        name(metadata, "namespace", "dns-label");
      }
    }
    return faults;
  }

  private void name(Mapping metadata, String field, String form) {
    if (metadata.get(field) instanceof Scalar scalar && scalar.isString()) {
      String text = scalar.asText();
      // The server adds letters and digits to a beginning, and cuts what is too long for that.
      boolean isBeginning = field.equals("generateName") && text.endsWith("-");
      String judged = isBeginning ? text.substring(0, text.length() - 1) + "a" : text;
      String asked = text.isEmpty() || ToFill.isLeft(text) ? null : Forms.asked(form, judged);
      if (asked != null) {
        path.add("metadata");
        path.add(field);
        add(Code.WRONG_VALUE, scalar.span(), takes(Forms.not(asked, text)));
        path.clear();
      }
    }
  }

  @Nullable ObjectSchema schema(String type) {
    if (restarts != null && type.equals(RESTARTS)) {
      return restarts;
    }
    ObjectSchema ofCustom = own.get(type);
    return ofCustom == null ? catalog.schema(type) : ofCustom;
  }

  private void object(Mapping mapping, ObjectSchema schema, Span head) {
    around.add(schema);
    depths.add(path.size());
    String slip = null;
    for (Mapping.Field field : mapping.fields()) {
      String name = field.name();
      // A strategic merge patch says with these how it is to be merged.
      boolean isDirective = name.startsWith("$");
      if (isDirective || faults.size() >= MAX_FAULTS) {
        continue;
      }
      path.add(name);
      FieldSchema known = schema.fields().get(name);
      if (known == null) {
        String meant = unknown(field, schema);
        slip = meant == null ? slip : meant;
      } else {
        if (known.since() != null) {
          release(field, Code.NEWER_FIELD, known.since(), " from Kubernetes ", " on");
        }
        if (known.until() != null) {
          release(field, Code.REMOVED_FIELD, known.until(), " up to Kubernetes ", "");
        }
        value(field.value(), known, field.key());
      }
      path.remove(path.size() - 1);
    }
    for (List<String> choice : schema.choices()) {
      together(mapping, schema, choice, head);
    }
    if (!mapping.isOpen() && faults.size() < MAX_FAULTS) {
      missing(mapping, schema, slip, head);
    }
    around.remove(around.size() - 1);
    depths.remove(depths.size() - 1);
  }

  /**
   * @param slip the field that a name is a slip of or belongs in, of which has been told
   */
  private void missing(Mapping mapping, ObjectSchema schema, @Nullable String slip, Span head) {
    for (Map.Entry<String, FieldSchema> field : schema.fields().entrySet()) {
      String name = field.getKey();
      if (!field.getValue().required() || name.equals(slip)) {
        continue;
      }
      Value value = mapping.get(name);
      // To the server's own types what is empty is not there; of metadata it is a controller's.
      boolean judged = own.isEmpty() && path.indexOf("metadata") != 0;
      boolean empty = judged && value != null && isEmpty(value);
      if ((empty || isAbsent(value)) && !ToFill.isElsewhere(name, mapping, path.isEmpty())) {
        Span span = empty && value != null ? value.span() : head;
        tell(Code.MISSING_FIELD, name, span, empty ? " is empty" : " is missing");
      }
    }
    // Where no policy is set it is "Always".
    if (restarts != null
        && schema.name().equals("core/v1.PodSpec")
        && isAbsent(mapping.get("restartPolicy"))
        && !restarts.values().contains("Always")) {
      String known = Hints.oneOf(restarts.values());
      tell(Code.MISSING_FIELD, "restartPolicy", head, " is missing; it is " + known);
    }
  }

  /** Adds what is to be said of a field of the object that is looked at. */
  private void tell(Code code, String name, Span span, String what) {
    path.add(name);
    add(code, span, "\"" + at() + "\" of " + kind + what);
    path.remove(path.size() - 1);
  }

  /** Which fields go together: one of several, and not two of them. */
  private void together(Mapping mapping, ObjectSchema schema, List<String> choice, Span head) {
    Mapping.Field first = null;
    boolean may = mapping.isOpen();
    for (Mapping.Field field : mapping.fields()) {
      // A name that is not known may be meant for one of them.
      may |= !schema.fields().containsKey(field.name());
      boolean isOne = choice.lastIndexOf(field.name()) > 0;
      if (!isOne || isAbsent(field.value()) || isEmpty(field.value())) {
        // What is no list has been told of.
        may |= isOne && field.value() instanceof Scalar text && text.isString();
        continue;
      }
      if (field.value() instanceof Unknown) {
        may = true;
      } else if (first == null) {
        first = field;
      } else if (!choice.get(0).equals(ObjectSchema.SOME)) {
        String both = "\"" + first.name() + "\" and \"" + field.name() + '"';
        add(Code.WRONG_VALUE, field.key(), takes("only one of " + both));
        return;
      }
    }
    if (first == null && !may && !choice.get(0).equals(ObjectSchema.MOST)) {
      String names = Hints.oneOf(choice.subList(1, choice.size()));
      add(Code.MISSING_FIELD, head, takes(names + ", and has none of them"));
    }
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Scalar scalar && scalar.isString() && scalar.asText().isEmpty()
        || value instanceof Sequence list && list.items().isEmpty() && !list.isOpen();
  }

  /**
   * Two items of a list that have the same text in the field by which they have to differ.
   *
   * @param key the field, with {@code !} where each of several has to have it
   */
  private void same(Sequence list, String key) {
    boolean all = key.endsWith("!");
    String name = key.substring(0, key.length() - (all ? 1 : 0));
    Set<String> before = new HashSet<>();
    for (int i = 0; i < list.items().size() && faults.size() < MAX_FAULTS; i++) {
      if (!(list.items().get(i) instanceof Mapping item)) {
        continue;
      }
      Value value = item.get(name);
      path.add("[" + i + "]");
      if (isAbsent(value) || value != null && isEmpty(value)) {
        if (all && !item.isOpen()) {
          tell(Code.MISSING_FIELD, name, item.span(), " is missing, and there are several");
        }
      } else if (value instanceof Scalar scalar
          && !ToFill.isLeft(scalar.asText())
          && !before.add(scalar.asText())) {
        String text = Forms.shown(scalar.asText());
        tell(Code.WRONG_VALUE, name, scalar.span(), " is \"" + text + "\" a second time");
      }
      path.remove(path.size() - 1);
    }
  }

  static boolean isAbsent(@Nullable Value value) {
    return value == null || value instanceof Scalar scalar && scalar.isNull();
  }

  /** Tells of a name that is no field's; gives the one that it is a slip of, or belongs in. */
  private @Nullable String unknown(Mapping.Field field, ObjectSchema schema) {
    if (schema.open() || ToFill.isLeft(field.name()) || Unsettled.isOne(field.value())) {
      return null;
    }
    String meant = schema.meant(field.name());
    String holder = meant == null ? Hints.holder(field.name(), schema, this) : null;
    String hint = Hints.hint(meant, holder);
    add(Code.UNKNOWN_FIELD, field.key(), kind + " has no field \"" + at() + "\"" + hint);
    return holder == null ? meant : Hints.first(holder, join(path.size() - 1));
  }

  /** A field that only some releases have, from one on or up to one. */
  private void release(
      Mapping.Field field, Code code, String release, String before, String after) {
    String message = kind + " has the field \"" + at() + "\"" + before + release + after;
    faults.add(new ObjectFault(code, message, field.key(), release));
  }

  /** A version of the kind that only some releases serve. */
  private void newer(String apiVersion, String release, Span span) {
    String message =
        "API version \"" + apiVersion + "\" has " + kind + " from Kubernetes " + release + " on";
    faults.add(new ObjectFault(Code.NEWER_FIELD, message, span, release));
  }

  private void value(Value value, FieldSchema field, Span key) {
    if (value instanceof Unknown || isAbsent(value) || field.type().equals("any")) {
      return;
    }
    if (field.isList()) {
      list(value, field);
    } else if (field.isMap()) {
      map(value, field);
    } else {
      ObjectSchema schema = schema(field.type());
      if (schema == null || schema.isEnumeration()) {
        text(value, field, schema);
      } else if (value instanceof Mapping mapping) {
        object(mapping, schema, key);
      } else {
        wrongType(value, "an object");
      }
    }
  }

  private void list(Value value, FieldSchema field) {
    if (!(value instanceof Sequence sequence)) {
      wrongType(value, "a list");
      return;
    }
    FieldSchema element = field.element();
    for (int i = 0; i < sequence.items().size() && faults.size() < MAX_FAULTS; i++) {
      Value item = sequence.items().get(i);
      path.add("[" + i + "]");
      value(item, element, item.span());
      path.remove(path.size() - 1);
    }
    if (field.key() != null && sequence.items().size() > 1) {
      same(sequence, field.key());
    }
  }

  private void map(Value value, FieldSchema map) {
    if (!(value instanceof Mapping mapping)) {
      wrongType(value, "a mapping");
      return;
    }
    String field = path.get(path.size() - 1);
    FieldSchema element = map.element();
    // What a custom resource calls labels may be anything.
    String holder = around.get(around.size() - 1).name();
    boolean hasForm = !own.containsKey(holder);
    boolean selector = field.equals("selector") && holder.startsWith("core/v1.");
    boolean ofData = holder.equals("core/v1.ConfigMap") || holder.equals("core/v1.Secret");
    for (Mapping.Field entry : mapping.fields()) {
      if (faults.size() >= MAX_FAULTS || entry.name().startsWith("$")) {
        continue;
      }
      path.add(entry.name());
      String fault = hasForm ? Forms.faultOfEntry(selector ? "matchLabels" : field, entry) : null;
      String key = ofData ? Forms.faultOfDataKey(entry.name()) : null;
      if (key != null) {
        add(Code.WRONG_VALUE, entry.key(), "Key \"" + entry.name() + "\" of " + kind + " " + key);
      }
      if (fault == null) {
        value(entry.value(), element, entry.key());
      } else {
        add(Code.LABEL, Forms.placeOfFault(entry), fault);
      }
      path.remove(path.size() - 1);
    }
  }

  private void text(Value value, FieldSchema field, @Nullable ObjectSchema enumeration) {
    if (!(value instanceof Scalar scalar)) {
      if (!ToFill.isMark(value)) {
        wrongType(value, Hints.expected(field.base(), enumeration));
      }
      return;
    }
    String text = scalar.asText();
    if (enumeration != null && scalar.isString() && enumeration.values().contains(text)) {
      return;
    }
    String near = enumeration == null ? null : Hints.sameLetters(text, enumeration.values());
    if (near == null && ToFill.isLeft(text)) {
      return;
    }
    if (!Forms.isOfType(scalar, field.base())) {
      wrongType(scalar, Hints.expected(field.base(), enumeration));
    } else if (enumeration != null) {
      if (!text.isEmpty()) {
        String clause =
            near == null ? Hints.known(text, enumeration.values()) : Hints.hint(near, null);
        String message = "\"" + at() + "\" of " + kind + " cannot be \"" + text + "\"" + clause;
        add(Code.WRONG_VALUE, scalar.span(), message);
      }
    } else {
      String bounds = field.bounds();
      String missed =
          bounds == null ? Forms.missed(field.type(), scalar) : OtherForms.outside(bounds, scalar);
      if (missed != null) {
        add(Code.WRONG_VALUE, scalar.span(), takes(missed));
      }
    }
  }

  private void wrongType(Value value, String expected) {
    String given = Hints.given(value);
    if (given != null) {
      add(Code.WRONG_TYPE, value.span(), takes(expected + ", not " + given));
    }
  }

  private String takes(String what) {
    return "\"" + at() + "\" of " + kind + " takes " + what;
  }

  private void add(Code code, Span span, String message) {
    faults.add(new ObjectFault(code, message, span, null));
  }

  private String at() {
    return join(path.size());
  }

  /** The schemas of the objects on the way, the outermost first. */
  List<ObjectSchema> around() {
    return around;
  }

  /** The way to one of them; empty for the object itself. */
  String wayTo(int outer) {
    return join(depths.get(outer));
  }

  /** How many names lead to what is looked at. */
  int depth() {
    return path.size();
  }

  /** The first so many names of the way. */
  String join(int length) {
    return ObjectFault.way(path.subList(0, length));
  }
}
