package dev.hullcheck.syntax.hcl;

import dev.hullcheck.syntax.hcl.Expression.Binary;
import dev.hullcheck.syntax.hcl.Expression.Call;
import dev.hullcheck.syntax.hcl.Expression.Conditional;
import dev.hullcheck.syntax.hcl.Expression.For;
import dev.hullcheck.syntax.hcl.Expression.Literal;
import dev.hullcheck.syntax.hcl.Expression.ObjectConstructor;
import dev.hullcheck.syntax.hcl.Expression.Operator;
import dev.hullcheck.syntax.hcl.Expression.Parenthesized;
import dev.hullcheck.syntax.hcl.Expression.Step;
import dev.hullcheck.syntax.hcl.Expression.Traversal;
import dev.hullcheck.syntax.hcl.Expression.Tuple;
import dev.hullcheck.syntax.hcl.Expression.Unary;
import dev.hullcheck.syntax.hcl.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions. A fault in one is reported and leaves it by a {@link Fault}. */
final class ExpressionParser {
  private final Lexer lexer;
  private final TemplateParser templates;

  ExpressionParser(Lexer lexer) {
    this.lexer = lexer;
    this.templates = new TemplateParser(lexer, this);
  }

  TemplateParser templates() {
    return templates;
  }

  /** Reads one expression; the token at hand is then the one after it. */
  Expression expression() {
    enter();
    int from = startOfNext();
    Expression condition = binary(1);
    Expression whole = condition;
    if (lexer.peek() == Token.QUESTION) {
      lexer.advance();
      Expression then = expression();
      expect(Token.COLON, "and the value for false, after the value for true");
      Expression otherwise = expression();
      whole = new Conditional(condition, then, otherwise, lexer.spanFrom(from));
    }
    lexer.depth--;
    return whole;
  }

  private int startOfNext() {
    lexer.peek();
    return lexer.start();
  }

  private void enter() {
    if (++lexer.depth > HclParser.MAX_DEPTH) {
      lexer.peek();
      throw lexer.fault(
          "This is nested too deeply; at most " + HclParser.MAX_DEPTH + " levels are read");
    }
  }

  private Expression binary(int level) {
    int from = startOfNext();
    Expression left = unary();
    for (; ; ) {
      Operator operator = operator(lexer.peek());
      if (operator == null || operator.level() < level) {
        return left;
      }
      var at = lexer.span();
      lexer.advance();
      Expression right = binary(operator.level() + 1);
      left = new Binary(operator, at, left, right, lexer.spanFrom(from));
    }
  }

  private static @Nullable Operator operator(Token token) {
    return switch (token) {
      case OR -> Operator.OR;
      case AND -> Operator.AND;
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case STAR -> Operator.MULTIPLY;
      case SLASH -> Operator.DIVIDE;
      case PERCENT -> Operator.MODULO;
      default -> null;
    };
  }

  private Expression unary() {
    Token token = lexer.peek();
    if (token != Token.MINUS && token != Token.BANG) {
      return traversal();
    }
    enter();
    int from = lexer.start();
    lexer.advance();
    Expression operand = unary();
    lexer.depth--;
    Operator operator = token == Token.MINUS ? Operator.SUBTRACT : Operator.NOT;
    return new Unary(operator, operand, lexer.spanFrom(from));
  }

  private Expression traversal() {
    int from = startOfNext();
    Expression source = term();
    List<Step> steps = null;
    boolean inAttributeSplat = false;
    for (; ; ) {
      Token token = lexer.peek();
      if (token != Token.DOT && token != Token.OPEN_BRACKET) {
        return steps == null ? source : new Traversal(source, steps, lexer.spanFrom(from));
      }
      if (steps == null) {
        steps = new ArrayList<>(4);
      }
      if (token == Token.OPEN_BRACKET) {
        steps.add(bracket());
        inAttributeSplat = false;
      } else {
        inAttributeSplat = dot(steps, inAttributeSplat);
      }
    }
  }

  /** Reads a step that begins with a dot, and says whether it is inside an attribute splat. */
  private boolean dot(List<Step> steps, boolean inAttributeSplat) {
    int from = lexer.start();
    lexer.advance();
    switch (lexer.peek()) {
      case IDENTIFIER -> {
        String name = lexer.word();
        lexer.advance();
        steps.add(new Step.Attribute(name, lexer.spanFrom(from)));
        return inAttributeSplat;
      }
      case NUMBER -> {
        String written = lexer.word();
        if (written.indexOf('.') >= 0) {
          throw lexer.fault(
              "Two indexes in a row are written in brackets: ["
                  + written.replace(".", "][")
                  + "] instead of ."
                  + written);
        }
        Expression key = number();
        steps.add(new Step.Index(key, true, lexer.spanFrom(from)));
        return inAttributeSplat;
      }
      case STAR -> {
        if (inAttributeSplat) {
          throw lexer.fault("A \".*\" stands in no other \".*\"; write \"[*]\"");
        }
        lexer.advance();
        steps.add(new Step.Splat(false, lexer.spanFrom(from)));
        return true;
      }
      default -> throw lexer.fault("A dot is followed by the name of an attribute");
    }
  }

