package dev.detent.explorer.code;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.Artifact;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.model.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that were compiled into memory. */
final class MemoryClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    private MemoryClasses(Map<String, byte[]> classes) {
        super(Machine.class.getClassLoader());
        this.classes = classes;
    }

    /** Compiles all that is generated of the lifecycle. */
    static MemoryClasses of(Lifecycle lifecycle) throws UnusableCode {
        Diagnosed<List<Artifact>> emitted = JavaEmitter.emit(lifecycle);
        if (emitted.value().isEmpty()) {
            throw new UnusableCode("no Java can be generated of it: "
                    + emitted.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
        }
        return of(emitted.value().get());
    }

    /** Compiles these sources. */
    static MemoryClasses of(List<Artifact> artifacts) throws UnusableCode {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UnusableCode(
                    "this Java has no compiler, so the generated Java cannot be explored: run detent with a"
                            + " JDK (not a JRE) of version 17 or later");
        }
        Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                JavaFileManager memory = new InMemory(files, written)) {
            List<String> options = List.of("-proc:none", "-nowarn", "-g:none", "--release", "17", "-cp", classPath());
            boolean success = compiler.getTask(
                            messages,
                            memory,
                            null,
                            options,
                            null,
                            artifacts.stream().map(Source::new).toList())
                    .call();
            if (!success) {
                throw new UnusableCode(
                        "the generated Java does not compile, which is a fault of detent; please report it"
                                + " with the file: " + messages);
            }
        } catch (IOException failure) {
            throw new UnusableCode("the generated Java could not be compiled: " + failure, failure);
        }
        return new MemoryClasses(written.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toByteArray())));
    }

    /** Where the runtime is, from wherever this process has it. */
    private static String classPath() throws UnusableCode {
        try {
            Path runtime = Path.of(Machine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return runtime + File.pathSeparator + System.getProperty("java.class.path", "");
        } catch (URISyntaxException failure) {
            throw new UnusableCode("the runtime's classes have no path: " + failure, failure);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> written;

        InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            URI uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(uri, kind) {
                @Override
                public OutputStream openOutputStream() {
                    return written.computeIfAbsent(name, absent -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(Artifact artifact) {
            super(URI.create("memory:///" + artifact.path()), JavaFileObject.Kind.SOURCE);
            this.text = artifact.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
