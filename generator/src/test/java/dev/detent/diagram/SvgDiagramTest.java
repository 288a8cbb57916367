package dev.detent.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.golden.Golden;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgDiagramTest {

    @Test
    void aLockIsDrawn() {
        Golden.check("diagram/lock.svg", DiagramFormat.SVG.draw(Drawn.of(SmallLifecycles.LOCK), DiagramOptions.USUAL));
    }

    @Test
    void aParcelIsDrawnWithItsSteps() {
        Golden.check(
                "diagram/parcel-tasks.svg",
                DiagramFormat.SVG.draw(
                        Drawn.of(SmallLifecycles.PARCEL),
                        new DiagramOptions(Optional.empty(), true, true, Optional.empty())));
    }

    /** The picture that the README shows. */
    @Test
    void theReadmeShowsNovaAsItIs() {
        Golden.check(
                "../../../../spec/nova/instance.svg",
                DiagramFormat.SVG.draw(Drawn.read(Drawn.NOVA), DiagramOptions.USUAL));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsInThePicture() {
        return Drawn.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> everyCommandOf(file)));
    }

    private static void everyCommandOf(Path file) throws Exception {
        Lifecycle lifecycle = Drawn.read(file);
        for (boolean tasks : List.of(false, true)) {
            DiagramOptions options = new DiagramOptions(Optional.empty(), true, tasks, Optional.empty());
            String svg = DiagramFormat.SVG.draw(lifecycle, options);
            Document document = parse(svg);
            List<String> named = attributes(document, "tspan", "data-command");
            named.addAll(DiagramDrafter.draft(lifecycle, options).untouched());

            assertThat(named)
                    .containsAll(
                            lifecycle.commands().stream().map(Command::name).toList());
            assertThat(attributes(document, "g", "id")).doesNotHaveDuplicates();
            assertThat(DiagramFormat.SVG.draw(lifecycle, options)).isEqualTo(svg);
        }
    }

    @Test
    void ofNovaOnlyWhatIsSaidOnceIsLeftOut() throws Exception {
        Document document = parse(DiagramFormat.SVG.draw(Drawn.read(Drawn.NOVA), DiagramOptions.USUAL));

        assertThat(attributes(document, "g", "data-state")).hasSize(12);
        assertThat(attributes(document, "path", "data-target")).hasSizeLessThan(40);
    }

    @Test
    void failuresCanBeLeftOut() throws Exception {
        Lifecycle parcel = Drawn.of(SmallLifecycles.PARCEL);
        DiagramOptions without = new DiagramOptions(Optional.empty(), false, false, Optional.empty());

        assertThat(DiagramFormat.SVG.draw(parcel, DiagramOptions.USUAL)).contains("class=\"edge failure\"");
        assertThat(DiagramFormat.SVG.draw(parcel, without)).doesNotContain("class=\"edge failure\"");
        assertThat(attributes(parse(DiagramFormat.SVG.draw(parcel, without)), "tspan", "data-command"))
                .contains("send");
    }

    @Test
    void whatTheEngineDoesIsMarked() throws Exception {
        Document document = parse(DiagramFormat.SVG.draw(Drawn.of(SmallLifecycles.PARCEL), DiagramOptions.USUAL));

        assertThat(texts(document, "tspan", "engine")).containsExactly("give_up after 10m");
    }

    @Test
    void anyTextOfTheFileStaysText() throws Exception {
        Document document = parse(DiagramFormat.SVG.draw(Drawn.of(SmallLifecycles.NASTY), DiagramOptions.USUAL));

        assertThat(document.getElementsByTagName("b").getLength()).isZero();
        assertThat(texts(document, "text", "remark")).contains("a: b; 'c' <i> --> {d} #e %% & `x`");
    }

    @Test
    void anotherStateIsDrawnAlone() throws Exception {
        Lifecycle lifecycle = Drawn.of("""
                lifecycle Invoice
                state status { open initial, paid final }
                state reminder { silent initial, sent, last }
                command pay from open to paid
                command remind from open { require reminder != last
                  accept when reminder == silent { reminder = sent }
                  accept                         { reminder = last } }
                """);
        DiagramOptions options = new DiagramOptions(Optional.of("reminder"), true, false, Optional.empty());
        StateDiagram diagram = DiagramDrafter.draft(lifecycle, options);

        assertThat(DiagramDrafter.states(lifecycle)).containsExactly("status", "reminder");
        assertThat(diagram.bundles().stream().map(DiagramText::of))
                .containsExactly("from silent to sent: remind", "from sent to last: remind");
        assertThat(diagram.untouched()).containsExactly("pay");
        assertThat(attributes(parse(DiagramFormat.SVG.draw(lifecycle, options)), "g", "data-state"))
                .containsExactly("silent", "sent", "last");
    }

    @Test
    void whatNobodyCouldReadIsNotDrawn() {
        Lifecycle lifecycle = Drawn.of(Drawn.table(3000, 300, 3));

        assertThatThrownBy(() -> DiagramFormat.SVG.draw(lifecycle, DiagramOptions.USUAL))
                .isInstanceOf(TooLargeToDraw.class)
                .hasMessageStartingWith("300 values and ")
                .hasMessageEndingWith("write dot or mermaid, or split the lifecycle");
        assertThat(DiagramFormat.DOT.draw(lifecycle, DiagramOptions.USUAL)).contains("\"state s299\"");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        return elements(document, element).stream()
                .map(found -> found.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> texts(Document document, String element, String look) {
        return elements(document, element).stream()
                .filter(found ->
                        List.of(found.getAttribute("class").split(" ", -1)).contains(look))
                .map(found -> {
                    NodeList inside = found.getChildNodes();
                    return inside.item(inside.getLength() - 1).getTextContent();
                })
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }
}
