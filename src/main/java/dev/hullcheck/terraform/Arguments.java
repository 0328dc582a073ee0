package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, converted to the types of the function's parameters, and the making of
 * its result. A parameter that is not said to be perhaps unknown has a known value, so a function
 * reads it without further ado.
 *
 * @param name the function's
 * @param span the call's
 */
record Arguments(Evaluator evaluator, String name, List<Value> values, Span span) {
  ModuleScope module() {
    return evaluator.module;
  }

  Types types() {
    return evaluator.module.types();
  }

  int size() {
    return values.size();
  }

  Value get(int index) {
    return values.get(index);
  }

  /** The string of a parameter that is one. */
  String text(int index) {
    return ((Scalar) values.get(index)).asText();
  }

  /** The number of a parameter that is one. */
  BigDecimal number(int index) {
    BigDecimal number = ((Scalar) values.get(index)).number();
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The whole number of a parameter that is one; null where it has a fraction or is too large. */
  @Nullable Integer whole(int index) {
    return Conversion.toInt(values.get(index));
  }

  /** The elements of a parameter that is a sequence. */
  List<Value> items(int index) {
    return ((Sequence) values.get(index)).items();
  }

  boolean isOpen(int index) {
    return Loop.isOpen(values.get(index));
  }

  boolean isUnknown(int index) {
    return values.get(index) instanceof Unknown;
  }

  static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }

  /** A string, in the normal form in which Terraform keeps all; null where it is too long. */
  @Nullable Value string(String text) {
    return text.length() > ModuleScope.MAX_STRING
        ? null
        : Scalar.string(Characters.normalized(text), span);
  }

  /** A string with the places of its characters, which it has in its normal form alone. */
  @Nullable Value placed(Text text) {
    boolean normal = Characters.normalized(text.content()).equals(text.content());
    return normal && text.length() <= ModuleScope.MAX_STRING
        ? Scalar.string(text, span)
        : string(text.content());
  }

  Value bool(boolean value) {
    return Operators.bool(value, span);
  }

  Value numeric(BigDecimal value) {
    return evaluator.operators().number(value, span);
  }

  Value numeric(long value) {
    return Scalar.number(value, Long.toString(value), span);
  }

  /** A tuple. */
  Sequence tuple(List<? extends Value> items, boolean open) {
    return Sequence.of(items, open, span);
  }

  /** A list whose elements are of a type. */
  Sequence list(List<? extends Value> items, boolean open, Type element) {
    return types().put(Sequence.of(items, open, span), Type.list(element));
  }

  /** A list of strings. */
  Sequence strings(List<? extends Value> items, boolean open) {
    return list(items, open, Type.Simple.STRING);
  }

  Mapping object(Mapping.Builder fields) {
    return fields.build(span);
  }

  /** What Terraform refuses. */
  Unknown failure() {
    return evaluator.module.failure(name + "()", span);
  }
}
