package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** Where the main state goes. */
public sealed interface Target extends Node permits Target.Value, Unchanged {

    /** To this value. */
    record Value(Name name) implements Target {

        @Override
        public Span span() {
            return name.span();
        }
    }
}
