package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives arguments the types of a function's parameters, as {@link Signature} writes them. */
final class Parameters {
  private final ModuleScope module;
  private final String signature;

  Parameters(ModuleScope module, String signature) {
    this.module = module;
    this.signature = signature;
  }

  /**
   * The arguments, converted.
   *
   * @return null where Terraform refuses one, their number included; no one where a function is to
   *     know one that is not known
   */
  @Nullable List<Value> convert(List<Value> arguments) {
    List<Value> converted = new ArrayList<>(arguments.size());
    boolean known = true;
    int at = 0;
    for (Value argument : arguments) {
      char letter = signature.charAt(at);
      if (letter == ':') {
        return null;
      }
      int next = at + 1;
      boolean mayBeUnknown = signature.charAt(next) == '?';
      next += mayBeUnknown ? 1 : 0;
      if (Arguments.isNull(argument) && letter != 'A') {
        return null;
      }
      Value value = new Converter(module).convert(argument, type(letter));
      if (module.isFailure(value)) {
        return null;
      }
      known &= mayBeUnknown || !(value instanceof Unknown || Loop.isOpen(value));
      converted.add(value);
      at = signature.charAt(next) == '*' ? at : next;
    }
    boolean enough = signature.charAt(at) == ':' || isRepeated(at);
    return enough ? known ? converted : List.of() : null;
  }

  private boolean isRepeated(int at) {
    int mark = signature.charAt(at + 1) == '?' ? at + 2 : at + 1;
    return signature.charAt(mark) == '*';
  }

  private static Type type(char letter) {
    return switch (letter) {
      case 's' -> Simple.STRING;
      case 'n' -> Simple.NUMBER;
      case 'b' -> Simple.BOOL;
      case 'S' -> Type.list(Simple.STRING);
      case 'B' -> Type.list(Simple.BOOL);
      case 'L' -> Type.list(Simple.ANY);
      case 'E' -> Type.set(Simple.ANY);
      case 'M' -> Type.map(Type.list(Simple.STRING));
      default -> Simple.ANY;
    };
  }
}
