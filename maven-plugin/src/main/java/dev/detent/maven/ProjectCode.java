package dev.detent.maven;

import dev.detent.emit.Digest;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.explorer.CodeSource;
import dev.detent.explorer.Explorer;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a project has compiled. They run on the runtime of the plugin's own version. A lifecycle of which the project has no
 * classes (it only checks it) is generated and compiled in memory.
 */
final class ProjectCode implements CodeSource {

    private final Path classes;

    ProjectCode(Path classes) {
        this.classes = classes;
    }

    @Override
    public GeneratedCode of(Lifecycle lifecycle) throws UnusableCode {
        if (!Files.exists(file(lifecycle))) {
            return GeneratedCode.compiled(lifecycle);
        }
        try {
            URL[] place = {classes.toUri().toURL()};
            return GeneratedCode.of(lifecycle, new URLClassLoader(place, Explorer.class.getClassLoader()));
        } catch (MalformedURLException failure) {
            throw new UnusableCode("the classes in " + classes + " cannot be read: " + failure.getMessage());
        }
    }

    private Path file(Lifecycle lifecycle) {
        return classes.resolve(JavaEmitter.lifecycleClass(lifecycle).replace('.', '/') + ".class");
    }

    /**
     * Changes whenever one of the lifecycle's classes does.
     *
     * @throws IOException if one cannot be read
     */
    String digest(Lifecycle lifecycle) throws IOException {
        Path file = file(lifecycle);
        if (!Files.exists(file)) {
            return "compiled in memory";
        }
        StringBuilder digests = new StringBuilder();
        try (Stream<Path> found = Files.list(file.toAbsolutePath().getParent())) {
            List<Path> files = found.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
            for (Path path : files) {
                digests.append(path.getFileName()).append(Digest.of(Files.readAllBytes(path)));
            }
        }
        return Digest.of(digests.toString());
    }
}
