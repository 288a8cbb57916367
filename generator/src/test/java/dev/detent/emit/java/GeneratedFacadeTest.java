package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.model.Lifecycle;
import dev.detent.runtime.adapter.Adapter;
import dev.detent.runtime.protocol.Accepted;
import dev.detent.runtime.protocol.Allowed;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.Store;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nova's generated classes, driven through an engine over the generated simulator. */
class GeneratedFacadeTest {

    private final Lifecycle lifecycle = Samples.lifecycle("instance");
    private final Compiled compiled = Compiled.of(lifecycle);

    @Test
    void instanceIsCreatedPausedAndRefusesWhatIsNotAllowed() throws Exception {
        Object simulator = type("InstanceSimulator").getConstructor().newInstance();
        Adapter platform = (Adapter) call(simulator, "platform");
        Object instances = type("Instances")
                .getMethod("start", Store.class, Adapter.class)
                .invoke(null, new InMemoryStore(), platform);
        try (AutoCloseable engine = (AutoCloseable) instances) {
            Object vm = call(instances, "create", "vm-1");
            assertThat(call(vm, "create", false, "an image", "a flavor")).isInstanceOf(Accepted.class);
            idle(vm);
            assertThat(shown(vm, "vmState")).isEqualTo("ACTIVE");
            assertThat(shown(vm, "powerState")).isEqualTo("RUNNING");
            assertThat(call(call(vm, "state"), "image")).isEqualTo(Optional.of("an image"));

            assertThat(call(vm, "pause")).isInstanceOf(Accepted.class);
            idle(vm);
            assertThat(shown(vm, "vmState")).isEqualTo("PAUSED");
            assertThat(call(call(simulator, "outside", "vm-1"), "guest")).hasToString("PAUSED");

            Object refused = call(vm, "pause");
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.allowed()).contains("unpause"));
            Allowed allowed = (Allowed) call(vm, "allowed");
            assertThat(allowed.commands()).contains("unpause", "delete").doesNotContain("pause");

            Object admin = call(vm, "as", constant("InstanceCaller", "ADMIN"));
            assertThat(call(admin, "delete")).isInstanceOf(Accepted.class);
            idle(vm);
            assertThat(shown(vm, "vmState")).isEqualTo("DELETED");
            assertThat(call(call(vm, "state"), "taskState")).isEqualTo(Optional.empty());
            assertThat(engine).isNotNull();
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return compiled.loadClass(lifecycle.packageName() + "." + name);
    }

    private Object constant(String type, String name) throws ReflectiveOperationException {
        return type(type).getMethod("valueOf", String.class).invoke(null, name);
    }

    private static String shown(Object instance, String state) throws ReflectiveOperationException {
        return call(call(instance, "state"), state).toString();
    }

    private static void idle(Object instance) throws ReflectiveOperationException {
        assertThat(call(instance, "awaitIdle", Duration.ofSeconds(20))).isEqualTo(true);
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(one -> one.getName().equals(name) && one.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        return method.invoke(target, arguments);
    }
}
