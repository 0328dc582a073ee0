package dev.hullcheck.terraform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The characters that one step of a {@link Regex} takes. */
final class CharacterSet {
  private final List<Range> ranges = new ArrayList<>();
  private final List<Property> properties = new ArrayList<>();
  private final List<CharacterSet> others = new ArrayList<>();
  private boolean negated;
  private boolean anyCase;

  private record Range(int first, int last) {}

  /**
   * A class of Unicode.
   *
   * @param category a general category or the first letter of several; empty where there is a
   *     script
   */
  private record Property(
      String category, Character.@Nullable UnicodeScript script, boolean negated) {
    boolean has(int c) {
      boolean in =
          script == null
              ? CharacterSet.category(Character.getType(c)).startsWith(category)
              : Character.UnicodeScript.of(c) == script;
      return in != negated;
    }
  }

  CharacterSet add(int first, int last) {
    ranges.add(new Range(first, last));
    return this;
  }

  CharacterSet add(int c) {
    return add(c, c);
  }

  CharacterSet add(CharacterSet other) {
    others.add(other);
    return this;
  }

  CharacterSet negated(boolean isNegated) {
    negated = isNegated;
    return this;
  }

  CharacterSet anyCase(boolean isAnyCase) {
    anyCase = isAnyCase;
    return this;
  }

  /** Whether every character that it names is an ASCII one. */
  boolean isPlain() {
    boolean plain = properties.isEmpty();
    for (Range range : ranges) {
      plain &= range.last() < 0x80;
    }
    return plain;
  }

  boolean has(int c) {
    return hasExactly(c) != negated;
  }

  private boolean hasExactly(int c) {
    if (!anyCase) {
      return isNamed(c);
    }
    // The two characters beyond ASCII whose other case is an ASCII letter.
    int folded = c == 0x212A ? 'k' : c == 0x17F ? 's' : c;
    return isNamed(c)
        || isNamed(Character.toLowerCase(folded))
        || isNamed(Character.toUpperCase(folded));
  }

  private boolean isNamed(int c) {
    for (Range range : ranges) {
      if (c >= range.first() && c <= range.last()) {
        return true;
      }
    }
    for (Property property : properties) {
      if (property.has(c)) {
        return true;
      }
    }
    for (CharacterSet other : others) {
      if (other.has(c)) {
        return true;
      }
    }
    return false;
  }

  /** The class that a letter stands for after a backslash, as {@code d}; null where it is none. */
  static @Nullable CharacterSet perl(char letter) {
    CharacterSet set = new CharacterSet();
    switch (Character.toLowerCase(letter)) {
      case 'd' -> set.add('0', '9');
      case 's' -> set.add('\t', '\n').add('\f', '\r').add(' ');
      case 'w' -> set.add('0', '9').add('A', 'Z').add('a', 'z').add('_');
      default -> {
        return null;
      }
    }
    return set.negated(Character.isUpperCase(letter));
  }

  /** The class of a name between {@code [:} and {@code :]}; null where there is none. */
  static @Nullable CharacterSet posix(String name) {
    boolean not = name.startsWith("^");
    CharacterSet set = new CharacterSet().negated(not);
    return switch (not ? name.substring(1) : name) {
      case "alnum" -> set.add('0', '9').add('A', 'Z').add('a', 'z');
      case "alpha" -> set.add('A', 'Z').add('a', 'z');
      case "ascii" -> set.add(0, 0x7F);
      case "blank" -> set.add('\t').add(' ');
      case "cntrl" -> set.add(0, 0x1F).add(0x7F);
      case "digit" -> set.add('0', '9');
      case "graph" -> set.add('!', '~');
      case "lower" -> set.add('a', 'z');
      case "print" -> set.add(' ', '~');
      case "punct" -> set.add('!', '/').add(':', '@').add('[', '`').add('{', '~');
      case "space" -> set.add('\t', '\r').add(' ');
      case "upper" -> set.add('A', 'Z');
      case "word" -> set.add('0', '9').add('A', 'Z').add('a', 'z').add('_');
      case "xdigit" -> set.add('0', '9').add('A', 'F').add('a', 'f');
      default -> null;
    };
  }

  /** The class of a Unicode category or script; null where there is none of that name. */
  static @Nullable CharacterSet unicode(String name, boolean not) {
    boolean twice = name.startsWith("^");
    String plain = twice ? name.substring(1) : name;
    CharacterSet set = new CharacterSet();
    if (plain.equals("Any")) {
      return set.add(0, Character.MAX_CODE_POINT).negated(not != twice);
    }
    if (isCategory(plain)) {
      set.properties.add(new Property(plain, null, not != twice));
      return set;
    }
    try {
      boolean written = !plain.isEmpty() && Character.isUpperCase(plain.charAt(0));
      Character.UnicodeScript script = Character.UnicodeScript.forName(plain);
      set.properties.add(new Property("", script, not != twice));
      return written && plain.length() > 4 || plain.equals("Thai") || plain.equals("Han")
          ? set
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isCategory(String name) {
    for (int type = 0; type <= Character.FINAL_QUOTE_PUNCTUATION; type++) {
      String category = category(type);
      if (category.equals(name) || (name.length() == 1 && category.startsWith(name))) {
        return true;
      }
    }
    return false;
  }

  private static String category(int type) {
    return switch (type) {
      case Character.UPPERCASE_LETTER -> "Lu";
      case Character.LOWERCASE_LETTER -> "Ll";
      case Character.TITLECASE_LETTER -> "Lt";
      case Character.MODIFIER_LETTER -> "Lm";
      case Character.OTHER_LETTER -> "Lo";
      case Character.NON_SPACING_MARK -> "Mn";
      case Character.ENCLOSING_MARK -> "Me";
      case Character.COMBINING_SPACING_MARK -> "Mc";
      case Character.DECIMAL_DIGIT_NUMBER -> "Nd";
      case Character.LETTER_NUMBER -> "Nl";
      case Character.OTHER_NUMBER -> "No";
      case Character.SPACE_SEPARATOR -> "Zs";
      case Character.LINE_SEPARATOR -> "Zl";
      case Character.PARAGRAPH_SEPARATOR -> "Zp";
      case Character.CONTROL -> "Cc";
      case Character.FORMAT -> "Cf";
      case Character.PRIVATE_USE -> "Co";
      case Character.SURROGATE -> "Cs";
      case Character.DASH_PUNCTUATION -> "Pd";
      case Character.START_PUNCTUATION -> "Ps";
      case Character.END_PUNCTUATION -> "Pe";
      case Character.CONNECTOR_PUNCTUATION -> "Pc";
      case Character.OTHER_PUNCTUATION -> "Po";
      case Character.MATH_SYMBOL -> "Sm";
      case Character.CURRENCY_SYMBOL -> "Sc";
      case Character.MODIFIER_SYMBOL -> "Sk";
      case Character.OTHER_SYMBOL -> "So";
      case Character.INITIAL_QUOTE_PUNCTUATION -> "Pi";
      case Character.FINAL_QUOTE_PUNCTUATION -> "Pf";
      default -> "";
    };
  }
}
