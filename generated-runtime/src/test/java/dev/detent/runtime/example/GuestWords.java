package dev.detent.runtime.example;

import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import dev.detent.runtime.protocol.Catalogue.ClauseEntry;
import dev.detent.runtime.protocol.Catalogue.ClauseKind;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Catalogue.ReportEntry;
import dev.detent.runtime.protocol.Catalogue.StepEntry;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.TextFlow;
import dev.detent.runtime.protocol.TextFlow.CommandTexts;
import dev.detent.runtime.protocol.TextFlow.TextArgument;
import dev.detent.runtime.protocol.TextFlow.TextWrite;
import dev.detent.runtime.protocol.TextSource;
import dev.detent.runtime.protocol.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The names of {@link Guest}. */
public final class GuestWords {

    private static final List<String> GUEST = List.of("nostate", "running", "shutdown");
    private static final List<String> PLACE = List.of("a", "b");
    private static final List<String> TRUTH = List.of("false", "true");

    static final Catalogue CATALOGUE = new Catalogue(
            "Guest",
            "guest.lifecycle",
            "9ue5",
            List.of(
                    command(
                            "create",
                            40,
                            List.of(source("vm in building", 40)),
                            step("scheduling", 1, 41),
                            step("preparing", 0, 42),
                            step("spawning", 2, 43)),
                    command("stop", 44, List.of(source("vm in active", 44)), step("stopping", 3, 44)),
                    command(
                            "start",
                            45,
                            List.of(
                                    source("vm in stopped", 45),
                                    required("seen(guest == shutdown)", "the guest is not shut down", 45)),
                            step("starting", 4, 46)),
                    command("reboot", 47, List.of(source("vm in active", 47)), step("rebooting", 5, 47)),
                    command(
                            "move",
                            48,
                            List.of(source("vm in active", 48), required("place != to", "it is there already", 48)),
                            step("moving", 6, 49)),
                    command("delete", 51, List.of(source("vm not in deleted", 51)), step("deleting", 7, 51)),
                    command("lock", 54, List.of(source("vm not in deleted", 54))),
                    command(
                            "unlock",
                            55,
                            List.of(
                                    source("vm not in deleted", 55),
                                    required("caller == admin", "only an administrator unlocks", 55))),
                    command("set_password", 56, List.of(source("vm in active", 56)), step("setting", 8, 56)),
                    command(
                            "tick",
                            58,
                            List.of(
                                    source("vm in active, stopped", 58),
                                    new ClauseEntry(ClauseKind.RANGE, "n += 1", "n would leave 0..2", 58))),
                    command("note_loss", 59, List.of(source("vm in active", 59))),
                    command(
                            "give_up",
                            60,
                            List.of(
                                    source("vm not in deleted", 60),
                                    required("caller == admin", "only an administrator gives up", 60)))),
            List.of(
                    new ActionEntry("schedule", List.of(), List.of("host"), 30),
                    new ActionEntry("spawn", List.of("image", "note", "host"), List.of(), 31),
                    new ActionEntry("halt", List.of(), List.of(), 32),
                    new ActionEntry("boot", List.of(), List.of(), 33),
                    new ActionEntry("cycle", List.of(), List.of(), 34),
                    new ActionEntry("move", List.of("to", "reason"), List.of(), 35),
                    new ActionEntry("wipe", List.of(), List.of(), 37),
                    new ActionEntry("set_secret", List.of("new"), List.of(), 38)),
            List.of("halts", "dies"),
            List.of(
                    new ReactionEntry("sync", true, Duration.ZERO, 63),
                    new ReactionEntry("loss", true, Duration.ZERO, 64),
                    new ReactionEntry("reclaim", true, Duration.ofMinutes(10), 65)),
            GUEST.stream().map(value -> new ReportEntry("power", value, true)).toList(),
            List.of("no_valid_host", "host_full"),
            List.of("user", "admin", "engine"));

    private static final Fields TO = Fields.of(new Field("to", 0, 1, PLACE));

    public static final Lifecycle LIFECYCLE = new Lifecycle(
            new Guest(),
            new Vocabulary(
                    "vm",
                    Optional.of("task"),
                    Fields.of(
                            new Field("vm", 0, 3, List.of("building", "active", "stopped", "error", "deleted")),
                            new Field("place", 3, 1, PLACE),
                            new Field("locked", 4, 1, TRUTH),
                            new Field("has host", 5, 1, TRUTH),
                            new Field("n", 6, 2, List.of("0", "1", "2")),
                            new Field("power", 8, 2, GUEST)),
                    Fields.of(new Field("guest", 0, 2, GUEST), new Field("where", 2, 1, PLACE)),
                    only(12, Guest.MOVE, TO, Fields.NONE),
                    only(12, Guest.MOVE, Fields.of(new Field("to", 20, 1, PLACE)), Fields.NONE),
                    only(8, 6, Fields.of(new Field("to", 8, 1, PLACE)), Fields.NONE)),
            new TextFlow(
                    List.of(
                            List.of(new TextWrite("image", new TextSource.Parameter("image"))),
                            List.of(new TextWrite("host", new TextSource.Returned("host"))),
                            List.of(new TextWrite("host", new TextSource.Nothing())),
                            List.of(new TextWrite("moved_by", new TextSource.Argument("reason")))),
                    List.of(
                            new CommandTexts(
                                    List.of("image", "note"),
                                    List.of(),
                                    List.of("note"),
                                    List.of(
                                            List.of(),
                                            List.of(),
                                            List.of(
                                                    new TextArgument("image", new TextSource.Attribute("image")),
                                                    new TextArgument("note", new TextSource.Parameter("note")),
                                                    new TextArgument("host", new TextSource.Attribute("host"))))),
                            texts(1),
                            texts(1),
                            texts(1),
                            new CommandTexts(
                                    List.of("reason"),
                                    List.of(),
                                    List.of("reason"),
                                    List.of(List.of(new TextArgument("reason", new TextSource.Parameter("reason"))))),
                            texts(1),
                            texts(0),
                            texts(0),
                            new CommandTexts(
                                    List.of("new"),
                                    List.of("new"),
                                    List.of(),
                                    List.of(List.of(new TextArgument("new", new TextSource.Parameter("new"))))),
                            texts(0),
                            texts(0),
                            texts(0)),
                    List.of(List.of(), List.of(), List.of())));

    private GuestWords() {}

    private static CommandEntry command(String name, int line, List<ClauseEntry> clauses, StepEntry... steps) {
        return new CommandEntry(name, line, clauses, List.of(steps));
    }

    private static StepEntry step(String task, int action, int line) {
        return new StepEntry(task, Optional.of(task), action, line);
    }

    private static ClauseEntry source(String text, int line) {
        return new ClauseEntry(ClauseKind.SOURCE, text, "not from here", line);
    }

    private static ClauseEntry required(String text, String message, int line) {
        return new ClauseEntry(ClauseKind.REQUIREMENT, text, message, line);
    }

    private static CommandTexts texts(int steps) {
        return new CommandTexts(List.of(), List.of(), List.of(), Collections.nCopies(steps, List.<TextArgument>of()));
    }

    private static List<Fields> only(int size, int number, Fields fields, Fields others) {
        List<Fields> all = new ArrayList<>(Collections.nCopies(size, others));
        all.set(number - 1, fields);
        return all;
    }
}
