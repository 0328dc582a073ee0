package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Many;
import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.terraform.Type.Sort;
import dev.hullcheck.terraform.Type.Struct;
import dev.hullcheck.terraform.Type.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one type that values of several types convert to: of the arms of a conditional, of the
 * elements of a list. The rules are those of cty, which Terraform's documentation only hints at.
 *
 * @see <a href="https://github.com/zclconf/go-cty/blob/main/cty/convert/unify.go">convert.Unify</a>
 */
final class Unification {
  private Unification() {}

  /** The type, {@code ANY} where Terraform leaves it open; null where there is none. */
  static @Nullable Type unify(List<Type> types) {
    if (types.isEmpty()) {
      return Simple.ANY;
    }
    Type first = types.get(0);
    boolean alike = true;
    boolean unsure = false;
    boolean string = false;
    for (Type type : types) {
      alike &= type.equals(first);
      unsure |= type == Simple.UNSURE;
      string |= type == Simple.STRING;
    }
    if (alike || unsure) {
      return alike ? first : string ? Simple.STRING : Simple.UNSURE;
    }
    Type whole = structural(types);
    return whole == null ? preferred(types) : whole == Simple.UNSURE ? null : whole;
  }

  /**
   * The type of values that are of one structure.
   *
   * @return null where the types have to be compared one by one, {@code UNSURE} where there is none
   */
  private static @Nullable Type structural(List<Type> types) {
    int lists = 0;
    int sets = 0;
    int maps = 0;
    int structs = 0;
    int tuples = 0;
    int any = 0;
    for (Type type : types) {
      lists += type.is(Sort.LIST) ? 1 : 0;
      sets += type.is(Sort.SET) ? 1 : 0;
      maps += type.is(Sort.MAP) ? 1 : 0;
      structs += type instanceof Struct ? 1 : 0;
      tuples += type instanceof Tuple ? 1 : 0;
      any += type == Simple.ANY ? 1 : 0;
    }
    int all = types.size();
    if (maps > 0 && maps + any == all) {
      return any > 0 ? Simple.ANY : many(Sort.MAP, types);
    }
    if (maps > 0 && maps + structs + any == all) {
      return asMany(Sort.MAP, types);
    }
    if (lists > 0 && lists + any == all) {
      return any > 0 ? Simple.ANY : many(Sort.LIST, types);
    }
    if (lists > 0 && lists + tuples + any == all) {
      return asMany(Sort.LIST, types);
    }
    if (sets > 0 && sets + any == all) {
      return any > 0 ? Simple.ANY : many(Sort.SET, types);
    }
    if (structs > 0 && structs + any == all) {
      return any > 0 ? Simple.ANY : structs(types);
    }
    if (tuples > 0 && tuples + any == all) {
      return any > 0 ? Simple.ANY : tuples(types);
    }
    return structs > 0 && tuples > 0 ? Simple.UNSURE : null;
  }

  private static Type orNone(@Nullable Type type) {
    return type == null ? Simple.UNSURE : type;
  }

  private static Type many(Sort sort, List<Type> types) {
    List<Type> elements = new ArrayList<>();
    for (Type type : types) {
      elements.add(((Many) type).element());
    }
    Type element = unify(elements);
    return element == null ? Simple.UNSURE : new Many(sort, element);
  }

  /** Objects among maps are taken as maps, tuples among lists as lists. */
  private static @Nullable Type asMany(Sort sort, List<Type> types) {
    List<Type> parts = new ArrayList<>();
    for (Type type : types) {
      addParts(type, parts);
    }
    Type part = unify(parts);
    if (part == null) {
      return null;
    }
    List<Type> collections = new ArrayList<>();
    for (Type type : types) {
      boolean structural = type instanceof Struct || type instanceof Tuple;
      collections.add(structural ? new Many(sort, part) : type);
    }
    Type whole = unify(collections);
    return whole != null && whole.is(sort) ? whole : null;
  }

  private static void addParts(Type type, List<Type> parts) {
    if (type instanceof Struct struct) {
      parts.addAll(struct.attributes().values());
    } else if (type instanceof Tuple tuple) {
      parts.addAll(tuple.elements());
    }
  }

  private static Type structs(List<Type> types) {
    TreeMap<String, Type> first = ((Struct) types.get(0)).attributes();
    for (Type type : types) {
      if (!((Struct) type).attributes().keySet().equals(first.keySet())) {
        return ofParts(Sort.MAP, types);
      }
    }
    TreeMap<String, Type> attributes = new TreeMap<>();
    for (String name : first.keySet()) {
      List<Type> across = new ArrayList<>();
      for (Type type : types) {
        across.add(orNone(((Struct) type).attributes().get(name)));
      }
      Type attribute = unify(across);
      if (attribute == null) {
        return Simple.UNSURE;
      }
      attributes.put(name, attribute);
    }
    return new Struct(attributes);
  }

