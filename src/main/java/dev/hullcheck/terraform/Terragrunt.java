package dev.hullcheck.terraform;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code terragrunt.hcl} as what it comes to: a module of one call, of what {@code terraform}
 * names as its source, with the {@code inputs} as arguments. Terragrunt's own functions and blocks
 * ({@code dependency}, {@code include}) name nothing that such a module knows, and so are unknown.
 *
 * @see <a href="https://terragrunt.gruntwork.io/docs/reference/hcl/">Terragrunt's HCL</a>
 */
public final class Terragrunt {
  /** What makes a value of a fault; a function of Terragrunt is one to Terraform only. */
  private static final Set<String> FORGIVING = Set.of("try", "can");

  /** What no variable can be called: as arguments of a call they would mean something else. */
  private static final Set<String> RESERVED =
      Set.of(
          "source",
          "version",
          "providers",
          "count",
          "for_each",
          "lifecycle",
          "depends_on",
          "locals",
          "provider");

  private Terragrunt() {}

  /**
   * The module that a file stands for.
   *
   * @param folder where it lies
   * @param file its tree
   * @param read whether all of it could be read; else it may set other variables, too
   * @return null where it calls no module by a path that is known, or may be left out of a run
   */
  public static @Nullable ModuleFolder module(String folder, HclBody file, boolean read) {
    List<HclBlock> settings = file.blocks("terraform");
    HclAttribute skip = file.attribute("skip");
    if (settings.size() != 1 || skip != null || !file.blocks("exclude").isEmpty()) {
      return null;
    }
    HclBlock terraform = settings.get(0);
    HclAttribute source = terraform.body().attribute("source");
    String path = source == null ? null : path(source.expression());
    if (source == null || path == null) {
      return null;
    }
    List<HclItem> arguments = new ArrayList<>();
    arguments.add(constant(source, path));
    boolean whole = inputs(file, terraform, arguments) && read && file.blocks("include").isEmpty();
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    HclBlock call =
        new HclBlock(
            "module",
            terraform.typeSpan(),
            List.of(new HclBlock.Label(name.isEmpty() ? "terragrunt" : name, terraform.typeSpan())),
            new HclBody(arguments, terraform.body().span()),
            terraform.header(),
            terraform.span());
    List<HclItem> items = new ArrayList<>();
    for (HclBlock locals : file.blocks("locals")) {
      items.add(understood(locals));
    }
    items.add(call);
    return ModuleFolder.terragrunt(folder, new HclBody(items, file.span()), !whole);
  }

  /**
   * The path that a source names from its folder; null where that is not known, or is none.
   *
   * <p>Two slashes tell where the copy begins that Terragrunt makes, which is all one here.
   */
  private static @Nullable String path(Expression source) {
    String path = ModuleFolder.text(source);
    if (path == null
        && source instanceof Expression.Template template
        && template.parts().size() == 2
        && template.parts().get(0) instanceof TemplatePart.Interpolation first
        && first.expression() instanceof Expression.Call call
        && call.name().equals("get_terragrunt_dir")
        && template.parts().get(1) instanceof TemplatePart.Literal rest
        && !rest.text().hasOpaque()
        && rest.text().content().startsWith("/")) {
      path = "." + rest.text().content();
    }
    return path == null || !ModuleFolder.isPath(path) ? null : path.replace("//", "/");
  }

  private static HclAttribute constant(HclAttribute attribute, String value) {
    Text text = Text.of(attribute.span().file(), value);
    Expression.Template template =
        new Expression.Template(
            List.of(new TemplatePart.Literal(text)),
            Expression.Template.Form.QUOTED,
            attribute.expression().span());
    return new HclAttribute(attribute.name(), attribute.nameSpan(), template, attribute.span());
  }

  /**
   * Adds the inputs as arguments.
   *
   * @return false where other variables may be set, too
   */
  private static boolean inputs(HclBody file, HclBlock terraform, List<HclItem> arguments) {
    HclAttribute inputs = file.attribute("inputs");
    boolean merged = false;
    for (HclBlock include : file.blocks("include")) {
      // A deep merge adds to lists and maps what an included file has in its own.
      merged |= include.body().attribute("merge_strategy") != null;
    }
    if (merged || !terraform.body().blocks("extra_arguments").isEmpty()) {
      // What the command line sets wins over inputs.
      return false;
    }
    if (inputs == null) {
      return true;
    }
    if (!(inputs.expression() instanceof Expression.ObjectConstructor object)) {
      return false;
    }
    boolean whole = true;
    for (Expression.ObjectConstructor.Entry entry : object.entries()) {
      Expression key = entry.key();
      String name =
          key instanceof Expression.Variable variable ? variable.name() : ModuleFolder.text(key);
      whole &= name != null;
      if (name != null && !RESERVED.contains(name)) {
        arguments.add(
            new HclAttribute(
                name, key.span(), understood(entry.value()), key.span().to(entry.value().span())));
      }
    }
    return whole;
  }

  private static HclBlock understood(HclBlock locals) {
    List<HclItem> items = new ArrayList<>();
    for (HclItem item : locals.body().items()) {
      if (item instanceof HclAttribute local) {
        items.add(
            new HclAttribute(
                local.name(), local.nameSpan(), understood(local.expression()), local.span()));
      }
    }
    return locals.with(items);
  }

  /** An expression, or what is unknown in the place of one that would take a fault for a value. */
  private static Expression understood(Expression expression) {
    return Uses.calls(expression, FORGIVING)
        ? new Expression.Unreadable(expression.span())
        : expression;
  }
}
