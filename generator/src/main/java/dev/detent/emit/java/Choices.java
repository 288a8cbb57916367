package dev.detent.emit.java;

import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The ways in which the modelled parameters of a command can be given, counted from 0; the last parameter changes first. */
final class Choices {

    private final List<String> terms = new ArrayList<>();
    private long count = 1;

    Choices(Command command, Layout layout) {
        List<Parameter> modelled =
                command.parameters().stream().filter(Parameter::modelled).toList();
        WordPlan plan = layout.argumentsOfCommand(command.name());
        for (int i = modelled.size() - 1; i >= 0; i--) {
            Parameter parameter = modelled.get(i);
            List<Integer> indices = indices(parameter.type());
            terms.add(0, term(indices, plan.field(parameter.name()).shift()));
            count = Math.multiplyExact(count, indices.size());
        }
    }

    /** How many ways there are, as a Java expression. */
    String count() {
        return Long.toString(Math.min(count, Integer.MAX_VALUE));
    }

    /** The packed arguments of one of them, as a Java expression over {@code choice}. */
    String choice() {
        return terms.isEmpty() ? "0L" : String.join(" | ", terms);
    }

    private String term(List<Integer> indices, int shift) {
        String turn = count == 1 ? "choice" : "choice / " + count;
        String place = turn + " % " + indices.size();
        boolean dense = IntStream.range(0, indices.size()).allMatch(i -> indices.get(i) == i);
        int first = indices.get(0);
        boolean shifted = IntStream.range(0, indices.size()).allMatch(i -> indices.get(i) == first + i);
        String index = place;
        if (!dense) {
            index = shifted ? place + " + " + first : selected(place, indices);
        }
        return "(long) (" + index + ")" + (shift == 0 ? "" : " << " + shift);
    }

    /** Indices with gaps: each has its own comparison. */
    private static String selected(String place, List<Integer> indices) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < indices.size() - 1; i++) {
            text.append(place)
                    .append(" == ")
                    .append(i)
                    .append(" ? ")
                    .append(indices.get(i))
                    .append(" : ");
        }
        return text.append(indices.get(indices.size() - 1)).toString();
    }

    /** What a field of the type can hold, in order. */
    static List<Integer> indices(Type type) {
        List<Integer> indices = new ArrayList<>();
        if (type instanceof Type.EnumerationType named) {
            int first = named.optional() ? 1 : 0;
            if (named.optional()) {
                indices.add(0);
            }
            for (EnumerationValue value : named.values()) {
                indices.add(value.ordinal() + first);
            }
        } else {
            long values = type instanceof Type.RangeType range ? (long) range.high() - range.low() + 1 : 2;
            for (int i = 0; i < values; i++) {
                indices.add(i);
            }
        }
        return indices;
    }
}