  private Step bracket() {
    int from = lexer.start();
    boolean lines = lexer.lines;
    lexer.lines = false;
    lexer.advance();
    if (lexer.peek() == Token.STAR) {
      lexer.advance();
      close(Token.CLOSE_BRACKET, lines, "to end the splat \"[*]\"", from);
      return new Step.Splat(true, lexer.spanFrom(from));
    }
    Expression key = expression();
    close(Token.CLOSE_BRACKET, lines, "to end the index", from);
    return new Step.Index(key, false, lexer.spanFrom(from));
  }

  private Expression term() {
    Token token = lexer.peek();
    int from = lexer.start();
    switch (token) {
      case OPEN_PAREN -> {
        boolean lines = lexer.lines;
        lexer.lines = false;
        lexer.advance();
        Expression inner = expression();
        close(Token.CLOSE_PAREN, lines, "to close the parenthesis", from);
        return new Parenthesized(inner, lexer.spanFrom(from));
      }
      case NUMBER -> {
        return number();
      }
      case IDENTIFIER -> {
        return named();
      }
      case QUOTE -> {
        return templates.quoted();
      }
      case HEREDOC -> {
        return templates.heredoc();
      }
      case OPEN_BRACKET -> {
        return tuple();
      }
      case OPEN_BRACE -> {
        return object();
      }
      default -> throw lexer.fault(Wording.noValue(lexer));
    }
  }

  private Expression number() {
    String written = lexer.word();
    int dot = written.indexOf('.');
    int exponent = Math.max(written.indexOf('e'), written.indexOf('E'));
    boolean twoDots = dot >= 0 && written.indexOf('.', dot + 1) >= 0;
    boolean twoExponents =
        exponent >= 0
            && (written.indexOf('e', exponent + 1) >= 0 || written.indexOf('E', exponent + 1) >= 0);
    boolean dotAstray =
        dot >= 0
            && (twoDots
                || (exponent >= 0 && dot > exponent)
                || (exponent != dot + 1 && !isDigit(written, dot + 1)));
    if (twoExponents || dotAstray) {
      throw lexer.fault("\"" + written + "\" is not a number; write it like 1, 1.5 or 1e6");
    }
    var span = lexer.span();
    lexer.advance();
    return new Literal(Literal.Kind.NUMBER, written, span);
  }

  private static boolean isDigit(String written, int index) {
    return index < written.length() && Character.isDigit(written.charAt(index));
  }

  private Expression named() {
    int from = lexer.start();
    String name = lexer.word();
    var span = lexer.span();
    lexer.advance();
    Token next = lexer.peek();
    if (next == Token.OPEN_PAREN || next == Token.DOUBLE_COLON) {
      return call(name, from);
    }
    return switch (name) {
      case "true", "false" -> new Literal(Literal.Kind.BOOLEAN, name, span);
      case "null" -> new Literal(Literal.Kind.NULL, name, span);
      default -> new Variable(name, span);
    };
  }

  private Expression call(String first, int from) {
    String name = first;
    while (lexer.peek() == Token.DOUBLE_COLON) {
      lexer.advance();
      if (lexer.peek() != Token.IDENTIFIER) {
        throw lexer.fault("\"::\" is followed by the name of a function");
      }
      name = name + "::" + lexer.word();
      lexer.advance();
    }
    if (lexer.peek() != Token.OPEN_PAREN) {
      throw lexer.fault("A function name with \"::\" is followed by \"(\"");
    }
    var nameSpan = lexer.spanFrom(from);
    int opening = lexer.start();
    boolean lines = lexer.lines;
    lexer.lines = false;
    lexer.advance();
    List<Expression> arguments = new ArrayList<>(4);
    boolean expand = false;
    while (lexer.peek() != Token.CLOSE_PAREN) {
      arguments.add(expression());
      Token separator = lexer.peek();
      if (separator == Token.ELLIPSIS) {
        lexer.advance();
        expand = true;
        break;
      }
      if (separator != Token.COMMA) {
        break;
      }
      lexer.advance();
    }
    close(
        Token.CLOSE_PAREN,
        lines,
        expand ? "after \"...\"" : "or \",\" after an argument of " + name + "()",
        opening);
    return new Call(name, nameSpan, arguments, expand, lexer.spanFrom(from));
  }

