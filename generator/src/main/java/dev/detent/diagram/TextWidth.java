package dev.detent.diagram;

/**
 * How wide a text is in a sans-serif font, without having one. A little too wide rather than too narrow: whoever opens the
 * picture may have another font.
 */
final class TextWidth {

    private static final double BOLD = 1.08;

    private TextWidth() {}

    /** The width, in the units of the size of the font. */
    static double of(String text, double size, boolean bold) {
        double width = text.codePoints().mapToDouble(TextWidth::of).sum();
        return width * size * (bold ? BOLD : 1);
    }

    private static double of(int character) {
        if (character > 0x7f) {
            return character < 0x1100 ? 0.7 : 1.05;
        }
        if ("ijl.,:;'|!I".indexOf(character) >= 0) {
            return 0.3;
        }
        if (" tfr()[]/-\"".indexOf(character) >= 0) {
            return 0.38;
        }
        if ("mwMW@%".indexOf(character) >= 0) {
            return 0.92;
        }
        if (character >= 'A' && character <= 'Z') {
            return 0.72;
        }
        return "=<>+".indexOf(character) >= 0 ? 0.66 : 0.58;
    }
}
