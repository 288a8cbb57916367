package dev.detent.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class WrongUse {

    private WrongUse() {}

    /** One sentence, with what was probably meant, and where to read on. */
    static Stopped of(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return new Stopped(
                Exit.WRONG,
                lowered(String.valueOf(wrong.getMessage())) + meant(wrong) + "\n`" + command
                        + " --help` says how it is used");
    }

    private static String lowered(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String meant(ParameterException wrong) {
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "; did you mean `" + near.get(0) + "`?";
    }
}
