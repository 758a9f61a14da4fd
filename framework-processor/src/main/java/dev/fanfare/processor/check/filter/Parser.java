package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.check.filter.Expression.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses a filter, by recursive descent:
 *
 * <pre>
 * any       = all { OR all }                     (OR is parsed so that the message about it can be good)
 * all       = condition { AND condition }
 * condition = NOT condition | '(' any ')' | EXISTS name | name test
 * test      = '=' value | '!=' value | IN '(' value { ',' value } ')' | PREFIX text
 * value     = text | number | TRUE | FALSE
 * </pre>
 *
 * Keywords are upper or lower case. A keyword is an attribute's name where a name must stand: {@code prefix = 'a'}.
 */
final class Parser {
    /** Deeper nesting is refused, so that no text overflows the stack. */
    static final int DEEPEST = 50;

    /** Longer texts are refused: 256 bytes of Pub/Sub filter never need as much. */
    static final int LONGEST = 4000;

    private final List<Token> tokens;
    private int at;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws FilterSyntaxException {
        if (text.length() > LONGEST) {
            throw new FilterSyntaxException(LONGEST + 1, "a filter has at most " + LONGEST + " characters");
        }
        Parser parser = new Parser(Lexer.tokens(text));
        Expression whole = parser.any(0);
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.expected("AND or the end");
        }
        return whole;
    }

    private Expression any(int depth) throws FilterSyntaxException {
        Expression first = all(depth);
        List<Expression> any = new ArrayList<>(List.of(first));
        int column = peek().column();
        while (peek().isWord("OR")) {
            advance();
            any.add(all(depth));
        }
        return any.size() == 1 ? first : new Expression.Or(column, any);
    }

    private Expression all(int depth) throws FilterSyntaxException {
        Expression first = condition(depth);
        List<Expression> all = new ArrayList<>(List.of(first));
        int column = peek().column();
        while (peek().isWord("AND")) {
            advance();
            all.add(condition(depth));
        }
        return all.size() == 1 ? first : new Expression.And(column, all);
    }

    private Expression condition(int depth) throws FilterSyntaxException {
        if (depth > DEEPEST) {
            throw new FilterSyntaxException(peek().column(), "more than " + DEEPEST + " levels of NOT and parentheses");
        }
        if (peek().kind() == Token.Kind.OPEN) {
            advance();
            Expression inner = any(depth + 1);
            take(Token.Kind.CLOSE, "AND or )");
            return inner;
        }
        if (isTested()) {
            return test(advance());
        }
        if (peek().isWord("NOT")) {
            return new Expression.Not(advance().column(), condition(depth + 1));
        }
        if (peek().isWord("EXISTS")) {
            advance();
            return new Expression.Test(take(Token.Kind.WORD, "an attribute's name"), Operator.EXISTS, List.of());
        }
        return test(name());
    }

    /** Whether a word is an attribute's name although it looks like a keyword, because a test follows. */
    private boolean isTested() {
        if (peek().kind() != Token.Kind.WORD) {
            return false;
        }
        Token next = peek(1);
        return next.kind() == Token.Kind.EQUALS
                || next.kind() == Token.Kind.DIFFERS
                || (next.isWord("IN") && peek(2).kind() == Token.Kind.OPEN)
                || (next.isWord("PREFIX") && peek(2).kind() == Token.Kind.TEXT);
    }

    private Token name() throws FilterSyntaxException {
        if (peek().kind() != Token.Kind.WORD || peek().isWord("AND") || peek().isWord("OR")) {
            throw expected("a condition");
        }
        return advance();
    }

    private Expression test(Token name) throws FilterSyntaxException {
        if (peek().kind() == Token.Kind.EQUALS) {
            advance();
            return new Expression.Test(name, Operator.EQUALS, List.of(value()));
        }
        if (peek().kind() == Token.Kind.DIFFERS) {
            advance();
            return new Expression.Test(name, Operator.DIFFERS, List.of(value()));
        }
        if (peek().isWord("IN")) {
            advance();
            return new Expression.Test(name, Operator.IN, values());
        }
        if (peek().isWord("PREFIX")) {
            advance();
            return new Expression.Test(name, Operator.PREFIX, List.of(prefix(name)));
        }
        if (peek().isWord("NOT")) {
            throw new FilterSyntaxException(
                    peek().column(), "NOT stands before the name: NOT " + name.text() + " IN ('a', 'b')");
        }
        throw expected("=, !=, IN or PREFIX after " + name.text());
    }

    private Token prefix(Token name) throws FilterSyntaxException {
        Token text = value();
        if (text.text().isEmpty()) {
            throw new FilterSyntaxException(text.column(), "everything starts with ''; write EXISTS " + name.text());
        }
        return text;
    }

    private List<Token> values() throws FilterSyntaxException {
        take(Token.Kind.OPEN, "( after IN");
        List<Token> values = new ArrayList<>(List.of(value()));
        while (peek().kind() == Token.Kind.COMMA) {
            advance();
            values.add(value());
        }
        take(Token.Kind.CLOSE, "a comma or )");
        return values;
    }

    private Token value() throws FilterSyntaxException {
        if (peek().kind() != Token.Kind.TEXT && peek().kind() != Token.Kind.WORD) {
            throw expected("a value");
        }
        return advance();
    }

    private Token take(Token.Kind kind, String what) throws FilterSyntaxException {
        if (peek().kind() != kind) {
            throw expected(what);
        }
        return advance();
    }

    private FilterSyntaxException expected(String what) {
        return new FilterSyntaxException(peek().column(), "expected " + what + ", found " + peek().display());
    }

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    /** The current token; the last one, {@link Token.Kind#END}, is never left. */
    private Token advance() {
        Token current = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return current;
    }
}
