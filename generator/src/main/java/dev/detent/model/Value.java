package dev.detent.model;

import java.time.Duration;

/** A constant. */
public sealed interface Value permits EnumerationValue, Value.Truth, Value.Whole, Value.None, Value.Length {

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Value {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A whole number. */
    record Whole(int value) implements Value {
        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** {@code none}: no value of an optional type, no task, no command. */
    record None() implements Value {
        @Override
        public String toString() {
            return "none";
        }
    }

    /** A length of time: only as the value of a setting; not in the model. */
    record Length(Duration duration) implements Value {
        @Override
        public String toString() {
            return duration.toString();
        }
    }
}
