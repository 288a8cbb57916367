package dev.detent.grammar;

import static dev.detent.grammar.ExpressionPrinter.expression;
import static dev.detent.grammar.ExpressionPrinter.name;
import static dev.detent.grammar.ExpressionPrinter.names;
import static dev.detent.grammar.ExpressionPrinter.optional;
import static dev.detent.grammar.ExpressionPrinter.sources;

import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ViewDeclaration;
import java.util.stream.Collectors;

/** Writes properties, views and checks. */
final class PropertyPrinter {

    private final Lines lines;

    PropertyPrinter(Lines lines) {
        this.lines = lines;
    }

    void property(PropertyDeclaration property) {
        lines.add(line(property));
    }

    private static String line(PropertyDeclaration property) {
        String name = name(property.name()) + ": ";
        if (property instanceof PropertyDeclaration.Invariant invariant) {
            return "invariant " + name + expression(invariant.condition());
        } else if (property instanceof PropertyDeclaration.StepInvariant invariant) {
            return "step invariant " + name + expression(invariant.condition());
        } else if (property instanceof PropertyDeclaration.Eventually eventually) {
            return "eventually " + name + expression(eventually.premise()) + " leads to "
                    + expression(eventually.goal());
        } else if (property instanceof PropertyDeclaration.AlwaysPossible possible) {
            String by = possible.by().isEmpty() ? "" : " by " + names(possible.by());
            return "always possible " + name + expression(possible.goal()) + by + optional("when", possible.when());
        } else if (property instanceof PropertyDeclaration.Reachable reachable) {
            return "reachable " + name + expression(reachable.condition());
        }
        throw new IllegalStateException("not printed: " + property);
    }

    void view(ViewDeclaration view) {
        lines.braces("view " + name(view.name()), () -> {
            for (ViewDeclaration.Case item : view.cases()) {
                lines.doc(item.doc());
                lines.add(name(item.value()) + " when " + expression(item.when()));
            }
            lines.add(name(view.otherwise()) + " otherwise");
        });
    }

    void check(CheckDeclaration check) {
        String head = "check " + name(check.name());
        String line = check.items().isEmpty()
                ? head + " {}"
                : check.items().stream()
                        .map(PropertyPrinter::item)
                        .collect(Collectors.joining("  ", head + " { ", " }"));
        if (check.items().size() < 2 && lines.fits(line)) {
            lines.add(line);
        } else {
            lines.braces(head, () -> check.items().forEach(item -> lines.add(item(item))));
        }
    }

    private static String item(CheckDeclaration.Item item) {
        if (item instanceof CheckDeclaration.Instances instances) {
            return "instances " + instances.count().written();
        } else if (item instanceof CheckDeclaration.AnyFailures) {
            return "failures any";
        } else if (item instanceof CheckDeclaration.Failures failures) {
            return "failures " + (failures.actions().isEmpty() ? "none" : names(failures.actions()));
        } else if (item instanceof CheckDeclaration.Reports reports) {
            return "reports " + reports.kind().word();
        } else if (item instanceof CheckDeclaration.Commands commands) {
            return "commands " + sources(commands.commands());
        } else if (item instanceof CheckDeclaration.Without without) {
            return "without " + names(without.guarantees());
        } else if (item instanceof CheckDeclaration.With with) {
            return "with " + name(with.setting()) + " = " + expression(with.value());
        } else if (item instanceof CheckDeclaration.Expect expect) {
            return "expect " + names(expect.properties()) + " violated";
        }
        throw new IllegalStateException("not printed: " + item);
    }
}
