package dev.detent.emit.java;

import com.palantir.javapoet.TypeSpec;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.Artifact;
import dev.detent.emit.LifecycleDigest;
import dev.detent.model.Enumeration;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** Makes the Java of a lifecycle. Pure: the same lifecycle gives the same bytes. */
public final class JavaEmitter {

    private JavaEmitter() {}

    /** Full name of the generated class whose {@code create} gives the lifecycle as an engine takes it. */
    public static String lifecycleClass(Lifecycle lifecycle) {
        return new JavaTypes(lifecycle).lifecycle.canonicalName();
    }

    /** Full name of the generated record of settings, which {@code create} takes where the lifecycle has settings. */
    public static String settingsClass(Lifecycle lifecycle) {
        return new JavaTypes(lifecycle).settings.canonicalName();
    }

    /**
     * Everything that is generated of a lifecycle, with paths below the root of a source folder.
     *
     * @return no artifacts and errors where the lifecycle is larger than generated Java can be
     */
    public static Diagnosed<List<Artifact>> emit(Lifecycle lifecycle) {
        Layout layout = new Layout(lifecycle);
        List<Diagnostic> errors = new ArrayList<>(layout.errors(lifecycle));
        errors.addAll(ClassLimits.errors(lifecycle));
        if (!errors.isEmpty()) {
            return Diagnosed.failed(errors);
        }
        JavaTypes types = new JavaTypes(lifecycle);
        Settings settings = new Settings(lifecycle, types);
        String digest = LifecycleDigest.of(lifecycle);
        Sources sources = new Sources(lifecycle, digest);
        List<Artifact> artifacts = new ArrayList<>();
        for (Enumeration enumeration : lifecycle.enumerations()) {
            artifacts.add(sources.file(
                    Enumerations.emit(enumeration, types.enumeration(enumeration), lifecycle.sets()),
                    enumeration.span()));
        }
        if (settings.exist()) {
            artifacts.add(sources.file(settings.emit(), lifecycle.span()));
        }
        MachineEmitter.Emitted machine = new MachineEmitter(lifecycle, types, settings, layout).emit();
        artifacts.add(sources.file(machine.machine(), lifecycle.span()));
        artifacts.add(sources.file(new CatalogueEmitter(lifecycle, types, settings, digest).emit(), lifecycle.span()));
        StateEmitter states = new StateEmitter(lifecycle, types, machine.views());
        CommandEmitter commands = new CommandEmitter(lifecycle, types, layout);
        FacadeEmitter facade = new FacadeEmitter(lifecycle, types, settings, commands);
        ActionsEmitter actions = new ActionsEmitter(lifecycle, types, settings);
        List<TypeSpec> specs = new ArrayList<>(List.of(
                new LifecycleEmitter(
                                lifecycle,
                                types,
                                settings,
                                layout,
                                new TextFlowEmitter(lifecycle, types, machine.texts(), machine.handOvers()))
                        .emit(),
                states.state(),
                commands.emit(),
                facade.caller(),
                facade.instance(),
                facade.collection(),
                states.outside(),
                actions.simulator()));
        if (!lifecycle.messages().isEmpty()) {
            specs.add(new MessageEmitter(lifecycle, types).emit());
        }
        if (!lifecycle.actions().isEmpty()) {
            specs.add(actions.actions());
            specs.add(actions.adapter());
        }
        specs.forEach(spec -> artifacts.add(sources.file(spec, lifecycle.span())));
        return Diagnosed.of(artifacts);
    }
}
