package dev.detent.validate;

import dev.detent.ast.Accept;
import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.Block;
import dev.detent.ast.CommandClause;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.Ending;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import java.util.List;
import java.util.stream.Stream;

/** The blocks of a file as they are written. */
final class WrittenBlocks {

    private WrittenBlocks() {}

    static List<Block> of(LifecycleFile file) {
        return file.declarations().stream().flatMap(WrittenBlocks::of).toList();
    }

    private static Stream<Block> of(Declaration declaration) {
        if (declaration instanceof ActionDeclaration action) {
            Stream<Block> learned = action.marks().stream()
                    .filter(ActionDeclaration.Learns.class::isInstance)
                    .map(mark -> ((ActionDeclaration.Learns) mark).block());
            return Stream.concat(action.effect().stream(), learned);
        }
        if (declaration instanceof EventDeclaration event) {
            return Stream.of(event.effect());
        }
        if (declaration instanceof CommandDeclaration command) {
            return command.body().stream().flatMap(WrittenBlocks::of);
        }
        if (declaration instanceof TableDeclaration table) {
            return table.rows().stream().flatMap(row -> row.writes().stream());
        }
        if (declaration instanceof GroupDeclaration group) {
            return Stream.concat(
                    group.clauses().stream().flatMap(WrittenBlocks::of),
                    group.members().stream().flatMap(WrittenBlocks::of));
        }
        return Stream.empty();
    }

    private static Stream<Block> of(CommandClause clause) {
        if (clause instanceof Accept accept) {
            return Stream.of(accept.writes());
        }
        if (clause instanceof Step step) {
            return Stream.concat(step.then().stream(), step.endings().stream().flatMap(WrittenBlocks::of));
        }
        return clause instanceof Ending ending ? of(ending) : Stream.empty();
    }

    private static Stream<Block> of(Ending ending) {
        return ending.writes().stream().filter(Block.class::isInstance).map(Block.class::cast);
    }
}
