package dev.detent.runtime.example;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker of logs finds what is impossible. */
class LogPathTest {

    private final Walk walk = new Walk(GuestWords.LIFECYCLE);
    private final List<LogEntry> log = new ArrayList<>();

    LogPathTest() {
        add(What.CREATED, "", "", Map.of());
        walk.accept(Guest.CREATE);
        add(What.ACCEPTED, "create", "user", walk.columns());
    }

    private void add(What what, String name, String caller, Map<String, String> after) {
        Map<String, String> before =
                log.isEmpty() ? Map.of() : log.get(log.size() - 1).after();
        Map<String, String> columns = after.isEmpty() ? walk.columns() : after;
        log.add(new LogEntry(
                "g",
                log.size() + 1,
                Instant.EPOCH,
                what,
                name,
                caller,
                Map.of(),
                Map.of(),
                "",
                before,
                columns,
                List.of()));
    }

    private void check(String guest) {
        LogPath.check(GuestWords.LIFECYCLE, log, Map.of("guest", guest, "where", "a"));
    }

    @Test
    void aPathIsAPath() {
        walk.take(StepKind.EFFECT, StepKind.DONE);
        add(What.DONE, "", "", Map.of());
        walk.take(StepKind.UNKNOWN);
        add(What.UNKNOWN, "", "", Map.of());
        assertThatCode(() -> check("running")).as("the call may have acted").doesNotThrowAnyException();
        walk.take(StepKind.SETTLE);
        add(What.SETTLED, "", "", Map.of());
        assertThatCode(() -> check("nostate")).doesNotThrowAnyException();
    }

    @Test
    void aDoneThatDoesSomethingElseIsNone() {
        walk.take(StepKind.UNKNOWN);
        add(What.DONE, "", "", Map.of());
        assertThatThrownBy(() -> check("nostate"))
                .hasMessageContaining("impossible")
                .hasMessageContaining("DONE");
    }

    @Test
    void anotherCommandThanTheOneInTheRowIsNone() {
        log.remove(1);
        add(What.ACCEPTED, "delete", "user", walk.columns());
        assertThatThrownBy(() -> check("nostate")).hasMessageContaining("impossible");
    }

    @Test
    void anOutsideThatNobodyMadeIsNone() {
        assertThatThrownBy(() -> check("running")).hasMessageContaining("the outside cannot be");
    }

    @Test
    void aMissingEntryIsTold() {
        log.remove(0);
        assertThatThrownBy(() -> check("nostate")).hasMessageContaining("version 1 is missing");
    }
}
