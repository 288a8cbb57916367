package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void headingsAreUnderlined() {
        assertThat(MarkdownText.of("# A page\nwords\n## A part\n\nmore\n", false))
                .isEqualTo("A page\n======\nwords\n\nA part\n------\n\nmore\n");
    }

    @Test
    void orBoldWhereThereAreColours() {
        assertThat(MarkdownText.of("# A page\n", true)).isEqualTo("\u001B[1mA page\u001B[0m\n");
    }

    @Test
    void paragraphsAreWrapped() {
        String text = MarkdownText.of("word ".repeat(40) + "\nnext\n\nlast\n", false);

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.lines().count()).isEqualTo(5);
        assertThat(text).endsWith(" next\n\nlast\n");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertThat(MarkdownText.of("x".repeat(100) + " y\n", false)).isEqualTo("x".repeat(100) + "\ny\n");
    }

    @Test
    void linksAndStarsBecomeTheirWords() {
        assertThat(MarkdownText.of("see [`keep`](../keep.md#types), *not* **ever** `a * b * c`\n", false))
                .isEqualTo("see `keep`, not ever `a * b * c`\n");
    }

    @Test
    void itemsHangUnderTheirFirstWord() {
        assertThat(MarkdownText.of("- " + "word ".repeat(20) + "\n- second,\n  goes on\n1. first\n", false))
                .isEqualTo("- " + "word ".repeat(15).strip() + "\n  "
                        + "word ".repeat(5).strip() + "\n- second, goes on\n1. first\n");
    }

    @Test
    void codeIsIndentedAndLeftAsItIs() {
        assertThat(MarkdownText.of(
                        "a\n```lifecycle wrong DT201\nb  [c](d) *e*\n\n\n| f |\n```\n```text\ng\n```\nh\n", false))
                .isEqualTo("a\n\n    b  [c](d) *e*\n\n\n    | f |\n\n    g\n\nh\n");
    }

    @Test
    void tablesStandInColumns() {
        assertThat(MarkdownText.of("| a | long |\n|---|:--|\n| [longer](x) | b |\n", false))
                .isEqualTo("a       long\nlonger  b\n");
    }
}
