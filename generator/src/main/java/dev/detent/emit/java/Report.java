package dev.detent.emit.java;

import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** One thing that can be reported: a value of a reported variable. */
record Report(Variable variable, Value value) {

    /** All reports, numbered from 1: variable by variable, value by value, none first. */
    static List<Report> of(Lifecycle lifecycle) {
        List<Report> reports = new ArrayList<>();
        for (Variable variable : lifecycle.reported()) {
            values(variable.type()).forEach(value -> reports.add(new Report(variable, value)));
        }
        return reports;
    }

    private static List<Value> values(Type type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof Type.EnumerationType named) {
            if (named.optional()) {
                values.add(new Value.None());
            }
            values.addAll(named.values());
        } else if (type instanceof Type.RangeType range) {
            for (int number = range.low(); number <= range.high(); number++) {
                values.add(new Value.Whole(number));
            }
        } else {
            values.add(new Value.Truth(false));
            values.add(new Value.Truth(true));
        }
        return values;
    }
}
