package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function. What is not followed here, and what has an argument that is not known, is
 * an unknown named after the call: {@code cidrsubnet(var.range, 8, 1)}. What Terraform refuses is a
 * failure.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions">Built-in
 *     functions</a>
 */
final class Functions {
  private final Evaluator evaluator;
  private final ModuleScope module;
  private final Expression.Call call;
  private final String name;
  private final Span span;
  private final List<Value> arguments = new ArrayList<>();

  Functions(Evaluator evaluator, Expression.Call call) {
    this.evaluator = evaluator;
    this.module = evaluator.module;
    this.call = call;
    this.name = call.name().startsWith("core::") ? call.name().substring(6) : call.name();
    this.span = call.span();
  }

  Value value() {
    String signature = Signature.of(name);
    return switch (name) {
      case "try" -> firstWithoutFailure();
      case "can" -> can();
      case "uuid", "timestamp", "plantimestamp", "bcrypt" ->
          new Spelling(module).add(name + "()").impure().derived(Unknown.Type.STRING, span);
      default -> signature == null ? notOurs() : ofArguments(signature);
    };
  }

  /** A function that a provider defines, or none at all. */
  private Value notOurs() {
    if (!name.startsWith("provider::")) {
      return failure();
    }
    Value failed = evaluateArguments();
    return failed == null ? unknown(Unknown.Type.ANY) : failed;
  }

  /** The result of a function that takes values, not expressions. */
  private Value ofArguments(String signature) {
    Value failed = evaluateArguments();
    Unknown.Type type = type(signature.charAt(signature.length() - 1));
    if (failed != null) {
      return failed;
    }
    if (call.expand()) {
      Value last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
      if (!(last instanceof Sequence) && !(last instanceof Unknown)) {
        return failure();
      }
      if (!expand(last)) {
        return partial(signature, last, type);
      }
    }
    return call(signature, type);
  }

  private @Nullable Value evaluateArguments() {
    for (Expression argument : call.arguments()) {
      Value value = evaluator.evaluate(argument);
      if (module.isFailure(value)) {
        return value;
      }
      arguments.add(value);
    }
    return null;
  }

  /** Puts the elements of the last argument in its place; false where there may be others. */
  private boolean expand(Value last) {
    if (!(last instanceof Sequence sequence) || sequence.isOpen()) {
      return false;
    }
    arguments.remove(arguments.size() - 1);
    arguments.addAll(sequence.items());
    return module.spend(sequence.items().size());
  }

  /** What is known where it is not known how many arguments there are: of the merged and joined. */
  private Value partial(String signature, Value last, Unknown.Type type) {
    if (last instanceof Sequence sequence && (name.equals("merge") || name.equals("concat"))) {
      arguments.remove(arguments.size() - 1);
      arguments.addAll(sequence.items());
      arguments.add(new Spelling(module).add(last).add("...").derived(type, last.span()));
      return call(signature, type);
    }
    return unknown(type);
  }

  private Value call(String signature, Unknown.Type type) {
    List<Value> converted = new Parameters(module, signature).convert(arguments);
    if (converted == null) {
      return failure();
    }
    if (converted.isEmpty() && !arguments.isEmpty()) {
      return unknown(type);
    }
    Value value = known(new Arguments(evaluator, name, converted, span));
    return value == null ? unknown(type) : value;
  }

  /** The result, or null where it is not known. Each family is loaded when it is first called. */
  private @Nullable Value known(Arguments a) {
    return switch (name) {
      case "abs",
          "ceil",
          "floor",
          "log",
          "max",
          "min",
          "parseint",
          "pow",
          "range",
          "signum",
          "sum" ->
          NumericFunctions.call(a);
      case "format" -> new Format(module, a.values(), span).value();
      case "formatlist" -> FormatList.of(a);
      case "chomp", "endswith", "indent", "join", "lower", "split", "startswith", "strcontains" ->
          StringFunctions.call(a);
      case "strrev", "substr", "title", "trim", "trimprefix", "trimspace", "trimsuffix", "upper" ->
          StringFunctions.call(a);
      case "regex", "regexall", "replace" -> PatternFunctions.call(a);
      case "alltrue", "anytrue", "chunklist", "coalescelist", "compact", "concat", "distinct" ->
          ListFunctions.call(a);
      case "element", "flatten", "index", "matchkeys", "one", "reverse", "slice", "sort" ->
          ListFunctions.call(a);
      case "coalesce", "contains", "keys", "length", "lookup", "merge", "transpose", "values" ->
          CollectionFunctions.call(a);
      case "zipmap" -> CollectionFunctions.call(a);
      case "setintersection", "setproduct", "setsubtract", "setunion" -> SetFunctions.call(a);
      case "tobool", "tolist", "tomap", "tonumber", "toset", "tostring" -> converted(a);
      case "sensitive", "nonsensitive" -> a.get(0);
      case "ephemeralasnull" -> mayBeEphemeral(call.arguments().get(0)) ? null : a.get(0);
      case "issensitive" -> sensitivity(call.arguments().get(0));
      case "jsonencode" -> json(a);
      case "yamlencode" -> encoded(a, new YamlEncoder(module).encode(a.get(0)));
      case "base64decode", "base64encode", "textdecodebase64", "textencodebase64", "urlencode" ->
          EncodingFunctions.call(a);
      case "jsondecode", "yamldecode" -> decoded(a);
      case "csvdecode" -> new CsvDecoder(a).value();
      case "base64sha256", "base64sha512", "md5", "sha1", "sha256", "sha512", "uuidv5" ->
          HashFunctions.call(a);
      case "formatdate", "timeadd", "timecmp" -> DateFunctions.call(a);
      case "cidrhost", "cidrnetmask", "cidrsubnet", "cidrsubnets" -> NetworkFunctions.call(a);
      case "basename", "dirname" -> PathFunctions.call(a);
      case "file", "filebase64", "fileexists", "fileset", "templatefile", "filemd5", "filesha1" ->
          FileFunctions.call(a);
      case "filesha256", "filesha512", "filebase64sha256", "filebase64sha512" ->
          FileFunctions.call(a);
      case "templatestring" -> TemplateFunctions.string(a, call.arguments().get(0));
      default -> null;
    };
  }

