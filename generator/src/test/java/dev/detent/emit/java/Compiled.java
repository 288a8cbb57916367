package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.Artifact;
import dev.detent.grammar.LifecycleParser;
import dev.detent.model.Lifecycle;
import dev.detent.resolve.Resolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources, compiled in memory under every warning, as classes. */
public final class Compiled extends ClassLoader {

    private final Map<String, byte[]> classes;

    private Compiled(Map<String, byte[]> classes) {
        super(Compiled.class.getClassLoader());
        this.classes = classes;
    }

    /** The lifecycle of a text; fails where the file has errors. What makes no sense is emitted all the same. */
    public static Lifecycle lifecycle(String name, String text) {
        SourceFile source = new SourceFile(name, text);
        Diagnosed<Lifecycle> compiled = LifecycleParser.parse(source).then(file -> Resolver.resolve(file, source));
        assertThat(compiled.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
        return compiled.value().orElseThrow();
    }

    /** What is generated of a lifecycle; fails where that is not possible. */
    public static List<Artifact> artifacts(Lifecycle lifecycle) {
        Diagnosed<List<Artifact>> emitted = JavaEmitter.emit(lifecycle);
        assertThat(emitted.diagnostics()).isEmpty();
        return emitted.value().orElseThrow();
    }

    static Compiled of(Lifecycle lifecycle) {
        return of(artifacts(lifecycle));
    }

    /** The sources compiled; fails where the compiler says anything. */
    public static Compiled of(List<Artifact> artifacts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
        StringWriter messages = new StringWriter();
        boolean success;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavaFileManager memory = new ForwardingJavaFileManager<>(files) {
                @Override
                public JavaFileObject getJavaFileForOutput(
                        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                    return new SimpleJavaFileObject(
                            URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                        @Override
                        public OutputStream openOutputStream() {
                            return written.computeIfAbsent(name, absent -> new ByteArrayOutputStream());
                        }
                    };
                }
            };
            List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17");
            success = compiler.getTask(
                            messages,
                            memory,
                            null,
                            options,
                            null,
                            artifacts.stream().map(Compiled::source).toList())
                    .call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(messages.toString()).isEmpty();
        assertThat(success).isTrue();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new Compiled(classes);
    }

    private static JavaFileObject source(Artifact artifact) {
        return new SimpleJavaFileObject(URI.create("memory:///" + artifact.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return artifact.text();
            }
        };
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = Optional.ofNullable(classes.get(name)).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
    }
}
