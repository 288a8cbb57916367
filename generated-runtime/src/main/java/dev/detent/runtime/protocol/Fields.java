package dev.detent.runtime.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names for the parts of a packed word, in order of declaration. */
public record Fields(List<Field> fields) {

    public static final Fields NONE = new Fields(List.of());

    public Fields {
        fields = List.copyOf(fields);
    }

    public static Fields of(Field... fields) {
        return new Fields(List.of(fields));
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Each field's value by name, in order of declaration. */
    public Map<String, String> read(long word) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), field.value(word));
        }
        return values;
    }

    /**
     * The word with every field set.
     *
     * @throws UnknownName if a field has no value, an unknown one, or a value is given for a field that does not exist
     */
    public long pack(long word, Map<String, String> values) {
        List<String> known = names();
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (!known.contains(value.getKey())) {
                throw new UnknownName(value.getKey(), value.getValue(), known);
            }
        }
        long packed = word;
        for (Field field : fields) {
            String value = values.get(field.name());
            if (value == null) {
                throw new UnknownName(field.name(), "", new ArrayList<>(field.values()));
            }
            packed = field.with(packed, value);
        }
        return packed;
    }
}
