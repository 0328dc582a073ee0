package dev.hullcheck.syntax.hcl;

/** What the lexer tells apart. */
enum Token {
  END("the end of the file"),
  NEWLINE("the end of the line"),
  IDENTIFIER("a name"),
  NUMBER("a number"),
  /** The quote that opens a string; the string itself is read by {@link TemplateParser}. */
  QUOTE("a string"),
  /** The opening of a heredoc, its line break included. */
  HEREDOC("a heredoc"),
  OPEN_BRACE("\"{\""),
  CLOSE_BRACE("\"}\""),
  /** The end of a template sequence that strips the blanks after it. */
  TILDE_CLOSE_BRACE("\"~}\""),
  OPEN_BRACKET("\"[\""),
  CLOSE_BRACKET("\"]\""),
  OPEN_PAREN("\"(\""),
  CLOSE_PAREN("\")\""),
  ASSIGN("\"=\""),
  ARROW("\"=>\""),
  COMMA("\",\""),
  DOT("\".\""),
  ELLIPSIS("\"...\""),
  COLON("\":\""),
  DOUBLE_COLON("\"::\""),
  QUESTION("\"?\""),
  PLUS("\"+\""),
  MINUS("\"-\""),
  STAR("\"*\""),
  SLASH("\"/\""),
  PERCENT("\"%\""),
  EQUAL("\"==\""),
  NOT_EQUAL("\"!=\""),
  LESS("\"<\""),
  LESS_OR_EQUAL("\"<=\""),
  GREATER("\">\""),
  GREATER_OR_EQUAL("\">=\""),
  AND("\"&&\""),
  OR("\"||\""),
  BANG("\"!\""),
  /** A character that begins no token. */
  INVALID("a character that is not part of the language");

  private final String words;

  Token(String words) {
    this.words = words;
  }

  /** The token in a message. */
  String words() {
    return words;
  }
}
