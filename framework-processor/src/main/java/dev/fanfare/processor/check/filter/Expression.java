package dev.fanfare.processor.check.filter;

import java.util.List;

/** A filter as parsed, not yet checked; columns count from 1. */
sealed interface Expression {
    /** All hold; {@code column} is that of the first AND. */
    record And(int column, List<Expression> all) implements Expression {}

    /** One holds; {@code column} is that of the first OR. */
    record Or(int column, List<Expression> any) implements Expression {}

    /** Does not hold. */
    record Not(int column, Expression condition) implements Expression {}

    /** An attribute's test; {@code EXISTS} has no literals, the others have at least one. */
    record Test(Token name, Operator operator, List<Token> literals) implements Expression {}

    /** How an attribute is tested. */
    enum Operator {
        EQUALS,
        DIFFERS,
        IN,
        PREFIX,
        EXISTS
    }
}
