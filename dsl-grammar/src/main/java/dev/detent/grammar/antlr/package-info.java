/** The parser that ANTLR generates from {@code LifecycleSyntax.g4}; nothing is written here by hand. */
package dev.detent.grammar.antlr;
