package dev.detent.nova;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.check.tlc.TlcInstallation;
import dev.detent.check.tlc.TlcJob;
import dev.detent.check.tlc.TlcResult;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.emit.tla.TlaModule;
import dev.detent.emit.tla.TlaProperty;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** For each property of Nova's lifecycle a small wrong variant of the file, which TLC must reject because of it. */
final class NovaPropertiesBiteTest {

    /** One place of the file, written wrong. */
    private record Variant(String property, String why, List<String> finds, List<String> replacements) {

        static Variant of(String property, String why, String find, String replacement) {
            return new Variant(property, why, List.of(find), List.of(replacement));
        }

        String text() {
            String text = NovaFile.text();
            for (int i = 0; i < finds.size(); i++) {
                assertThat(text).as("the file still says it").contains(finds.get(i));
                text = text.replace(finds.get(i), replacements.get(i));
            }
            return text;
        }
    }

    private static final List<Variant> VARIANTS = List.of(
            new Variant(
                    "power_is_reported",
                    "a command writes what it believes the power to be",
                    List.of("state power_state reported from guest {", "call pause_guest  failure unchanged"),
                    List.of(
                            "state power_state {",
                            "call pause_guest  failure unchanged  success { power_state = paused }")),
            Variant.of(
                    "stable",
                    "the stable state is written when the command is accepted",
                    "accept { image = new_image }",
                    "accept { image = new_image, vm_state = error }"),
            Variant.of(
                    "tasks_end",
                    "nobody says what follows when a paused guest crashes meanwhile",
                    "call pause_guest  failure unchanged  lost { vm_state = error }",
                    "call pause_guest  failure unchanged"),
            Variant.of(
                    "honest",
                    "nobody knows whether it is suspended, and the row says that it is",
                    "call suspend_guest }",
                    "call suspend_guest  unknown succeed }"),
            Variant.of(
                    "deletable",
                    "one state is forgotten",
                    "command delete from any to deleted",
                    "command delete from any except shelved_offloaded to deleted"),
            Variant.of(
                    "gone",
                    "a guest that is gone already cannot be destroyed",
                    "action destroy        needs any ",
                    "action destroy        needs guest != nostate "),
            Variant.of(
                    "recovers",
                    "an error cannot be rebuilt",
                    "command rebuild(new_image: opaque) from active, stopped, error else error",
                    "command rebuild(new_image: opaque) from active, stopped else error"),
            Variant.of(
                    "delete_sticks",
                    "a failed delete pretends that nothing was",
                    "  success { host = none, old_vm_state = none }\n  failure { old_vm_state = none }",
                    "  success { host = none, old_vm_state = none }\n  failure { vm_state = active, old_vm_state = none }"),
            Variant.of(
                    "power_agrees",
                    "nobody looks after active instances",
                    "vm_state in {active, paused} and seen(guest in off)",
                    "vm_state == paused and seen(guest in off)"),
            Variant.of(
                    "no_orphan",
                    "deleting forgets the guest",
                    "action destroy        needs any                         { guest = nostate, disks = 0 }",
                    "action destroy        needs any                         { disks = 0 }"),
            Variant.of(
                    "disks_kept",
                    "soft delete removes what restore would need",
                    "task soft_deleting call power_off when vm_state != shelved_offloaded",
                    "task soft_deleting call destroy   when vm_state != shelved_offloaded"),
            Variant.of(
                    "resized_remembers",
                    "nobody writes down what it was",
                    "accept { new_flavor = new_size, old_vm_state = vm_state }",
                    "accept { new_flavor = new_size }"));

    @Test
    void everyPropertyHasAVariant() {
        Set<String> properties =
                NovaFile.lifecycle().properties().stream().map(Property::name).collect(Collectors.toSet());
        assertThat(VARIANTS.stream().map(Variant::property).collect(Collectors.toSet()))
                .isEqualTo(properties);
    }

    @TestFactory
    Stream<DynamicTest> tlcRejectsTheVariant() {
        return VARIANTS.stream()
                .map(variant ->
                        DynamicTest.dynamicTest(variant.property() + ": " + variant.why(), () -> rejected(variant)));
    }

    private static void rejected(Variant variant) {
        boolean onTheGraph = NovaFile.lifecycle().properties().stream()
                .filter(Property.AlwaysPossible.class::isInstance)
                .anyMatch(property -> property.name().equals(variant.property()));
        if (onTheGraph) {
            // TLC's graph decides; a run of its own for each of the others says nothing of it.
            String text = variant.text().replaceAll("(?m)^eventually .*\\n", "");
            CheckReport report =
                    LifecycleChecker.check(NovaFile.compile(text), CheckOptions.defaults(), CheckProgress.NONE);
            assertThat(report.properties())
                    .filteredOn(result -> result.name().equals(variant.property()))
                    .extracting(PropertyResult::verdict)
                    .containsExactly(Verdict.VIOLATED);
        } else {
            assertThat(asked(NovaFile.compile(variant.text()), variant.property()))
                    .isInstanceOf(TlcResult.Violated.class);
        }
    }

    /** The whole file passes, every property under TLC. */
    @Test
    @Tag("slow")
    void theFilePasses() {
        CheckReport report = LifecycleChecker.check(NovaFile.lifecycle(), CheckOptions.defaults(), CheckProgress.NONE);
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
    }

    private static TlcResult asked(Lifecycle lifecycle, String property) {
        TlaModule module = TlaEmitter.emit(lifecycle);
        String definition = module.names().properties().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof TlaProperty.Declared declared
                        && declared.property().name().equals(property))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        List<TlaConfiguration> about = new ArrayList<>(module.configurations().stream()
                .filter(configuration -> configuration.invariants().contains(definition)
                        || configuration.properties().contains(definition))
                .toList());
        TlaConfiguration most = about.get(about.size() - 1);
        TlaConfiguration only = most.only(List.of(definition));
        TlcJob job = only.kind() == TlaConfiguration.Kind.LEADS_TO
                ? TlcJob.liveness(module.name(), module.text(), only.text())
                : TlcJob.safety(module.name(), module.text(), only.text());
        return new TlcRunner(TlcInstallation.bundled())
                .run(job.withLimits(job.limits().withQuickStart()));
    }
}
