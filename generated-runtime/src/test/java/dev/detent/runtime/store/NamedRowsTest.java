package dev.detent.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.example.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows as names. That nothing is lost over all reachable rows is shown in the exploration. */
class NamedRowsTest {

    private final RowCodec codec = new NamedRows(GuestWords.LIFECYCLE);
    private final Map<String, String> columns =
            new LinkedHashMap<>(codec.encode(GuestWords.LIFECYCLE.machine().initialRow()));

    @Test
    void columnsStandInOrderOfDeclaration() {
        assertThat(List.copyOf(columns.keySet()))
                .containsExactly("vm", "place", "locked", "has host", "n", "power", "op.link");
        assertThat(columns).containsEntry("vm", "building").containsEntry("op.link", "idle");
    }

    @Test
    void theCommandInFlightIsNamed() {
        assertThat(codec.encode(
                        new Walk(GuestWords.LIFECYCLE).accept(Guest.CREATE).row()))
                .containsEntry("op.command", "create")
                .containsEntry("op.step", "scheduling");
    }

    @Test
    void anUnknownValueIsToldWithTheDigestThatWroteIt() {
        columns.put("vm", "rescued");
        assertThatThrownBy(() -> codec.decode(columns, "newer"))
                .isInstanceOfSatisfying(UnreadableRow.class, error -> {
                    assertThat(error.column()).isEqualTo("vm");
                    assertThat(error.value()).isEqualTo("rescued");
                    assertThat(error.digest()).isEqualTo("newer");
                })
                .hasMessage("column vm holds 'rescued', which the lifecycle with digest 9ue5 does not know;"
                        + " the row was written with digest newer");
    }

    @Test
    void aMissingColumnIsTold() {
        columns.remove("place");
        assertThatThrownBy(() -> codec.decode(columns, "older"))
                .isInstanceOfSatisfying(
                        UnreadableRow.class, error -> assertThat(error.column()).isEqualTo("place"));
    }

    @Test
    void aColumnTooManyIsTold() {
        columns.put("zone", "west");
        assertThatThrownBy(() -> codec.decode(columns, "newer"))
                .isInstanceOfSatisfying(
                        UnreadableRow.class, error -> assertThat(error.column()).isEqualTo("zone"));
    }

    @Test
    void anUnknownCommandOrStepIsTold() {
        columns.put("op.link", "asked");
        columns.put("op.command", "rescue");
        columns.put("op.step", "rescuing");
        assertThatThrownBy(() -> codec.decode(columns, "newer"))
                .isInstanceOfSatisfying(
                        UnreadableRow.class, error -> assertThat(error.value()).isEqualTo("rescue"));
        columns.put("op.command", "stop");
        assertThatThrownBy(() -> codec.decode(columns, "newer"))
                .isInstanceOfSatisfying(
                        UnreadableRow.class, error -> assertThat(error.column()).isEqualTo("op.step"));
    }
}