  private Expression tuple() {
    int from = lexer.start();
    boolean lines = lexer.lines;
    lexer.lines = false;
    lexer.advance();
    if (lexer.isWord("for")) {
      return forEach(from, Token.CLOSE_BRACKET, lines);
    }
    List<Expression> elements = new ArrayList<>();
    while (lexer.peek() != Token.CLOSE_BRACKET) {
      elements.add(expression());
      if (lexer.peek() != Token.COMMA) {
        break;
      }
      lexer.advance();
    }
    close(Token.CLOSE_BRACKET, lines, "or \",\" after an element of a list", from);
    return new Tuple(elements, lexer.spanFrom(from));
  }

  private Expression object() {
    int from = lexer.start();
    boolean lines = lexer.lines;
    lexer.lines = false;
    lexer.braces++;
    lexer.advance();
    if (lexer.isWord("for")) {
      return forEach(from, Token.CLOSE_BRACE, lines);
    }
    lexer.lines = true;
    List<ObjectConstructor.Entry> entries = new ArrayList<>();
    for (; ; ) {
      while (lexer.peek() == Token.NEWLINE) {
        lexer.advance();
      }
      if (lexer.peek() == Token.CLOSE_BRACE) {
        break;
      }
      Expression key = expression();
      Token separator = lexer.peek();
      if (separator != Token.ASSIGN && separator != Token.COLON) {
        throw lexer.fault(Wording.expected(lexer, "\"=\" after the key of an object"));
      }
      lexer.advance();
      entries.add(new ObjectConstructor.Entry(key, expression()));
      Token after = lexer.peek();
      if (after != Token.COMMA && after != Token.NEWLINE) {
        break;
      }
      lexer.advance();
    }
    close(Token.CLOSE_BRACE, lines, "or a line break after an element of an object", from);
    lexer.braces--;
    return new ObjectConstructor(entries, lexer.spanFrom(from));
  }

  private Expression forEach(int from, Token closing, boolean lines) {
    lexer.advance();
    String keyName = null;
    String valueName = loopName();
    if (lexer.peek() == Token.COMMA) {
      lexer.advance();
      keyName = valueName;
      valueName = loopName();
    }
    in();
    Expression collection = expression();
    expect(Token.COLON, "after the collection of a \"for\"");
    Expression value = expression();
    Expression key = null;
    if (lexer.peek() == Token.ARROW) {
      if (closing == Token.CLOSE_BRACKET) {
        throw lexer.fault("A \"for\" in brackets makes a list and has no key; write it in braces");
      }
      lexer.advance();
      key = value;
      value = expression();
    } else if (closing == Token.CLOSE_BRACE) {
      throw lexer.fault("A \"for\" in braces has a key: {for k, v in c : k => v}");
    }
    boolean grouping = lexer.peek() == Token.ELLIPSIS;
    if (grouping) {
      if (key == null) {
        throw lexer.fault("\"...\" groups the values of an object; a list has none");
      }
      lexer.advance();
    }
    Expression condition = null;
    if (lexer.isWord("if")) {
      lexer.advance();
      condition = expression();
    }
    close(closing, lines, "to end the \"for\"", from);
    if (closing == Token.CLOSE_BRACE) {
      lexer.braces--;
    }
    return new For(
        keyName, valueName, collection, key, value, condition, grouping, lexer.spanFrom(from));
  }

  /** Reads the name of a loop variable. */
  String loopName() {
    if (lexer.peek() != Token.IDENTIFIER) {
      throw lexer.fault("A \"for\" has one or two names, then \"in\": for k, v in c");
    }
    String name = lexer.word();
    lexer.advance();
    return name;
  }

  /** Reads the word {@code in} of a loop. */
  void in() {
    if (!lexer.isWord("in")) {
      throw lexer.fault(
          Wording.expected(lexer, "\"in\" and a collection after the names of a \"for\""));
    }
    lexer.advance();
  }

  private void expect(Token token, String where) {
    if (lexer.peek() != token) {
      throw lexer.fault(Wording.expected(lexer, token.words() + " " + where));
    }
    lexer.advance();
  }

  /**
   * Reads a closing bracket; what follows it is read by the line rule from before the bracket.
   *
   * @param opening where the bracket is that it closes
   */
  private void close(Token token, boolean lines, String where, int opening) {
    if (lexer.peek() != token) {
      throw lexer.fault(Wording.expected(lexer, token.words() + " " + where, opening));
    }
    lexer.lines = lines;
    lexer.advance();
  }
}
