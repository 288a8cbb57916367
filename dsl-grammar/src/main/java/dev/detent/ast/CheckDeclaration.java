package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code check name { items }}: sizes and conditions to check at.
 *
 * @param items in the order of the file
 */
public record CheckDeclaration(Optional<String> doc, Name name, List<Item> items, Span span) implements Declaration {

    /** Copies the items. */
    public CheckDeclaration {
        items = List.copyOf(items);
    }

    /** One line of a check. */
    public sealed interface Item extends Node {}

    /** {@code instances 2}. */
    public record Instances(Expression.IntegerLiteral count, Span span) implements Item {}

    /** {@code failures any}: every action may fail. */
    public record AnyFailures(Span span) implements Item {}

    /** {@code failures none} or {@code failures a, b}: only these actions may fail. */
    public record Failures(List<Name> actions, Span span) implements Item {

        /** Copies the names. */
        public Failures {
            actions = List.copyOf(actions);
        }
    }

    /** {@code reports any}, {@code reports fresh} or {@code reports none}. */
    public record Reports(ReportKind kind, Span span) implements Item {}

    /** {@code commands a, b}: only these commands are part of the check. */
    public record Commands(Sources commands, Span span) implements Item {}

    /** {@code without fence}: guarantees of the platform that are taken away. */
    public record Without(List<Name> guarantees, Span span) implements Item {

        /** Copies the names. */
        public Without {
            guarantees = List.copyOf(guarantees);
        }
    }

    /** {@code with setting = value}. */
    public record With(Name setting, Expression value, Span span) implements Item {}

    /** {@code expect p violated}. */
    public record Expect(List<Name> properties, Span span) implements Item {

        /** Copies the names. */
        public Expect {
            properties = List.copyOf(properties);
        }
    }

    /** What reports may say in a check. */
    public enum ReportKind {
        /** Any value at any time. */
        ANY("any"),
        /** Only what is so. */
        FRESH("fresh"),
        /** There are no reports. */
        NONE("none");

        private final String word;

        ReportKind(String word) {
            this.word = word;
        }

        /** As written in a file. */
        public String word() {
            return word;
        }
    }
}
