package dev.detent.emit.tla;

import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** The text at the top of a module: where it is from, and what its variables are. */
final class ModuleHeader {

    private ModuleHeader() {}

    static List<String> of(Lifecycle lifecycle, Facts facts) {
        List<String> lines = new ArrayList<>();
        lines.add("Written by detent from " + lifecycle.source() + "; not edited.");
        facts.weakenings().forEach(one -> lines.add("NOT how the engine runs: " + one.sentence() + "."));
        lines.add("");
        lines.add("kept       what a row of the store holds; written in one compare-and-swap");
        if (facts.hasSteps()) {
            lines.add("op         the command in flight and its step                 (in the row)");
            lines.add("link       what the row knows of calls                        (in the row)");
            lines.add("             idle       no call of ours can still have an effect");
            lines.add("             asked      an answer is awaited");
            if (facts.hasCalls()) {
                lines.add("             unsure     nobody awaits the answer any more");
            }
            if (facts.overtakes) {
                lines.add("             overtaken  the call that may be out belongs to a");
                lines.add("                        command that another one took over from");
            }
        }
        if (facts.remembers) {
            lines.add("overtaken  that call, if its action teaches something         (in the row)");
        }
        if (facts.hasCalls()) {
            lines.add("call       the call that the platform may still execute       (outside)");
        }
        if (facts.hasOutside()) {
            lines.add("outside    the truth; the engine learns of it only by looking");
        }
        if (facts.strays()) {
            lines.add("stray      a call that nobody fenced, and that may still act");
        }
        if (facts.looksFirst()) {
            lines.add("looked     what the look showed, which comes before the fence");
        }
        if (facts.usurps()) {
            lines.add("former     the command that another one took over from");
        }
        if (facts.judges()) {
            lines.add("pending    a row that was judged and is not written yet");
        }
        if (!facts.settings.isEmpty()) {
            lines.add("settings   constant for a deployment");
        }
        return lines;
    }
}
