package dev.detent.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may know which. A rule about a package that does not exist yet holds. */
class StructureTest {

    private static final String ROOT = "dev.detent..";

    /**
     * From the text to the verdict. A package may import itself and what stands left of it, no other of ours. What is
     * not listed stands at the right end: it may import each of these, and none of these may import it.
     */
    private static final List<String> FLOW = List.of(
            "diagnostic",
            "ast",
            "grammar",
            "model",
            "resolve",
            "meaning",
            "explore",
            "validate",
            "diagram",
            "emit",
            "check");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.detent");

    @TestFactory
    Stream<DynamicTest> packagesFollowTheFlow() {
        return IntStream.range(0, FLOW.size())
                .mapToObj(place -> DynamicTest.dynamicTest(FLOW.get(place), () -> importsOnlyWhatStandsLeft(place)));
    }

    private static void importsOnlyWhatStandsLeft(int place) {
        String[] allowed =
                FLOW.stream().limit(place + 1L).map(StructureTest::packageOf).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(packageOf(FLOW.get(place)))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT).or(resideInAnyPackage(allowed)))
                .allowEmptyShould(true)
                .because("a package may import only what stands left of it in " + String.join(" -> ", FLOW))
                .check(CLASSES);
    }

    @Test
    void onlyTheGrammarKnowsAntlr() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.detent.grammar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "dev.detent.grammar.antlr..")
                .because("everything after the grammar works on the syntax tree")
                .check(CLASSES);
    }

    @Test
    void onlyTheJavaEmitterKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.detent.emit.java..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.palantir.javapoet..")
                .because("JavaPoet is a detail of one emitter")
                .check(CLASSES);
    }

    @Test
    void theLayoutKnowsNothingOfLifecycles() {
        classes()
                .that()
                .resideInAPackage("dev.detent.diagram.layout..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.detent.diagram.layout..", "java..", "org.jspecify.annotations..")
                .because("it draws boxes and edges, whatever they stand for")
                .check(CLASSES);
    }

    @Test
    void nothingKnowsMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..")
                .because("the generator also runs from a terminal and an editor")
                .check(CLASSES);
    }

    @Test
    void theGeneratorDoesNotKnowTheRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.detent.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.detent.runtime..")
                .because("generated code names the runtime; the generator itself needs none of it")
                .check(CLASSES);
    }

    @Test
    void theRuntimeStandsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.detent.runtime..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.detent.runtime..", "java..", "javax.sql..", "org.jspecify.annotations..")
                .allowEmptyShould(true)
                .because("generated code must not bring a library into its user's build")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedForWhatTheyKnow() {
        noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..impl..", "..manager..", "..helper..")
                .because("such a name says nothing about what lives there")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatLivesThere() {
        List<String> silent = CLASSES.getPackage("dev.detent").getSubpackagesInTree().stream()
                .filter(candidate -> !candidate.getClasses().isEmpty())
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .filter(name -> !name.equals("dev.detent.grammar.antlr"))
                .sorted()
                .toList();

        assertThat(silent)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }

    private static String packageOf(String name) {
        return "dev.detent." + name + "..";
    }
}