  private static Unknown.Type type(char written) {
    return switch (written) {
      case 's' -> Unknown.Type.STRING;
      case 'n' -> Unknown.Type.NUMBER;
      case 'b' -> Unknown.Type.BOOLEAN;
      case 'l' -> Unknown.Type.SEQUENCE;
      case 'm' -> Unknown.Type.MAPPING;
      default -> Unknown.Type.ANY;
    };
  }

  private @Nullable Value converted(Arguments a) {
    if (a.isUnknown(0)) {
      return null;
    }
    Type to =
        switch (name) {
          case "tobool" -> Type.Simple.BOOL;
          case "tonumber" -> Type.Simple.NUMBER;
          case "tostring" -> Type.Simple.STRING;
          case "tolist" -> Type.list(Type.Simple.ANY);
          case "toset" -> Type.set(Type.Simple.ANY);
          default -> Type.map(Type.Simple.ANY);
        };
    return new Converter(module).convert(a.get(0), to);
  }

  /** The text of JSON; the known parts of it where some are not. */
  private @Nullable Value json(Arguments a) {
    Text text = new JsonEncoder(module, a.span()).text(a.get(0));
    if (text == null) {
      return null;
    }
    return text.hasOpaque() ? Unknown.string(text, a.span()) : a.placed(text);
  }

  private @Nullable Value decoded(Arguments a) {
    Decoded folder = module.folder().decoded();
    Evaluation evaluation = module.evaluation();
    Decoded.Result known = folder.get(span, a.text(0));
    if (known != null) {
      return evaluation.spend(known.work()) ? known.value() : null;
    }
    int before = evaluation.work();
    Value value =
        name.equals("jsondecode") ? new JsonDecoder(a).value() : new YamlDecoder(a).value();
    if (value != null && !module.isFailure(value)) {
      folder.put(span, a.text(0), new Decoded.Result(value, evaluation.work() - before));
    }
    return value;
  }

  private static @Nullable Value encoded(Arguments a, @Nullable String text) {
    return text == null ? null : a.string(text);
  }

  /** Sensitivity is not followed through names; it is known of what is written here alone. */
  private @Nullable Value sensitivity(Expression expression) {
    Boolean sensitive = Sensitivity.of(expression);
    return sensitive == null ? null : Operators.bool(sensitive, span);
  }

  /**
   * Whether some of a value may be ephemeral, and so null in what {@code ephemeralasnull} gives:
   * names may stand for it in a module with ephemeral variables or resources, or that calls others.
   */
  private boolean mayBeEphemeral(Expression expression) {
    Declarations declarations = module.declarations();
    boolean any = !declarations.all("ephemeral").isEmpty() || !declarations.all("module").isEmpty();
    for (HclBlock variable : declarations.all("variable")) {
      any |= variable.body().attribute("ephemeral") != null;
    }
    return any && Sensitivity.of(expression) == null;
  }

  private Value unknown(Unknown.Type type) {
    Spelling spelling = new Spelling(module).add(name).add("(");
    boolean known = true;
    for (int i = 0; i < arguments.size(); i++) {
      spelling.add(i == 0 ? "" : ", ").add(arguments.get(i));
      known &= !(arguments.get(i) instanceof Unknown);
    }
    spelling.add(call.expand() ? "...)" : ")");
    return known ? spelling.notUnderstood(type, span) : spelling.derived(type, span);
  }

  private Unknown failure() {
    return module.failure(name + "()", span);
  }

  private Value firstWithoutFailure() {
    Value last = null;
    boolean unknown = false;
    for (Expression argument : call.arguments()) {
      last = evaluator.evaluate(argument);
      boolean failed = module.isFailure(last);
      unknown |= last instanceof Unknown && !failed;
      if (unknown) {
        // Whether this one fails is not known, so the others are part of what the value may be.
        arguments.add(last);
      } else if (!failed) {
        return last;
      }
    }
    return unknown ? unknown(Unknown.Type.ANY) : last == null ? failure() : last;
  }

  private Value can() {
    if (call.arguments().size() != 1) {
      return failure();
    }
    Value value = evaluator.evaluate(call.arguments().get(0));
    if (module.isFailure(value)) {
      return Operators.bool(false, span);
    }
    arguments.add(value);
    return value instanceof Unknown ? unknown(Unknown.Type.BOOLEAN) : Operators.bool(true, span);
  }
}
