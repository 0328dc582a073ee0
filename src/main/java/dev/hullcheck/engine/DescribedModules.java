package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.VersionRange;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.terraform.ModuleFolder;
import dev.hullcheck.terraform.RemoteModules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modules that the build describes: what well-known modules of registries and repositories make
 * of their inputs. A description is a module in itself, of which one text serves several sources
 * and versions: each source sets some locals of its own, and a default that not all versions have
 * is left out where it is not known that the called ones do. Safe for use by several threads.
 */
final class DescribedModules implements RemoteModules {
  private final Catalog catalog;
  private final Map<String, ModuleFolder> known = new HashMap<>();

  private DescribedModules(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Named by its interface, so that who reads no Terraform need not load either. */
  static RemoteModules of(Catalog catalog) {
    return new DescribedModules(catalog);
  }

  @Override
  public synchronized @Nullable ModuleFolder find(String source, @Nullable String version) {
    RemoteSource remote = RemoteSource.of(source);
    Data data = remote == null ? null : catalog.module(remote.repository());
    if (remote == null || data == null) {
      return null;
    }
    String said = remote.version() == null ? version == null ? "" : version : remote.version();
    String key = remote.repository() + ' ' + said;
    ModuleFolder folder = known.get(key);
    if (folder == null) {
      if (VersionRange.parse(said).isBefore(data.need("from").string())) {
        return null;
      }
      folder = folder(remote.repository(), data, said);
      known.put(key, folder);
    }
    return folder;
  }

  private static ModuleFolder folder(String source, Data data, String said) {
    VersionRange range = VersionRange.parse(said);
    String own = locals(data.need("sources").need(source), data.get("turns"), range);
    String content = data.need("terraform").string() + own;
    Text text = Text.of(SourceFile.of(source, content), content);
    HclBody body = HclParser.parse(text).tree();
    boolean isKnown =
        range.isFrom(data.need("from").string()) && range.isBefore(data.need("before").string());
    Set<String> changed = new HashSet<>();
    Data since = data.get("since");
    for (Map.Entry<String, Data> at :
        since == null ? List.<Map.Entry<String, Data>>of() : since.entries()) {
      if (!range.isFrom(at.getKey())) {
        changed.addAll(at.getValue().strings());
      }
    }
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : body.items()) {
      boolean variable = item instanceof HclBlock block && block.type().equals("variable");
      boolean unsure = variable && (!isKnown || changed.contains(((HclBlock) item).label(0)));
      HclItem kept = unsure ? withoutDefault((HclBlock) item) : item;
      items.add(variable && !isKnown ? withoutPresets((HclBlock) kept) : kept);
    }
    return ModuleFolder.described(
        source, new HclBody(items, body.span()), isKnown, data.flag("whole"), said);
  }

  /** A variable of which nothing is known where the call does not set it. */
  private static HclBlock withoutDefault(HclBlock variable) {
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : variable.body().items()) {
      if (!(item instanceof HclAttribute attribute && attribute.name().equals("default"))) {
        items.add(item);
      }
    }
    return variable.with(items);
  }

  /** A variable of which nothing is known that the call leaves out within what it sets. */
  private static HclBlock withoutPresets(HclBlock variable) {
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : variable.body().items()) {
      boolean type = item instanceof HclAttribute attribute && attribute.name().equals("type");
      items.add(type ? withoutPresets((HclAttribute) item) : item);
    }
    return variable.with(items);
  }

  private static HclAttribute withoutPresets(HclAttribute type) {
    Expression bare = withoutPresets(type.expression());
    return new HclAttribute(type.name(), type.nameSpan(), bare, type.span());
  }

  /** A type with {@code optional(T, unknown)} for each {@code optional(T)}, whatever its preset. */
  private static Expression withoutPresets(Expression type) {
    if (type instanceof Expression.ObjectConstructor object) {
      List<Expression.ObjectConstructor.Entry> entries = new ArrayList<>();
      for (Expression.ObjectConstructor.Entry entry : object.entries()) {
        Expression bare = withoutPresets(entry.value());
        entries.add(new Expression.ObjectConstructor.Entry(entry.key(), bare));
      }
      return new Expression.ObjectConstructor(entries, object.span());
    }
    if (!(type instanceof Expression.Call call) || call.arguments().isEmpty()) {
      return type;
    }
    List<Expression> arguments = new ArrayList<>();
    arguments.add(withoutPresets(call.arguments().get(0)));
    if (call.name().equals("optional")) {
      arguments.add(new Expression.Variable("unknown", call.span()));
    }
    return new Expression.Call(call.name(), call.nameSpan(), arguments, false, call.span());
  }

  /** What one of several sources says of itself, and what has turned up to its version. */
  private static String locals(Data constants, @Nullable Data turns, VersionRange range) {
    StringBuilder block = new StringBuilder("\nlocals {\n");
    for (Map.Entry<String, Data> constant : constants.entries()) {
      block.append("  ").append(constant.getKey()).append(" = ");
      String quote = constant.getValue().isString() ? "\"" : "";
      block.append(quote).append(constant.getValue().value()).append(quote).append('\n');
    }
    for (Map.Entry<String, Data> turn :
        turns == null ? List.<Map.Entry<String, Data>>of() : turns.entries()) {
      String version = turn.getValue().string();
      block.append("  ").append(turn.getKey()).append(" = ");
      block.append(range.isFrom(version) ? "true" : range.isBefore(version) ? "false" : "unknown");
      block.append('\n');
    }
    return block.append("}\n").toString();
  }
}