  private static Type tuples(List<Type> types) {
    int size = ((Tuple) types.get(0)).elements().size();
    for (Type type : types) {
      if (((Tuple) type).elements().size() != size) {
        return ofParts(Sort.LIST, types);
      }
    }
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Type> across = new ArrayList<>();
      for (Type type : types) {
        across.add(((Tuple) type).elements().get(i));
      }
      Type element = unify(across);
      if (element == null) {
        return Simple.UNSURE;
      }
      elements.add(element);
    }
    return new Tuple(elements);
  }

  private static Type ofParts(Sort sort, List<Type> types) {
    List<Type> parts = new ArrayList<>();
    for (Type type : types) {
      addParts(type, parts);
    }
    Type part = unify(parts);
    return part == null ? Simple.UNSURE : new Many(sort, part);
  }

  /** The most general of the types that all others convert to. */
  private static @Nullable Type preferred(List<Type> types) {
    for (int wanted : byGenerality(types)) {
      Type type = types.get(wanted);
      boolean all = true;
      for (Type other : types) {
        all &= other.equals(type) || isConvertible(other, type);
      }
      if (all) {
        return type;
      }
    }
    return null;
  }

  private static List<Integer> byGenerality(List<Type> types) {
    int size = types.size();
    int[] above = new int[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        above[i] += compare(types.get(j), types.get(i)) < 0 ? 1 : 0;
      }
    }
    Deque<Integer> queue = new ArrayDeque<>();
    for (int i = 0; i < size; i++) {
      if (above[i] == 0) {
        queue.add(i);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!queue.isEmpty()) {
      int next = queue.remove();
      order.add(next);
      for (int i = 0; i < size; i++) {
        if (compare(types.get(next), types.get(i)) < 0 && --above[i] == 0) {
          queue.add(i);
        }
      }
    }
    return order;
  }

  /** Less than 0 where {@code a} is the more general type, 0 where neither is. */
  private static int compare(Type a, Type b) {
    if (a == Simple.ANY || b == Simple.ANY) {
      return a == b ? 0 : a == Simple.ANY ? 1 : -1;
    }
    if (a instanceof Simple && b instanceof Simple) {
      return a == b ? 0 : a == Simple.STRING ? -1 : b == Simple.STRING ? 1 : 0;
    }
    if (a instanceof Many x && b instanceof Many y && x.sort() == y.sort()) {
      return compare(x.element(), y.element());
    }
    boolean named = isNamed(a);
    return named == isNamed(b) && !(a instanceof Simple) && !(b instanceof Simple)
        ? generality(a) - generality(b)
        : 0;
  }

  private static boolean isNamed(Type type) {
    return type.is(Sort.MAP) || type instanceof Struct;
  }

  /** Of lists, tuples and sets; of maps and objects: the less, the more general. */
  private static int generality(Type type) {
    return type.is(Sort.LIST) || type.is(Sort.MAP) ? 0 : type.is(Sort.SET) ? 2 : 1;
  }

  /** Whether values of a type may convert to another one; whether they do, each has to be tried. */
  static boolean isConvertible(Type from, Type to) {
    if (from.equals(to) || isOpen(from) || isOpen(to)) {
      return true;
    }
    if (from instanceof Simple || to instanceof Simple) {
      return from instanceof Simple
          && to instanceof Simple
          && (from == Simple.STRING || to == Simple.STRING);
    }
    if (to instanceof Many many) {
      return isConvertible(from, many);
    }
    if (to instanceof Tuple wanted) {
      return from instanceof Tuple given && areConvertible(given.elements(), wanted.elements());
    }
    return to instanceof Struct wanted && isConvertible(from, wanted);
  }

  private static boolean isOpen(Type type) {
    return type == Simple.ANY || type == Simple.UNSURE;
  }

  private static boolean isConvertible(Type from, Many to) {
    boolean map = to.sort() == Sort.MAP;
    if (from instanceof Many given) {
      return map == (given.sort() == Sort.MAP) && isConvertible(given.element(), to.element());
    }
    if (map != from instanceof Struct) {
      return false;
    }
    List<Type> parts = new ArrayList<>();
    addParts(from, parts);
    if (to.element() == Simple.ANY) {
      return common(parts) != null;
    }
    for (Type part : parts) {
      if (!isConvertible(part, to.element())) {
        return false;
      }
    }
    return true;
  }

  /** The type of elements that are put into one collection; null where there is none. */
  static @Nullable Type common(List<Type> parts) {
    Type type = unify(parts);
    if (type == Simple.ANY) {
      for (Type part : parts) {
        if (part != Simple.ANY) {
          return null;
        }
      }
    }
    return type;
  }

  private static boolean areConvertible(List<Type> from, List<Type> to) {
    boolean all = from.size() == to.size();
    for (int i = 0; i < to.size() && all; i++) {
      all = isConvertible(from.get(i), to.get(i));
    }
    return all;
  }

  private static boolean isConvertible(Type from, Struct to) {
    for (Map.Entry<String, Type> wanted : to.attributes().entrySet()) {
      Type given =
          from instanceof Struct struct
              ? struct.attributes().get(wanted.getKey())
              : from instanceof Many many && many.sort() == Sort.MAP ? many.element() : null;
      if (given == null || !isConvertible(given, wanted.getValue())) {
        return false;
      }
    }
    return true;
  }
}
